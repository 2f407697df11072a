import type { Figure, FigureRelation } from '../../domain/figure.ts'
import type { FigureFinding } from '../../domain/finding.ts'
import { compareQuantities, equal, numberOf } from './quantity.ts'
import type { Mention } from './statement.ts'

/** A named slip of the pen that explains how one figure became another. */
export type Slip = NonNullable<FigureFinding['pattern']>

/** The digits of a figure as written, without separators; those of its value where it is written in words. */
function writtenDigits({ text, value }: Figure): string {
  return (/\d/.test(text) ? text : (value ?? '')).replaceAll(/[^\d]/g, '')
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false
  const apart = a.split('').flatMap((digit, index) => (digit === b[index] ? [] : [index]))
  const [first, second] = apart
  if (apart.length !== 2 || first === undefined || second === undefined || second !== first + 1) return false
  return a[first] === b[second] && a[second] === b[first]
}

/** `2,418`, `2,184`: the same digits in another order, of which chance makes few once there are three. */
export function isReordered({ figure: a }: Mention, { figure: b }: Mention): boolean {
  const [left, right] = [writtenDigits(a), writtenDigits(b)]
  if (left === right || left.length !== right.length || left.length < FEWEST_DIGITS) return false
  return left.split('').toSorted().join('') === right.split('').toSorted().join('')
}

/** Of two short numbers, one digit always differs: 61 and 63 are no slip of the pen. */
const FEWEST_DIGITS = 3

function isOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < FEWEST_DIGITS) return false
  return a.split('').filter((digit, index) => digit !== b[index]).length === 1
}

/** Numbers this long are told apart by their digits alone: one that is a slip of another is hardly another fact. */
const DISTINCTIVE_DIGITS = 5

/** Whether one of two long numbers is the other with a digit mistyped, or two of them exchanged. */
export function isDistinctiveSlip(a: Mention, b: Mention): boolean {
  if ((a.figure.significantDigits ?? 0) < DISTINCTIVE_DIGITS || a.figure.kind !== b.figure.kind) return false
  const [left, right] = [writtenDigits(a.figure), writtenDigits(b.figure)]
  return isTransposed(left, right) || isOneDigit(left, right)
}

function powerOfTen(a: number, b: number): number | null {
  if (a === 0 || b === 0) return null
  const power = Math.log10(Math.abs(a / b))
  const whole = Math.round(power)
  return whole !== 0 && Math.abs(power - whole) < 1e-9 ? whole : null
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['up', 'down'],
  ['down', 'up'],
  ['profit', 'loss'],
  ['loss', 'profit'],
])

function signOf(mention: Mention): number {
  return Math.sign(numberOf(mention.figure) ?? 0)
}

/** Whether one says gain and the other loss. A figure without a word for it counts as a gain only beside a loss. */
export function signsDiffer(a: Mention, b: Mention): boolean {
  if (a.direction !== null && b.direction !== null) return areOpposite(a, b)
  if (a.direction === 'loss' || b.direction === 'loss') return true
  return signOf(a) * signOf(b) < 0
}

/** Whether one is said to be gained or risen, and the other lost or fallen, in so many words. */
export function areOpposite(a: Mention, b: Mention): boolean {
  return a.direction !== null && b.direction !== null && !areLevels(a, b) && OPPOSITES.get(a.direction) === b.direction
}

/** `Fell to 96 million from 101`, `rose to 96 million from 101`: a level is the same whichever way it was reached, or left. */
function areLevels(a: Mention, b: Mention): boolean {
  const isLevel = ({ figure, direction }: Mention): boolean =>
    (figure.role === 'to' || figure.role === 'from') && (direction === 'up' || direction === 'down')
  return isLevel(a) || isLevel(b)
}

/** One amount that is said to be gained, or to have risen, in one telling, and lost in the other. */
function isTurned(a: Mention, b: Mention): boolean {
  return areOpposite(a, b) && equal(numberOf(a.figure) ?? Number.NaN, numberOf(b.figure) ?? Number.NaN)
}

/** One number with two units or currencies: `1,200 kilometres`, `1,200 miles`; `1,200 tonnes`, `1,200 barrels`. */
export function isUnitChanged(a: Mention, b: Mention): boolean {
  const [left, right] = [a.quantity, b.quantity]
  if (left === null || right === null || left.unit === right.unit || slipBetween(a, b) !== 'unit') return false
  if (left.dimension !== right.dimension) return a.figure.kind === 'measure' && b.figure.kind === 'measure'
  // Tons and tonnes are near enough to be one; currencies cannot be compared.
  return left.dimension === 'money' || compareQuantities(left, right) === 'apart'
}

/** Time that a rate is reckoned by; what `a head` and `per person` mean can be one. */
const PERIODS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** One amount in one time and in another: `250 hectares a month`, `250 hectares a year`. */
function isRateChanged({ figure: a, quantity: left }: Mention, { figure: b, quantity: right }: Mention): boolean {
  if (a.rate === b.rate || left === null || right === null || left.point === null) return false
  return left.unit === right.unit && left.point === right.point && [a, b].every(({ rate }) => PERIODS.has(rate ?? ''))
}

/** Two values that both can be true as they are qualified, but for digits in another order: `up to 185 km/h`, `158 km/h`. */
function isMiswritten(a: Mention, b: Mention): boolean {
  const [left, right] = [a.quantity, b.quantity]
  if (left === null || right === null || left.unit !== right.unit || isCalendarKind(a)) return false
  return isReordered(a, b) && compareQuantities(left, right) === 'compatible'
}

function isCalendarKind({ figure: { kind } }: Mention): boolean {
  return kind === 'date' || kind === 'time'
}

/** Whether two figures that could be one as numbers are told as two: by gain and loss, unit, rate or the order of digits. */
export function isAltered(a: Mention, b: Mention): boolean {
  return isTurned(a, b) || isUnitChanged(a, b) || isRateChanged(a, b) || isMiswritten(a, b)
}

/** Whether one of two years is the other with a digit mistyped, or two exchanged. Another last digit is but another year. */
export function isYearSlip(a: Mention, b: Mention): boolean {
  const [left, right] = [writtenDigits(a.figure), writtenDigits(b.figure)]
  return isTransposed(left, right) || (isOneDigit(left, right) && left.at(-1) === right.at(-1))
}

/** The day of the month and the month of a date that is known to the day; null otherwise. Years are left out: most are inferred. */
function dayOf({ figure: { date } }: Mention): { readonly day: string; readonly month: string } | null {
  if (date === null || !date.resolved || date.grain !== 'day') return null
  return { day: String(Number(date.from.slice(8, 10))), month: date.from.slice(5, 7) }
}

/**
 * Whether one of two days is the other with a digit lost, exchanged or mistyped in its tens, or told of another month: `May 12`,
 * `May 21`; `March 9`, `March 19`; `January 4`, `February 4`.
 */
function isDaySlip(a: Mention, b: Mention): boolean {
  const [left, right] = [dayOf(a), dayOf(b)]
  if (left === null || right === null) return false
  if (left.month !== right.month) return left.day === right.day
  return isTransposed(left.day, right.day) || (left.day !== right.day && left.day.at(-1) === right.day.at(-1))
}

/** Minutes in an hour. */
const HOUR = 60

/** Whether two times of day differ by their hour alone: `10:50 p.m.`, `11:50 p.m.`; on the full hour that is no sign of a slip. */
function isHourSlip({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (a.kind !== 'time' || b.kind !== 'time' || a.low === null || b.low === null) return false
  return a.low % HOUR !== 0 && a.low % HOUR === b.low % HOUR
}

/** `3:42 a.m.`, `4:32 a.m.`. */
function isTimeTransposed({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (a.kind !== 'time' || b.kind !== 'time') return false
  const [left, right] = [writtenDigits(a), writtenDigits(b)]
  return left.length >= FEWEST_DIGITS && isTransposed(left, right)
}

/** Whether one of two days, or times of day, is the other with a slip of the pen. */
export function isCalendarSlip(a: Mention, b: Mention): boolean {
  return isDaySlip(a, b) || isHourSlip(a, b) || isTimeTransposed(a, b)
}

function scaleSlip(a: Figure, b: Figure, left: number, right: number): Slip | null {
  const power = powerOfTen(left, right)
  if (power === null) return null
  const digits = writtenDigits(a) === writtenDigits(b)
  const hasPoint = /\d[.,]\d/.test(a.text) !== /\d[.,]\d/.test(b.text)
  return digits && hasPoint && Math.abs(power) < 3 ? 'decimal-point' : 'scale'
}

/** Ranges of which both ends are as many times those of the other: `$1.2 billion to $1.5 billion`, in millions. */
function isRangeScaled(a: Figure, b: Figure): boolean {
  if (a.qualifier !== 'range' || b.qualifier !== 'range' || a.kind === 'date' || a.kind === 'time') return false
  const power = powerOfTen(a.low ?? 0, b.low ?? 0)
  return power !== null && power === powerOfTen(a.high ?? 0, b.high ?? 0)
}

/** The amounts are equal, so something else must have changed. */
function slipOfEqualAmounts(a: Figure, b: Figure): Slip | null {
  if (a.rate !== b.rate) return 'rate'
  return a.unit !== b.unit || a.currency !== b.currency || a.kind !== b.kind ? 'unit' : null
}

/**
 * Names the slip that would turn one figure into the other; null when none does. The figures are known to differ and to
 * stand for the same thing.
 */
export function slipBetween(mentionA: Mention, mentionB: Mention): Slip | null {
  const [a, b] = [mentionA.figure, mentionB.figure]
  const [left, right] = [numberOf(a), numberOf(b)]
  if (left !== null && right !== null) {
    // What it costs in a day, and what is lost in a week.
    if (isRateChanged(mentionA, mentionB)) return 'rate'
    if (signsDiffer(mentionA, mentionB)) return 'sign'
    if (equal(left, right)) return slipOfEqualAmounts(a, b)
    const scale = scaleSlip(a, b, left, right)
    if (scale !== null) return scale
  }
  if (isRangeScaled(a, b)) return 'scale'
  const [digitsA, digitsB] = [writtenDigits(a), writtenDigits(b)]
  if (isTransposed(digitsA, digitsB)) return 'digits-transposed'
  return isOneDigit(digitsA, digitsB) ? 'one-digit' : null
}

/** Two tellings of one thing seldom give amounts that are further apart than this, unless a digit slipped. */
const FAR_APART = 2

/** The bound of a figure that is nearest to another; of a number it is the number. */
function nearestTo({ quantity }: Mention, other: Mention): number {
  if (quantity === null) return 0
  const bound = quantity.low > (other.quantity?.high ?? 0) ? quantity.low : quantity.high
  return Math.abs(quantity.point ?? bound)
}

/** Whether one amount is several times the other, and no slip of the pen makes one of the other. */
export function areFarApart(a: Mention, b: Mention): boolean {
  const [left, right] = [nearestTo(a, b), nearestTo(b, a)]
  const isFar = Math.min(left, right) > 0 && Math.max(left, right) >= FAR_APART * Math.min(left, right)
  const slip = slipBetween(a, b)
  // A loss of 5 and a gain of 11 are far apart, too.
  return isFar && (slip === null || slip === 'sign')
}

/** Relations in which two figures do not agree. */
export function isDifference(relation: FigureRelation): boolean {
  return relation === 'conflict' || relation === 'updated'
}
