import type { FigureKind, Qualifier } from '../../domain/figure.ts'
import type { Exact } from './exact.ts'
import type { Measure } from './units-behind.ts'

/** A quantity found: tokens `[start, end)`, its normal form so far, and the rule that made it. */
export type Quantity = {
  readonly start: number
  readonly end: number
  readonly kind: FigureKind
  readonly value: Exact | null
  readonly low: number
  readonly high: number
  readonly qualifier: Qualifier
  readonly significant: number | null
  readonly measure: Measure | null
  readonly isScaled: boolean
  readonly rule: string
}
