import { z } from 'zod'
import { articleStatusSchema } from '../../../../shared/domain/article.ts'
import { failure, success, type Outcome } from '../../outcome.ts'
import { cleanText } from '../decode-text.ts'
import { draftOfText, type Draft } from '../draft.ts'
import type { ImportProblem } from '../import-problem.ts'
import { largestText } from '../limits.ts'
import { readLines } from '../read-lines.ts'
import type { Document, ReadItem } from './reader.ts'

const statedText = z
  .string()
  .nullish()
  .transform((text) => text ?? null)
const statedId = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((id) => id?.toString() ?? null)

/** One line of a JSON Lines file. Fields of other names are let be. */
const lineSchema = z.object({
  id: statedId,
  title: statedText,
  body: statedText,
  date: statedText,
  source: statedText,
  byline: statedText,
  dateline: statedText,
  language: statedText,
  slug: statedText,
  version: statedId,
  status: articleStatusSchema.nullish().transform((status) => status ?? null),
  editorsNote: statedText,
  embargo: statedText,
})

/** JSON Lines held as a whole: in an archive, say. Files are read as a stream. */
export function readJsonLines({ content }: Document): AsyncGenerator<ReadItem> {
  return readJsonLineStream([content])
}

/** An article a line, from bytes that come in pieces: memory is bounded by the longest line taken, not by the file. */
export async function* readJsonLineStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ReadItem> {
  let isEmpty = true
  for await (const { number, text, isTooLong } of readLines(chunks, largestText)) {
    isEmpty = false
    const detail = isTooLong ? `it is longer than ${largestText / 1_000_000} MB.` : 'it is not UTF-8 text.'
    yield text === null ? failure({ kind: 'bad-line', line: number, detail }) : readJsonLine(text, number)
  }
  if (isEmpty) yield failure({ kind: 'empty' })
}

/** Reads one line of a JSON Lines file; `line` counts from 1. */
function readJsonLine(text: string, line: number): Outcome<Draft, ImportProblem> {
  const bad = (detail: string) => failure<ImportProblem>({ kind: 'bad-line', line, detail })
  const json = parseJson(text)
  if (!json.ok) return bad(`it is not JSON (${json.problem}).`)
  const parsed = lineSchema.safeParse(json.value)
  if (!parsed.success) return bad(`it is not an article: ${detailOf(parsed.error)}.`)
  const { id, title, body, date, ...rest } = parsed.data
  const { text: cleanBody, warnings } = cleanText(body ?? '')
  const draft = draftOfText(cleanBody, {
    ...rest,
    externalId: id,
    headline: cleanText(title ?? '').text,
    published: date,
    warnings: warnings.map((warning) => `Line ${line}: ${warning}`),
  })
  return draft === null ? bad('it has neither title nor body.') : success(draft)
}

function parseJson(text: string): Outcome<unknown, string> {
  try {
    return success(JSON.parse(text) as unknown)
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}

function detailOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'it has another form'
  return issue.path.length === 0 ? issue.message : `"${issue.path.join('.')}": ${issue.message}`
}
