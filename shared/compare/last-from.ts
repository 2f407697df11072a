import type { Span } from '../domain/span.ts'

/** The last of `spans`, which come in order, that begins at or before `at`; -1 when none does. */
export function lastFrom(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
