import type { Draft } from './draft.ts'
import { scaled } from './exact.ts'
import type { Quantity } from './found-quantity.ts'
import { unitNamed } from './tables/units.ts'
import { at, type Token } from './tokens.ts'
import type { Measure } from './units-behind.ts'

/** Words that set a figure against the one before, and that may stand between the two. */
const AGAINST: ReadonlySet<string> = new Set(['vs', 'versus', 'against'])
const BETWEEN: ReadonlySet<string> = new Set([
  'a',
  'profit',
  'loss',
  'net',
  'of',
  'gain',
  'with',
  'from',
  'to',
  'compared',
  'up',
  'down',
  ',',
])

/** How many tokens may stand between two figures that are set against each other. */
const REACH = 4

/**
 * `1.2 mln dlrs vs 900,000`: a bare number set against a figure takes its unit; one below a thousand takes its scale too
 * (`5.93 mln against 5.81`).
 */
export function carried(tokens: readonly Token[], quantity: Quantity, last: Draft | undefined): Quantity {
  const { value } = quantity
  if (last === undefined || quantity.measure !== null || quantity.kind !== 'count' || value === null) return quantity
  if (!isSetAgainst(tokens, last.end, quantity.start) || countsSomething(at(tokens, quantity.end))) return quantity
  const power = quantity.high < 1000 ? scaleOf(last) : 0
  const measure = measureOf(last)
  if (measure === null && power === 0) return quantity
  const scaledValue = scaled(value, power)
  const { number } = scaledValue
  const kind = measure === null ? quantity.kind : last.kind
  return { ...quantity, kind, measure, value: scaledValue, low: number, high: number, rule: 'carried-unit' }
}

/** The power of ten of a figure written with a scale word: 6 for `5.93 mln`, 0 for `900,000`. */
function scaleOf(last: Draft): number {
  return last.isScaled && last.low !== null && last.low >= 1000 ? Math.floor(Math.log10(last.low) / 3) * 3 : 0
}

/** `Compared with`, `down from`. */
function isJoint({ text }: Token, next: Token): boolean {
  if (text === 'compared') return /^(?:with|to)$/.test(next.text)
  return (text === 'up' || text === 'down') && next.text === 'from'
}

function isSetAgainst(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > REACH) return false
  let isAgainst = false
  for (let index = from; index < to; index += 1) {
    const token = at(tokens, index)
    if (AGAINST.has(token.text) || isJoint(token, at(tokens, index + 1))) isAgainst = true
    else if (!BETWEEN.has(token.text) || token.gap >= 2) return false
  }
  return isAgainst
}

/** A lower-case plural: `vs 900 workers` has a unit of its own. */
function countsSomething(next: Token): boolean {
  return (
    next.kind === 'word' &&
    next.gap === 1 &&
    next.capitals === 0 &&
    /[^s]s$/.test(next.text) &&
    next.text.length > 4 &&
    !next.entry.isKnown
  )
}

function measureOf(last: Draft): Measure | null {
  if (last.kind === 'percent') return { kind: 'percent' }
  if (last.kind === 'money' && last.currency !== null) {
    const hundredth = last.unit === 'cent'
    return { kind: 'money', code: last.currency, currency: { code: last.currency, hundredth, name: last.currency } }
  }
  const unit = last.unit === null ? null : unitNamed(last.unit)
  return last.kind === 'measure' && unit !== null ? { kind: 'measure', unit } : null
}

/** Whether `last` is the bare first level of `from 13.5 to 14.0 mm`. */
export function lendsUnit(tokens: readonly Token[], last: Draft, quantity: Quantity): boolean {
  const isBare =
    last.kind === 'count' && last.qualifier === '=' && (last.rule === 'number-digits' || last.rule === 'number-scaled')
  const isLevel =
    at(tokens, last.start - 1).text === 'from' && last.end === quantity.start - 1 && at(tokens, last.end).text === 'to'
  return isBare && isLevel && quantity.measure !== null
}
