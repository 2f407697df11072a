import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchFigures } from './figures.ts'
import { benchLibrary } from './library.ts'
import { benchPassages } from './passages.ts'

const benchmarks = { passages: benchPassages, figures: benchFigures, library: benchLibrary }

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } })

// Absolute times belong to this machine; the ratios against peers measured in the same run are what travels.
console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
for (const [name, bench] of Object.entries(benchmarks)) {
  if (values.only !== undefined && values.only !== name) continue
  console.log(`\n== ${name}`)
  await bench(values.data)
}
