import { Buffer } from 'node:buffer'

/** One line of a stream of bytes, without its line end; `text` is null when it is longer than the limit or not UTF-8. */
export type Line = { readonly number: number; readonly text: string | null; readonly isTooLong: boolean }

const lineFeed = 0x0a

/**
 * Cuts a stream of bytes into lines of UTF-8, holding at most `limit` bytes of any of them: a longer one is passed
 * over, not kept. Blank lines are counted, not given.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, to))
      const line = lineOf(number, parts, size > limit)
      if (line !== null) yield line
      number++
      parts = []
      size = 0
      from = to + 1
    }
    keep(chunk.subarray(from))
  }
  const last = lineOf(number, parts, size > limit)
  if (last !== null) yield last
}

function lineOf(number: number, parts: readonly Uint8Array[], isTooLong: boolean): Line | null {
  if (isTooLong) return { number, text: null, isTooLong }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return text.trim() === '' ? null : { number, text, isTooLong }
  } catch {
    return { number, text: null, isTooLong }
  }
}
