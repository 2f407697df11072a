import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { z } from 'zod'
import { publishedSchema } from '../../shared/domain/article.ts'
import { readHeader } from '../../shared/text/index.ts'
import { problemOfFileError } from '../library/importing/find-files.ts'
import { describeImportProblem } from '../library/importing/import-problem.ts'
import { failure, success, type Outcome } from '../library/outcome.ts'
import type { NamedText } from './named-text.ts'

const textSchema = z.union([
  z.string().min(1),
  z.object({
    text: z.string(),
    title: z.string().nullish(),
    date: z.string().nullish(),
    source: z.string().nullish(),
  }),
])

/** A line of a file of pairs. `a` and `b` are a path, relative to that file, or a text. */
export const pairSchema = z.object({ id: z.union([z.string(), z.number()]), a: textSchema, b: textSchema })

/** A line of a file of texts; `ref` is the report's date. */
export const textLineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  ref: z.string().nullish(),
})

/** The text that one side of a pair stands for; the problem is a sentence. */
export async function textOfPair(
  side: z.infer<typeof textSchema>,
  pairsFile: string,
): Promise<Outcome<NamedText, string>> {
  if (typeof side === 'string') return textOfPath(resolve(dirname(pairsFile), side))
  const { text, title, date, source } = side
  const given = { title: title ?? null, published: readDate(date), source: source ?? null }
  return success({ name: 'text', ...withHeader(text, given) })
}

/** The file at a path, as it is. */
async function textOfPath(path: string): Promise<Outcome<NamedText, string>> {
  const extension = extname(path)
  if (extension.toLowerCase() !== '.txt') {
    return failure(
      `${path}: A pair names .txt files or gives the text itself; this is a ${extension === '' ? 'file without a name ending' : `${extension} file`}.`,
    )
  }
  const bytes = await readBytes(path)
  return bytes.ok ? textAsItIs(path, bytes.value) : bytes
}

/** Nothing is cleaned away here: the spans of the answer point into the very text that is in the file. */
function textAsItIs(path: string, bytes: Uint8Array): Outcome<NamedText, string> {
  try {
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return success({ name: path, ...withHeader(body, { title: null, published: null, source: null }) })
  } catch {
    return failure(`${path}: It is not UTF-8 text.`)
  }
}

async function readBytes(path: string): Promise<Outcome<Uint8Array, string>> {
  try {
    return success(await readFile(path))
  } catch (error) {
    return failure(`${path}: ${describeImportProblem(problemOfFileError(error))}`)
  }
}

/** Date and source as given; where they are not, as the head of the text says. */
function withHeader(body: string, given: Omit<NamedText, 'name' | 'body'>): Omit<NamedText, 'name'> {
  const header = readHeader(body)
  return {
    body,
    title: given.title,
    published: given.published ?? readDate(header.published),
    source: given.source ?? header.source,
  }
}

/** A date in the form the engine takes; null when it is in another. */
export function readDate(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && publishedSchema.safeParse(text).success ? text : null
}
