import type { Figure } from '../../domain/figure.ts'
import { unitScale } from './unit-scale.ts'

/**
 * A figure as a place on a scale shared with every figure of the same `dimension`: metres for lengths, years for ages,
 * days since 1970-01-01 for dates, units of the currency for money. `point` is null for ranges and vague plurals.
 */
export type Quantity = {
  /** Figures of different dimensions are never compared: `count`, `percent`, `money`, `length`, `date`. */
  readonly dimension: string
  /** What the number is written in; two figures in different units of one dimension were converted by somebody. */
  readonly unit: string
  readonly point: number | null
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
  /** Half a unit of the last digit that the writer gave: how far the exact value may lie from `point`. */
  readonly tolerance: number
}

/** How two quantities of one dimension stand to each other, the first that holds. */
export type ValueRelation = 'same' | 'rounded' | 'compatible' | 'apart'

/** Scale words that make a number short: `1.2 mln` claims its last digit, not its last zero. */
const SCALE_WORD =
  /\b(?:thousand|million|billion|trillion|mln|mlns|mn|mio|mil|bln|blns|bn|trn|tln|lakh|crore)s?\b|\d[kmb]\b/i

/**
 * A number written with one digit may stand for one up to an eighth away (`4 percent` for 4.4), never for one further
 * off: `one million` is not a rounding of 1.4 million.
 */
const MOST_ROUNDING = 0.125
/** Zeros at the end of a plain whole number may be rounding (450 for 452), but only of this share of the value. */
const MOST_ROUNDING_OF_ZEROS = 0.02
/** Figures in different units of one dimension agree within this share: conversions are rounded twice. */
const CONVERSION_TOLERANCE = 0.06
/** Of a conversion, each value is rounded in its own unit: they then lie this near each other. */
const CONVERTED = 0.02
/** Relative difference that is no difference: the noise of converting with floats. */
const FLOAT_NOISE = 1e-9

function decimals(value: string): number {
  const dot = value.indexOf('.')
  return dot < 0 ? 0 : value.length - dot - 1
}

/** Power of ten of the last digit that was written, in units of the value. */
function lastDigit(figure: Figure, value: string, point: number): number {
  if (value.includes('/')) return 0
  if (/\d[ -]*\d+\s*\/\s*\d+|[¼½¾⅐-⅞]/.test(figure.text)) return 0
  if (SCALE_WORD.test(figure.text) && figure.significantDigits !== null) {
    return 10 ** (Math.floor(Math.log10(Math.abs(point) || 1)) - Math.max(figure.significantDigits, 1) + 1)
  }
  if (decimals(value) > 0) return 10 ** -decimals(value)
  const zeros = /0*$/.exec(value)?.[0].length ?? 0
  return 10 ** zeros
}

function writtenTolerance(figure: Figure, value: string, point: number): number {
  if (figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'age') return 0
  const half = lastDigit(figure, value, point) / 2
  const hasZeros = half >= 5 && !SCALE_WORD.test(figure.text)
  return Math.min(half, Math.abs(point) * (hasZeros ? MOST_ROUNDING_OF_ZEROS : MOST_ROUNDING))
}

/** `value` of a figure as a float; null for ranges, vague plurals and dates. */
export function numberOf(figure: Figure): number | null {
  if (figure.value === null || figure.kind === 'date' || figure.kind === 'time') return null
  const slash = figure.value.indexOf('/')
  const number =
    slash < 0 ? Number(figure.value) : Number(figure.value.slice(0, slash)) / Number(figure.value.slice(slash + 1))
  return Number.isFinite(number) ? number : null
}

/** A bare fraction (`a third of the crop`) or `nine in 10` is a share, to be compared with percentages. */
export function isShare(figure: Figure, point: number | null = numberOf(figure)): boolean {
  if (figure.kind === 'ratio') return figure.rule === 'ratio-of'
  return figure.kind === 'count' && point !== null && point > 0 && point < 1 && /[\p{L}/½¼¾]/u.test(figure.text)
}

function dimensionOf(figure: Figure): string {
  return figure.kind === 'measure' ? (figure.dimension ?? figure.unit ?? 'measure') : figure.kind
}

const SHARE_SCALE = { factor: 100, offset: 0 }

function calendarQuantity(figure: Figure): Quantity {
  const low = figure.low ?? Number.NEGATIVE_INFINITY
  const high = figure.high ?? Number.POSITIVE_INFINITY
  return {
    dimension: figure.kind,
    unit: figure.kind,
    point: low === high ? low : null,
    low,
    high,
    lowOpen: false,
    highOpen: false,
    tolerance: 0,
  }
}

/** `Over four days` is as long as four days; `over` limits amounts, but of a time it says while. */
const WHILE = /^over\s/i

function boundsOf(figure: Figure, point: number | null): Pick<Figure, 'low' | 'high' | 'lowOpen' | 'highOpen'> {
  const isWhile = figure.kind === 'duration' && point !== null && WHILE.test(figure.text)
  return isWhile ? { low: point, high: point, lowOpen: false, highOpen: false } : figure
}

function amountQuantity(figure: Figure): Quantity {
  const point = numberOf(figure)
  const share = isShare(figure, point)
  const scale = share ? SHARE_SCALE : unitScale(figure.unit)
  const move = (bound: number | null, unbounded: number): number =>
    bound === null ? unbounded : bound * scale.factor + scale.offset
  const { low, high, lowOpen, highOpen } = boundsOf(figure, point)
  const tolerance = point === null || figure.value === null ? 0 : writtenTolerance(figure, figure.value, point)
  return {
    dimension: share ? 'percent' : dimensionOf(figure),
    unit: figure.currency ?? figure.unit ?? figure.kind,
    point: point === null ? null : move(point, 0),
    low: move(low, Number.NEGATIVE_INFINITY),
    high: move(high, Number.POSITIVE_INFINITY),
    lowOpen,
    highOpen,
    tolerance: tolerance * scale.factor,
  }
}

/** The place of a figure on its scale; null for a date that could not be resolved. */
export function quantityOf(figure: Figure): Quantity | null {
  if (figure.kind !== 'date' && figure.kind !== 'time') return amountQuantity(figure)
  const known = figure.low !== null && figure.high !== null && figure.date?.resolved !== false
  return known ? calendarQuantity(figure) : null
}

/** Whether two numbers are one, but for the noise of floats. */
export function equal(a: number, b: number): boolean {
  if (a === b) return true
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= FLOAT_NOISE * Math.max(Math.abs(a), Math.abs(b))
}

function meets(a: Quantity, b: Quantity): boolean {
  if (a.high < b.low || b.high < a.low) return false
  if (a.high === b.low) return !(a.highOpen || b.lowOpen)
  if (b.high === a.low) return !(b.highOpen || a.lowOpen)
  return true
}

/** Whether two points lie within a share of the greater of them. */
function areNear({ point: a }: Quantity, { point: b }: Quantity, share: number): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))
}

/** Whether one of two points rounds to the other at the precision it was written with. */
export function rounds(a: Quantity, b: Quantity): boolean {
  if (a.point === null || b.point === null) return false
  const apart = Math.abs(a.point - b.point)
  const noise = FLOAT_NOISE * Math.abs(a.point)
  if (a.unit !== b.unit) return areNear(a, b, CONVERSION_TOLERANCE)
  // 5.5 lies as near to 5 as to 6: of an offer that was raised from 5.5 to 6 nobody says that it was rounded.
  return apart < Math.max(a.tolerance, b.tolerance) - noise || equal(a.point, b.point)
}

function samePoints(a: Quantity, b: Quantity): boolean {
  return a.point !== null && b.point !== null && equal(a.point, b.point)
}

function sameBounds(a: Quantity, b: Quantity): boolean {
  return equal(a.low, b.low) && equal(a.high, b.high)
}

function isBounded(quantity: Quantity): boolean {
  return Number.isFinite(quantity.low) && Number.isFinite(quantity.high)
}

/**
 * Compares two quantities of one dimension. Money in two currencies cannot be compared without a rate and is
 * `compatible`; a bound stated at a value (`more than 100` and `100`) is compatible with that value.
 */
export function compareQuantities(a: Quantity, b: Quantity): ValueRelation {
  if (a.dimension === 'money' && a.unit !== b.unit) return 'compatible'
  if (sameBounds(a, b)) return 'same'
  if (samePoints(a, b)) return isBounded(a) && isBounded(b) ? 'same' : 'compatible'
  if (rounds(a, b)) return a.unit === b.unit || areNear(a, b, CONVERTED) ? 'rounded' : 'compatible'
  return meets(a, b) ? 'compatible' : 'apart'
}
