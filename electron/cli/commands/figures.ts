import type { z } from 'zod'
import { readReport, type ReadReport } from '../../../shared/analysis/index.ts'
import { readArguments } from '../arguments.ts'
import { articleOfFile } from '../article-of-file.ts'
import { attempt } from '../attempt.ts'
import { UsageError, type Command, type ExitStatus } from '../command.ts'
import { readJsonLines } from '../json-lines-input.ts'
import { createProgress, openOutput, tell } from '../output.ts'
import { readDate, textLineSchema } from '../pair-line.ts'
import { failure, success } from '../../library/outcome.ts'
import { reportOf } from '../../library/jobs/engine-task.ts'
import { readingOf } from '../reading-shape.ts'

export const figures: Command = {
  help: `Usage: doublet figures FILE [--out FILE]
       doublet figures --lines FILE [--out FILE]

Reads every quantity, date and time of one file, or of many texts, one line each.
Answers {"figures":[...],"notes":[...]}; for a FILE with the article as \`read\` gives it, for a line with its "id".
A note is about figures of one text that do not agree with each other: {"what","spans","reason"}.

  --lines FILE    a line each: {"id","text","ref"?}; ref is the date of the report, for "on Tuesday" and the like
  --out FILE      write there instead of to standard output

Spans are half-open and count UTF-16 units; a figure in the headline says "field":"title".
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { lines: { type: 'string' }, out: { type: 'string' } })
    if (values.lines !== undefined) {
      if (positionals.length > 0) throw new UsageError('Give a file or --lines, not both.')
      return readManyTexts(values.lines, values.out)
    }
    const [path] = positionals
    if (path === undefined || positionals.length > 1) throw new UsageError('Give one file.')
    return readOneFile(path, values.out)
  },
}

async function readOneFile(path: string, out: string | undefined): Promise<ExitStatus> {
  const article = await articleOfFile(path)
  if (!article.ok) {
    tell(article.problem)
    return 1
  }
  const output = await openOutput(out)
  const { figures, notes } = readReport(reportOf(article.value))
  await output.writeJson({ ...readingOf(path, article.value), figures, notes: notes.map(noteOf) })
  await output.close()
  return 0
}

async function readManyTexts(path: string, out: string | undefined): Promise<ExitStatus> {
  const output = await openOutput(out)
  const progress = createProgress()
  let done = 0
  let failed = 0
  for await (const line of readJsonLines(path, textLineSchema)) {
    const answer = line.ok ? answerLine(line.value) : line
    if (answer.ok) {
      await output.writeJson(answer.value)
      done++
    } else {
      failed++
      progress.clear()
      tell(answer.problem)
    }
    progress.show(`${done} texts read`)
  }
  progress.clear()
  await output.close()
  tell(`${done} texts read, ${failed} failed.`)
  return failed > 0 ? 1 : 0
}

function answerLine({ id, text, ref }: z.output<typeof textLineSchema>) {
  const reading = attempt(() => readReport({ body: text, title: null, published: readDate(ref), source: null }))
  if (!reading.ok) return failure(`Text ${id}: ${reading.problem}`)
  return success({ id, figures: reading.value.figures, notes: reading.value.notes.map(noteOf) })
}

/** A note as the command line writes it. */
function noteOf({ what, spans, reason }: ReadReport['notes'][number]) {
  return { what, spans: spans.map(({ from, to }) => [from, to]), reason }
}
