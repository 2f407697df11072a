import { z } from 'zod'
import { articleStatusSchema } from '../../../../shared/domain/article.ts'
import { failure, success, type Outcome } from '../../outcome.ts'
import { cleanText } from '../decode-text.ts'
import type { Draft } from '../draft.ts'
import type { ImportProblem } from '../import-problem.ts'
import { largestText } from '../limits.ts'
import { readLines } from '../read-lines.ts'
import { articleItem } from './article-item.ts'
import { fieldsOf } from './field-names.ts'
import type { Document, ReadItem } from './reader.ts'

const statedText = z
  .string()
  .nullish()
  .transform((text) => text ?? null)
const statedId = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((id) => id?.toString() ?? null)

/** The fields of one line, by the names they have here. */
const lineSchema = z.object({
  externalId: statedId,
  headline: statedText,
  body: statedText,
  published: statedText,
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
  if (!isRow(json.value)) return bad('it is not an article: it is not an object with names.')
  const { row, names, leftOut } = fieldsByName(json.value)
  const parsed = lineSchema.safeParse(row)
  if (!parsed.success) return bad(`it is not an article: ${detailOf(parsed.error, names)}.`)
  const { headline, body, ...rest } = parsed.data
  const { text: cleanBody, warnings } = cleanText(body ?? '')
  const unread = cleanBody.trim() === '' ? longestOf(leftOut) : null
  const told = [...warnings, ...(unread === null ? [] : [unreadText(unread)])]
  return articleItem(
    cleanBody,
    { ...rest, headline, warnings: told.map((each) => `Line ${line}: ${each}`) },
    { kind: 'bad-line', line, detail: unread === null ? 'it has neither title nor body.' : unreadText(unread) },
  )
}

type Row = Readonly<Record<string, unknown>>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A row with its fields under the names they have here, the names they came with, and what nobody knows a name for. */
function fieldsByName(value: Row): {
  readonly row: Row
  readonly names: ReadonlyMap<string, string>
  readonly leftOut: Row
} {
  const stated = Object.entries(value).filter(([, each]) => each !== null && each !== '')
  const fields = [...fieldsOf(stated.map(([name]) => name))].map(([field, place]) => ({ field, place }))
  const taken = new Set(fields.map(({ place }) => place))
  return {
    row: Object.fromEntries(fields.map(({ field, place }) => [field, stated[place]?.[1]])),
    names: new Map(fields.map(({ field, place }) => [field, stated[place]?.[0] ?? field])),
    leftOut: Object.fromEntries(stated.filter((_, place) => !taken.has(place))),
  }
}

/** A text of fewer characters is a label or an address, not a report. */
const shortestReport = 100

/** The name of the longest text of a row; null when none is as long as a report. */
function longestOf(row: Row): string | null {
  const texts = Object.entries(row).flatMap(([name, text]) =>
    typeof text === 'string' ? [{ name, length: text.length }] : [],
  )
  const longest = texts.toSorted((x, y) => y.length - x.length)[0]
  return longest === undefined || longest.length < shortestReport ? null : longest.name
}

function unreadText(name: string): string {
  return `its text stands under "${name.slice(0, 40)}", which is no name for one; call it "body".`
}

function parseJson(text: string): Outcome<unknown, string> {
  try {
    return success(JSON.parse(text) as unknown)
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error))
  }
}

function detailOf(error: z.ZodError, names: ReadonlyMap<string, string>): string {
  const [issue] = error.issues
  if (issue === undefined) return 'it has another form'
  const [field, ...inside] = issue.path.map(String)
  return field === undefined ? issue.message : `"${[names.get(field) ?? field, ...inside].join('.')}": ${issue.message}`
}
