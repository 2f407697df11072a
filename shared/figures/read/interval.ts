import type { Qualifier } from '../../domain/figure.ts'

export type Interval = {
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** `some 450` may be off by a tenth (design/figures.md, Normal form). */
const ROUND_TOLERANCE = 0.1

/** Drops the noise of binary fractions (1.4 - 0.05). */
function clean(value: number): number {
  return Number(value.toPrecision(15))
}

/** Half a unit of the last digit that carries information: 5 for 450, 0.5 for 452, 0.05 for 1.4. */
function halfUnit(value: number, significant: number): number {
  if (value === 0) return 0.5
  const magnitude = Math.floor(Math.log10(Math.abs(value))) - (significant - 1)
  return 0.5 * 10 ** magnitude
}

/**
 * The interval that a qualified value stands for. `~` on a round number means a tenth or half a unit of its last
 * significant digit, whichever is larger; on an exact-looking one half a unit, so that a slip of digits is still seen.
 */
export function intervalOf(qualifier: Qualifier, low: number, high: number, significant: number | null): Interval {
  switch (qualifier) {
    case '>':
    case '>=':
      return { low, high: null, lowOpen: qualifier === '>', highOpen: false }
    case '<':
    case '<=':
      return { low: null, high, lowOpen: false, highOpen: qualifier === '<' }
    case '~':
      return approximate(low, high, significant ?? 1)
    default:
      return { low, high, lowOpen: false, highOpen: false }
  }
}

function approximate(low: number, high: number, significant: number): Interval {
  const unit = halfUnit(Math.max(Math.abs(low), Math.abs(high)), significant)
  const isRound = unit > 0.5 && Number.isInteger(high)
  const below = isRound ? Math.max(unit, Math.abs(low) * ROUND_TOLERANCE) : unit
  const above = isRound ? Math.max(unit, Math.abs(high) * ROUND_TOLERANCE) : unit
  return { low: clean(low - below), high: clean(high + above), lowOpen: false, highOpen: false }
}
