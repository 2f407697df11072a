import type { FigureKind } from '../../domain/figure.ts'
import { type Amount, readAmount, signedValue } from './amount.ts'
import type { NumberFormat } from '../../domain/number-format.ts'
import { fraction, plus, scaled, times, type Exact } from './exact.ts'
import type { Quantity } from './found-quantity.ts'
import { isMultiplied } from './multiples.ts'
import { numeral } from './numeral-shape.ts'
import { readRatio } from './ratio.ts'
import { unitNamed } from './tables/units.ts'
import { isVoteCount } from './score.ts'
import { at, type Token } from './tokens.ts'
import { measureAt, type Measure } from './units-behind.ts'

/** The quantity that starts at token `index`: an amount, a range of two, a ratio, an age, a duration of several parts. */
export function readQuantity(tokens: readonly Token[], index: number, format: NumberFormat): Quantity | null {
  const isBetween = at(tokens, index).text === 'between'
  const first = readAmount(tokens, isBetween ? index + 1 : index, format)
  if (first === null) return null
  const interval = isBetween
    ? between(tokens, index, first, format)
    : (readRatio(tokens, first, format) ?? range(tokens, first, format) ?? suspended(tokens, first, format))
  if (interval !== null) return old(tokens, interval)
  if (isBetween) return null
  return (
    belowZero(tokens, first) ?? parts(tokens, first, format) ?? multiple(tokens, first) ?? old(tokens, single(first))
  )
}

const KINDS: Readonly<Record<Measure['kind'], FigureKind>> = {
  money: 'money',
  percent: 'percent',
  'percent-point': 'percent-point',
  measure: 'measure',
}

export function kindOf(measure: Measure | null): FigureKind {
  if (measure === null) return 'count'
  if (measure.kind === 'measure' && measure.unit.dimension === 'time') return 'duration'
  return KINDS[measure.kind]
}

const SHAPE_RULES = {
  digits: 'number-digits',
  words: 'number-words',
  mixed: 'number-scaled',
  fraction: 'number-fraction',
  vague: 'number-vague',
}

function single(amount: Amount): Quantity {
  const value = signedValue(amount)
  const { numeral } = amount
  const sign = amount.isNegative ? -1 : 1
  return {
    start: amount.start,
    end: amount.end,
    kind: kindOf(amount.measure),
    value,
    low: Math.min(sign * numeral.low, sign * numeral.high),
    high: Math.max(sign * numeral.low, sign * numeral.high),
    qualifier: numeral.shape === 'vague' ? 'vague' : numeral.isApproximate ? '~' : '=',
    significant: numeral.shape === 'vague' ? null : numeral.significant,
    measure: amount.measure,
    isScaled: amount.isScaled,
    rule: amount.measure === null ? SHAPE_RULES[numeral.shape] : measureRule(amount.measure),
  }
}

function measureRule(measure: Measure): string {
  return measure.kind === 'measure' ? `measure-${measure.unit.dimension.replace(' ', '-')}` : measure.kind
}

/** `between 5 and 7`, also with units on either side. */
function between(tokens: readonly Token[], index: number, first: Amount, format: NumberFormat): Quantity | null {
  if (at(tokens, first.end).text !== 'and') return null
  const second = readAmount(tokens, first.end + 1, format, first.measure?.kind === 'money')
  return second === null ? null : joined(index, first, second, 'range-between')
}

/** `12-14`, `10-15%`, `$2 million to $3 million`, `4.5-5 metres`, `five to seven`. */
function range(tokens: readonly Token[], first: Amount, format: NumberFormat): Quantity | null {
  const hyphenated = hyphenTo(tokens, first, format)
  if (hyphenated !== null) return hyphenated
  const joint = at(tokens, first.end)
  const isHyphen = joint.text === '-' && joint.gap === (at(tokens, first.end + 1).gap === 0 ? 0 : 1)
  if (first.isNegative || (!isHyphen && joint.text !== 'to')) return null
  const second = readAmount(tokens, first.end + 1, format, first.measure?.kind === 'money')
  if (second === null) return null
  const isTwo = isHyphen ? second.isNegative : areTwo(tokens, first, second)
  return isTwo ? null : joined(first.start, first, second, isHyphen ? 'range-hyphen' : 'range-to')
}

/** Two numbers with a `to` between them that are no interval: a change and a level, or the votes for and against. */
function areTwo(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  return isChange(tokens, first, second) || (second.measure === null && isVoteCount(tokens, first.start, second.end))
}

/** `0-to-60-mph`: an interval where the second number carries a unit. */
function hyphenTo(tokens: readonly Token[], first: Amount, format: NumberFormat): Quantity | null {
  const { end } = first
  if (at(tokens, end).text !== '-' || at(tokens, end + 1).text !== 'to' || at(tokens, end + 2).text !== '-') return null
  const second = readAmount(tokens, end + 3, format)
  return second === null ? null : joined(first.start, first, second, 'range-to')
}

/** `five- to ten-year`, `8- to 16-metre`: the unit is written once. */
function suspended(tokens: readonly Token[], first: Amount, format: NumberFormat): Quantity | null {
  const { end } = first
  const isSuspended =
    at(tokens, end).text === '-' &&
    at(tokens, end).gap === 0 &&
    at(tokens, end + 1).text === 'to' &&
    at(tokens, end + 1).gap === 1
  const second = isSuspended ? readAmount(tokens, end + 2, format) : null
  return second === null || second.measure === null ? null : joined(first.start, first, second, 'range-suspended')
}

/** `lifted its dividend by a quarter to 12p`. */
function isShareAndLevel(first: Amount, second: Amount): boolean {
  return first.numeral.shape === 'fraction' && first.measure === null && second.measure?.kind === 'money'
}

const CHANGE_WORDS =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grown|growing|increase|increased|increases|increasing|decrease|decreased|drop|dropped|dropping|declined|decline|cut|raised|raise|raises|climbed|jumped|soared|slipped|eased|up|down|went|gone|changed|moved|shrank|swung|lowered|reduced|widened|narrowed|slid|plunged|doubled|dipped|edged|gained|surged|improved)$/

/** How far back a verb of change is looked for. */
const CHANGE_WINDOW = 8

/** `rose from 5 to 7`, `rose 3 pct to 412`, `fell by 14,000 to 371,000`: two levels, or a change and a level, not an interval. */
function isChange(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  const before = at(tokens, first.start - 1).text
  if (isShareAndLevel(first, second) || isStepAndLevel(before, first, second)) return true
  if (first.measure !== null && (second.measure === null || before === 'by' || CHANGE_WORDS.test(before))) return true
  if (before !== 'from') return false
  for (let back = 2; back <= CHANGE_WINDOW; back += 1) {
    const token = at(tokens, first.start - back)
    if (token.kind === 'end' || token.text === '.') return false
    if (CHANGE_WORDS.test(token.text)) return true
  }
  return false
}

/** A change is small beside what it leads to; the ends of an interval are of one size. */
const LEVEL_OF_CHANGE = 5

function isStepAndLevel(before: string, first: Amount, second: Amount): boolean {
  const [step, level] = [first.numeral.value?.number ?? 0, second.numeral.value?.number ?? 0]
  return before === 'by' && step > 0 && level >= LEVEL_OF_CHANGE * step
}

/** Two amounts as one interval, each taking unit and scale from the other; null where they do not rise or measure different things. */
function joined(start: number, first: Amount, second: Amount, rule: string): Quantity | null {
  if (first.numeral.value === null || second.numeral.value === null) return null
  const measure = second.measure ?? first.measure
  if (first.measure !== null && second.measure !== null && !isSameMeasure(first.measure, second.measure)) return null
  const power = sharedPower(first, second)
  const low = power > 0 ? scaled(first.numeral.value, power).number : first.numeral.low
  const backward = sharedPower(second, first)
  const high =
    backward > 0 && first.measure?.kind === 'money'
      ? scaled(second.numeral.value, backward).number
      : second.numeral.high
  if (low >= high) return null
  return {
    start,
    end: second.end,
    kind: kindOf(measure),
    value: null,
    low,
    high,
    qualifier: 'range',
    significant: Math.max(first.numeral.significant, second.numeral.significant),
    measure,
    isScaled: false,
    rule,
  }
}

function isSameMeasure(a: Measure, b: Measure): boolean {
  if (a.kind === 'money' && b.kind === 'money')
    return a.code === b.code && a.currency.hundredth === b.currency.hundredth
  if (a.kind === 'measure' && b.kind === 'measure') return a.unit.name === b.unit.name
  return a.kind === b.kind
}

/** The power of ten that `scaledOne` bears in a word and `bare` lacks: `1.5 to 2 million`, `$5-10 billion`. */
function sharedPower(bare: Amount, scaledOne: Amount): number {
  if (bare.isScaled || !scaledOne.isScaled || bare.numeral.high >= 1000) return 0
  const { high } = scaledOne.numeral
  return high >= 1e12 ? 12 : high >= 1e9 ? 9 : high >= 1e6 ? 6 : high >= 1e3 ? 3 : 0
}

/** `2 hours, 32 minutes, 25.3 seconds`, `5 feet 11 inches`: one amount in the smallest of its units. */
function parts(tokens: readonly Token[], first: Amount, format: NumberFormat): Quantity | null {
  let whole = first
  let isJoined = false
  for (;;) {
    const next = smallerPart(tokens, whole, format) ?? cents(tokens, whole, format)
    if (next === null) break
    whole = next
    isJoined = true
  }
  if (!isJoined) return null
  const base = single(whole)
  return { ...base, rule: `${base.kind}-parts` }
}

/** How many of the smaller unit make one of the larger; only units that divide evenly are joined. */
function ratioOf(larger: string, smaller: string): number | null {
  const [a, b] = [unitNamed(larger), unitNamed(smaller)]
  if (a === null || b === null || a.dimension !== b.dimension || (a.dimension !== 'time' && a.name !== 'foot'))
    return null
  const factor = a.factor / b.factor
  const whole = Math.round(factor)
  return factor > 1.5 && Math.abs(factor - whole) < 1e-6 ? whole : null
}

/** `3 dollars and 50 cents`: the second part is a hundredth of the first. */
function cents(tokens: readonly Token[], whole: Amount, format: NumberFormat): Amount | null {
  if (!isMoney(whole, false) || whole.isScaled || whole.numeral.value === null) return null
  const next = readAmount(tokens, at(tokens, whole.end).text === 'and' ? whole.end + 1 : whole.end, format)
  if (next === null || !isMoney(next, true) || next.numeral.value === null) return null
  if (next.numeral.value.number >= 100) return null
  return sumOf(whole, next, plus(whole.numeral.value, fraction(next.numeral.value.number, 100)), whole.measure)
}

function isMoney({ measure }: Amount, hundredth: boolean): boolean {
  return measure?.kind === 'money' && measure.currency.hundredth === hundredth
}

/** Two parts as one amount of `measure`. */
function sumOf(whole: Amount, part: Amount, value: Exact, measure: Measure | null): Amount {
  const significant = whole.numeral.significant + part.numeral.significant
  return { ...part, start: whole.start, measure, numeral: numeral(part.end, value, 'digits', significant) }
}

function smallerPart(tokens: readonly Token[], whole: Amount, format: NumberFormat): Amount | null {
  if (whole.measure?.kind !== 'measure' || whole.numeral.value === null) return null
  const next = readAmount(tokens, behindJoint(tokens, whole.end), format)
  if (next?.measure?.kind !== 'measure' || next.numeral.value === null || next.isNegative) return null
  const factor = ratioOf(whole.measure.unit.name, next.measure.unit.name)
  // Minutes of an hour and inches of a foot are fewer than one whole of it.
  if (factor === null || next.numeral.value.number >= factor) return null
  return sumOf(whole, next, plus(times(whole.numeral.value, factor), next.numeral.value), next.measure)
}

/** Behind `,`, `and` or `, and`. */
function behindJoint(tokens: readonly Token[], index: number): number {
  const comma = at(tokens, index).text === ',' ? index + 1 : index
  return at(tokens, comma).text === 'and' ? comma + 1 : comma
}

/** `32-year-old`, `5 years old`, `18 months of age`, `16- to 24-year-olds`: a time lived, not a time taken. */
function old(tokens: readonly Token[], quantity: Quantity): Quantity {
  const { measure, end } = quantity
  if (measure?.kind !== 'measure' || measure.unit.dimension !== 'time') return quantity
  const hyphen = at(tokens, end).text === '-' ? end + 1 : end
  const { text } = at(tokens, hyphen)
  const isOld = text === 'old' || text === 'olds'
  const isOfAge = text === 'of' && at(tokens, hyphen + 1).text === 'age'
  if (!isOld && !isOfAge) return quantity
  return { ...quantity, end: isOld ? hyphen + 1 : hyphen + 2, kind: 'age', rule: 'age-old' }
}

/** `40 below zero`, `22 degrees below zero Celsius`: a negative temperature. */
function belowZero(tokens: readonly Token[], first: Amount): Quantity | null {
  const { end, measure } = first
  if (at(tokens, end).text !== 'below' || at(tokens, end + 1).text !== 'zero') return null
  const behind = measureAt(tokens, end + 2)
  const scale = behind !== null && isTemperature(behind.measure) ? behind : { end: end + 2, measure }
  if (scale.measure !== null && !isTemperature(scale.measure)) return null
  return { ...single({ ...first, isNegative: true, measure: scale.measure ?? DEGREES }), end: scale.end }
}

function isTemperature(measure: Measure): boolean {
  return measure.kind === 'measure' && measure.unit.dimension === 'temperature'
}

const DEGREES: Measure = { kind: 'measure', unit: { name: 'degree', dimension: 'temperature', factor: 1 } }

/** `10-fold`, `three times as many`. */
function multiple(tokens: readonly Token[], first: Amount): Quantity | null {
  const { end, measure } = first
  if (measure !== null) return null
  const isFold = at(tokens, end).text === '-' && at(tokens, end).gap === 0 && at(tokens, end + 1).text === 'fold'
  if (isFold) return { ...single(first), end: end + 2, kind: 'ratio', rule: 'ratio-fold' }
  const isTimes = at(tokens, end).text === 'times' && isMultiplied(tokens, end + 1)
  return isTimes ? { ...single(first), end: end + 1, kind: 'ratio', rule: 'ratio-times' } : null
}
