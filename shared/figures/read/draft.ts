import type { Figure } from '../../domain/figure.ts'

/** A figure as the scanner leaves it: tokens `[start, end)` and everything that its own words say. */
export type Draft = {
  readonly start: number
  readonly end: number
  readonly kind: Figure['kind']
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
  readonly qualifier: Figure['qualifier']
  readonly significantDigits: number | null
  readonly unit: string | null
  readonly dimension: string | null
  readonly currency: string | null
  readonly date: Figure['date']
  readonly trivial: boolean
  /** True where a word (`mln`) scaled the number, so that a bare number set against it is scaled too. */
  readonly isScaled: boolean
  readonly rule: string
}

const EMPTY: Omit<Draft, 'start' | 'end' | 'kind' | 'rule'> = {
  value: null,
  low: null,
  high: null,
  lowOpen: false,
  highOpen: false,
  qualifier: '=',
  significantDigits: null,
  unit: null,
  dimension: null,
  currency: null,
  date: null,
  trivial: false,
  isScaled: false,
}

export function draft(parts: Partial<Draft> & Pick<Draft, 'start' | 'end' | 'kind' | 'rule'>): Draft {
  return { ...EMPTY, ...parts }
}
