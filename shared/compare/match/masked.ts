import type { Masked } from '../tokens.ts'
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
