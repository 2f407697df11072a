import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { Origin } from '../../../shared/domain/article.ts'
import { failure, type Outcome } from '../outcome.ts'
import { decodeText } from './decode-text.ts'
import { draftOfText, nothingStated, type Draft } from './draft.ts'
import { findFiles, problemOfFileError, type FoundFile } from './find-files.ts'
import { formatOfName } from './format.ts'
import type { ImportProblem } from './import-problem.ts'
import { readJsonLine } from './json-lines.ts'
import { readLines } from './read-lines.ts'

/** The most bytes one text may have: ten times the longest novel, far above any report. It bounds memory. */
const largestText = 16_000_000

/** What one input gives: articles, or the reason why there is none. */
type ImportItem = Outcome<Draft, ImportProblem>

/** Something to be imported. */
export type ImportInput = {
  /** How the user knows it: a path or a file name. */
  readonly name: string
  readonly origin: Origin
  /** How many items it will give, found without reading them closely. */
  count(): Promise<number>
  items(): AsyncIterable<ImportItem>
}

/** Where bytes come from. */
type Content = { readonly size: number; chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** What there is to import at the given paths, folders walked. */
export async function inputsOfPaths(paths: readonly string[]): Promise<ImportInput[]> {
  const inputs: ImportInput[] = []
  for await (const file of findFiles(paths)) inputs.push(inputOfFile(file))
  return inputs
}

/** A file of the file system. A path at which there is none is an input too: its one item is the problem. */
function inputOfFile({ path, size }: FoundFile): ImportInput {
  const origin: Origin = { kind: 'file', path: resolve(path) }
  if (!size.ok) return inputOfProblem(path, origin, size.problem)
  return inputOfContent(path, origin, { size: size.value, chunks: () => createReadStream(path) })
}

/** Bytes that came with a name and no path. */
export function inputOfBytes(name: string, bytes: Uint8Array, origin: Origin): ImportInput {
  return inputOfContent(name, origin, { size: bytes.length, chunks: () => [bytes] })
}

export function inputOfProblem(name: string, origin: Origin, problem: ImportProblem): ImportInput {
  return {
    name,
    origin,
    count: () => Promise.resolve(1),
    async *items() {
      yield failure(problem)
    },
  }
}

function inputOfContent(name: string, origin: Origin, content: Content): ImportInput {
  const format = formatOfName(name)
  switch (format) {
    case null:
      return inputOfProblem(name, origin, { kind: 'unknown-format', extension: extname(name) })
    case 'text':
      return { name, origin, count: () => Promise.resolve(1), items: () => textItems(content) }
    case 'json-lines':
      return { name, origin, count: () => countLines(content), items: () => jsonLinesItems(content) }
    default:
      return format satisfies never
  }
}

async function* textItems(content: Content): AsyncGenerator<ImportItem> {
  try {
    yield await readText(content)
  } catch (error) {
    yield failure(problemOfFileError(error))
  }
}

async function readText(content: Content): Promise<ImportItem> {
  const parts: Uint8Array[] = []
  let size = 0
  if (content.size > largestText) return failure({ kind: 'too-large', limit: largestText })
  for await (const part of content.chunks()) {
    parts.push(part)
    size += part.length
    // The file may have grown since it was looked at, or be one that does not know its size.
    if (size > largestText) return failure({ kind: 'too-large', limit: largestText })
  }
  const decoded = decodeText(Buffer.concat(parts))
  if (!decoded.ok) return decoded
  const draft = draftOfText(decoded.value.text, { ...nothingStated, warnings: decoded.value.warnings })
  return draft === null ? failure({ kind: 'empty' }) : { ok: true, value: draft }
}

async function* jsonLinesItems(content: Content): AsyncGenerator<ImportItem> {
  let isEmpty = true
  try {
    for await (const { number, text, isTooLong } of readLines(content.chunks(), largestText)) {
      isEmpty = false
      const detail = isTooLong ? `it is longer than ${largestText / 1_000_000} MB.` : 'it is not UTF-8 text.'
      yield text === null ? failure({ kind: 'bad-line', line: number, detail }) : readJsonLine(text, number)
    }
    if (isEmpty) yield failure({ kind: 'empty' })
  } catch (error) {
    yield failure(problemOfFileError(error))
  }
}

/** Line ends, and the last line where it has none: quick, and right unless there are blank lines. */
async function countLines(content: Content): Promise<number> {
  let lines = 0
  let last = 0x0a
  try {
    for await (const chunk of content.chunks()) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines++
      last = chunk.at(-1) ?? last
    }
  } catch {
    // Reading the items will meet the same error and name it.
    return 1
  }
  return Math.max(1, last === 0x0a ? lines : lines + 1)
}
