import type { z } from 'zod'
import { oneOf, readArguments } from '../arguments.ts'
import { articleOfFile } from '../article-of-file.ts'
import { attempt } from '../attempt.ts'
import { UsageError, type Command, type ExitStatus } from '../command.ts'
import { comparisonAsHtml } from '../compare-html.ts'
import { comparisonAsText } from '../compare-text.ts'
import { compareTimed } from '../engine.ts'
import { readJsonLines } from '../json-lines-input.ts'
import { createProgress, openOutput, tell, type Output } from '../output.ts'
import { pairSchema, textOfPair } from '../pair-line.ts'
import { namedText } from '../named-text.ts'
import { answerOf } from '../comparison-shape.ts'
import { readingOf } from '../reading-shape.ts'

export const compare: Command = {
  help: `Usage: doublet compare A B [--format text|json|html] [--out FILE]
       doublet compare --pairs FILE [--out FILE]

Compares two files as \`read\` imports them, or many pairs, one line each.

  --format text   for people to read (the default)
  --format json   one line: {"a","b","passages","coverage","relation","complete","millis","rowMillis","figureMillis","figures"};
                  a and b carry the texts that the spans point into
  --format html   a page of its own
  --pairs FILE    a line each: {"id","a","b"}; a and b are a path, relative to FILE (.txt is taken as it is),
                  or {"text","title"?,"date"?,"source"?}
  --out FILE      write there instead of to standard output

Spans are half-open and count UTF-16 units.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      pairs: { type: 'string' },
      out: { type: 'string' },
    })
    if (values.pairs !== undefined) {
      if (positionals.length > 0) throw new UsageError('Give two files or --pairs, not both.')
      if ((values.format ?? 'json') !== 'json') throw new UsageError('Many pairs are answered in json alone.')
      return comparePairs(values.pairs, values.out)
    }
    const format = oneOf('format', values.format, ['text', 'json', 'html'])
    const [a, b] = positionals
    if (a === undefined || b === undefined || positionals.length > 2) throw new UsageError('Give two files to compare.')
    return compareFiles([a, b], format, values.out)
  },
}

async function compareFiles(
  [pathOfA, pathOfB]: readonly [string, string],
  format: 'text' | 'json' | 'html',
  out: string | undefined,
): Promise<ExitStatus> {
  const [a, b] = [await articleOfFile(pathOfA), await articleOfFile(pathOfB)]
  for (const side of [a, b]) if (!side.ok) tell(side.problem)
  if (!a.ok || !b.ok) return 1
  const [left, right] = [namedText(pathOfA, a.value), namedText(pathOfB, b.value)]
  const timed = compareTimed(left, right)
  const output = await openOutput(out)
  switch (format) {
    case 'text':
      await output.write(comparisonAsText(left, right, timed))
      break
    case 'json':
      await output.writeJson({ a: readingOf(pathOfA, a.value), b: readingOf(pathOfB, b.value), ...answerOf(timed) })
      break
    case 'html':
      await output.write(comparisonAsHtml(left, right, timed))
      break
  }
  await output.close()
  return 0
}

async function comparePairs(pairsFile: string, out: string | undefined): Promise<ExitStatus> {
  const output = await openOutput(out)
  const progress = createProgress()
  let done = 0
  let failed = 0
  for await (const line of readJsonLines(pairsFile, pairSchema)) {
    const problem = line.ok ? await answerPair(line.value, pairsFile, output) : line.problem
    if (problem === null) done++
    else {
      failed++
      progress.clear()
      tell(problem)
    }
    progress.show(`${done} pairs compared`)
  }
  progress.clear()
  await output.close()
  tell(`${done} pairs compared, ${failed} failed.`)
  return failed > 0 ? 1 : 0
}

/** Compares one pair and writes the answer; null when it is done, else a sentence. */
async function answerPair(
  pair: z.output<typeof pairSchema>,
  pairsFile: string,
  output: Output,
): Promise<string | null> {
  const [a, b] = [await textOfPair(pair.a, pairsFile), await textOfPair(pair.b, pairsFile)]
  if (!a.ok) return `Pair ${pair.id}: ${a.problem}`
  if (!b.ok) return `Pair ${pair.id}: ${b.problem}`
  const answer = attempt(() => answerOf(compareTimed(a.value, b.value)))
  if (!answer.ok) return `Pair ${pair.id}: ${answer.problem}`
  await output.writeJson({ id: pair.id, ...answer.value })
  return null
}
