import type { Masked, Tokens } from '../tokens.ts'
import type { Range } from './stretch.ts'

/** Both texts with their figures masked. */
export type Masks = { readonly a: Masked; readonly b: Masked }

/** The masked word that token `at` belongs to. */
export function wordAt({ start, count }: Masked, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((start[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The tokens of `length` masked words from `from` on. */
export function tokensOf({ start }: Masked, from: number, length: number): Range {
  return { from: start[from] ?? 0, to: start[from + length] ?? 0 }
}

/** The masked text; one without figures is its own. */
export function maskOf({ count, id, masked }: Tokens): Masked {
  return masked ?? { count, id, start: new Int32Array(count + 1).map((_, at) => at) }
}

/** The masked words of a range of tokens; a figure that is only partly inside is one of them. */
export function wordsOf(mask: Masked, { from, to }: Range): Range {
  return { from: wordAt(mask, from), to: wordAt(mask, to - 1) + 1 }
}
