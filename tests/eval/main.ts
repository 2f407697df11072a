import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluateAlignment } from './alignment.ts'
import { evaluateDifferences } from './differences.ts'
import { evaluateFigures } from './figures.ts'
import { evaluateImport } from './import.ts'
import { evaluateRetrieval } from './retrieval.ts'

const evaluations = {
  alignment: evaluateAlignment,
  figures: evaluateFigures,
  differences: evaluateDifferences,
  retrieval: evaluateRetrieval,
  import: evaluateImport,
}

const usage = `Scores the engines against texts with gold labels.

  npm run eval -- --data FOLDER [--only ${Object.keys(evaluations).join('|')}]

The labelled texts belong to others and are not part of this repository; FOLDER is where they are kept.`

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
})

if (values.help) {
  console.log(usage)
} else if (values.data === undefined || !existsSync(values.data)) {
  console.log(
    values.data === undefined
      ? `Nothing was scored: say where the labelled texts are.\n\n${usage}`
      : `Nothing was scored: there is no folder ${values.data}.`,
  )
} else {
  const data = resolve(values.data)
  for (const [name, evaluate] of Object.entries(evaluations)) {
    if (values.only !== undefined && values.only !== name) continue
    console.log(`\n== ${name}`)
    await evaluate(data)
  }
}
