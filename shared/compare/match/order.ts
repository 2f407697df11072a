import type { Budget } from '../budget.ts'
import type { Region } from './region.ts'
import type { Sequence } from './stretch.ts'

/** Two texts as numbered words: as they are, or with their figures masked. */
type Words = { readonly a: Pick<Sequence, 'id'>; readonly b: Pick<Sequence, 'id'> }

/** The region without the words at its beginning and end that are the same in both texts, and how many those are. */
function trim(pair: Words, { a, b }: Region): { readonly inner: Region; readonly trimmed: number } {
  const { id: idA } = pair.a
  const { id: idB } = pair.b
  const shorter = Math.min(a.to - a.from, b.to - b.from)
  let start = 0
  while (start < shorter && idA[a.from + start] === idB[b.from + start]) start++
  let end = 0
  while (end < shorter - start && idA[a.to - 1 - end] === idB[b.to - 1 - end]) end++
  const inner = { a: { from: a.from + start, to: a.to - end }, b: { from: b.from + start, to: b.to - end } }
  return { inner, trimmed: start + end }
}

type Limit = { readonly largest: number; readonly budget: Budget }

/** Pairs of words looked at in the time of one step of the other searches. */
const PAIRS_A_STEP = 8

/** Length of the longest common subsequence of the words of two stretches, in steps the product of their lengths. */
function countOrdered(pair: Words, { a, b }: Region): number {
  const width = b.to - b.from
  const longest = new Int32Array(width + 1)
  for (let at = a.from; at < a.to; at++) {
    const word = pair.a.id[at]
    let diagonal = 0
    for (let step = 1; step <= width; step++) {
      const above = longest[step] ?? 0
      const equal = pair.b.id[b.from + step - 1] === word
      longest[step] = equal ? diagonal + 1 : Math.max(above, longest[step - 1] ?? 0)
      diagonal = above
    }
  }
  return longest[width] ?? 0
}

/**
 * Share of the words of both stretches that stand in the same order in the two: twice the length of their longest common
 * subsequence over the number of words. Figures that are not masked count as equal only when they say the same. Null where more
 * than `largest` pairs of words would have to be looked at, or more than the budget holds.
 */
export function orderedShare(pair: Words, region: Region, { largest, budget }: Limit): number | null {
  const { a, b } = region
  const { inner, trimmed } = trim(pair, region)
  const area = (inner.a.to - inner.a.from) * (inner.b.to - inner.b.from)
  if (area > largest || !budget.spend(Math.ceil(area / PAIRS_A_STEP))) return null
  return (2 * (trimmed + countOrdered(pair, inner))) / (a.to - a.from + b.to - b.from)
}
