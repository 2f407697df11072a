import type { Exact } from './exact.ts'

/** A number as read, before anything is known about what it counts. */
export type Numeral = {
  /** First token after it. */
  readonly end: number
  /** Exact value; null for a vague plural, which only has an interval. */
  readonly value: Exact | null
  readonly low: number
  readonly high: number
  readonly shape: 'digits' | 'words' | 'mixed' | 'fraction' | 'vague'
  readonly significant: number
  /** True for `a couple`: a value, but not meant exactly. */
  readonly isApproximate: boolean
}

export function numeral(end: number, value: Exact, shape: Numeral['shape'], significant: number): Numeral {
  return { end, value, low: value.number, high: value.number, shape, significant, isApproximate: false }
}
