import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Origin } from '../../../shared/domain/article.ts'
import { failure } from '../outcome.ts'
import { findFiles, problemOfFileError, type FoundFile } from './find-files.ts'
import { formatOf, openingSize, type Format } from './format.ts'
import type { ImportProblem } from './import-problem.ts'
import { countEntries, directoryEnd } from './archive.ts'
import { largestFile, largestTextInPlace } from './limits.ts'
import { readJsonLineStream } from './readers/json-lines.ts'
import type { ReadItem } from './readers/reader.ts'
import { readText } from './readers/text.ts'
import { readInThread } from './thread/read-in-thread.ts'

/** Something to be imported. */
export type ImportInput = {
  /** How the user knows it: a path or a file name. */
  readonly name: string
  readonly origin: Origin
  /** How many items it will give, found without reading them closely. */
  count(): Promise<number>
  items(): AsyncIterable<ReadItem>
}

/** How the user knows what an item came from: a file in an archive by the way to it. */
export function nameOfItem({ name }: Pick<ImportInput, 'name'>, { part }: ReadItem): string {
  return part === undefined ? name : `${name}/${part}`
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
/** Where bytes come from. */
type Content = {
  readonly size: number
  chunks(): Chunks
  /** The first `openingSize` bytes, or more. */
  opening(): Chunks
  /** The last `directoryEnd` bytes, or fewer. */
  ending(): Chunks
}

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
  return inputOfContent(path, origin, {
    size: size.value,
    chunks: () => createReadStream(path),
    opening: () => createReadStream(path, { end: openingSize - 1 }),
    ending: () => createReadStream(path, { start: Math.max(0, size.value - directoryEnd) }),
  })
}

/** Bytes that came with a name and no path. */
export function inputOfBytes(name: string, bytes: Uint8Array, origin: Origin): ImportInput {
  return inputOfContent(name, origin, {
    size: bytes.length,
    chunks: () => [bytes],
    opening: () => [bytes.subarray(0, openingSize)],
    ending: () => [bytes.subarray(-directoryEnd)],
  })
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
  return { name, origin, count: () => countItems(content, name), items: () => itemsOf(content, name) }
}

async function* itemsOf(content: Content, name: string): AsyncGenerator<ReadItem> {
  try {
    const format = formatOf((await readUpTo(content.opening(), openingSize)).bytes, name)
    if (!format.ok) yield format
    else if (format.value === 'json-lines') yield* readJsonLineStream(content.chunks())
    else yield* documentItems(content, name, format.value)
  } catch (error) {
    yield failure(problemOfFileError(error))
  }
}

async function* documentItems(content: Content, name: string, format: Format): AsyncGenerator<ReadItem> {
  const limit = largestFile(format)
  // The size is asked before, so that a file of gigabytes is not read; a file may grow meanwhile, or not know its size.
  const whole = content.size > limit ? null : await readUpTo(content.chunks(), limit)
  if (whole?.isWhole !== true) yield failure({ kind: 'too-large', limit })
  else if (format === 'text' && whole.bytes.length <= largestTextInPlace)
    yield* readText({ name, content: whole.bytes })
  else yield* readInThread({ name, content: whole.bytes })
}

/** The first bytes of a content, at most `limit`. */
async function readUpTo(
  chunks: Chunks,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunks) {
    parts.push(part)
    size += part.length
    if (size > limit) return { bytes: Buffer.concat(parts).subarray(0, limit), isWhole: false }
  }
  return { bytes: Buffer.concat(parts), isWhole: true }
}

/** Line ends, and the last line where it has none: quick, and right unless there are blank lines. */
async function countItems(content: Content, name: string): Promise<number> {
  let lines = 0
  let last = 0x0a
  try {
    const format = formatOf((await readUpTo(content.opening(), openingSize)).bytes, name)
    if (format.ok && format.value === 'zip') return countEntries((await readUpTo(content.ending(), directoryEnd)).bytes)
    if (!format.ok || format.value !== 'json-lines') return 1
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
