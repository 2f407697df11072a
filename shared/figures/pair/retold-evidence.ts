import type { Affinity } from './affinity.ts'
import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { isContrasted } from './contrast.ts'
import { isOtherEvent, hoursPart, momentsPart, orderParts, placesPart, timesPart } from './parting.ts'
import { numberOf } from './quantity.ts'
import { areFarApart, isAltered, isCalendarSlip, isReordered, slipBetween, type Slip } from './slip.ts'
import type { Mention } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/**
 * Points for what ties or parts two figures of one event: steps of a logistic regression over the figures of 180 invented pairs
 * of reports, checked on the sixths that each fit had not seen, and rounded by hand.
 */
const POINTS = {
  /** Words near both, up to `MOST_WORDS`; hardly any. */
  words: 0.2,
  wordless: -0.7,
  /** The words beside both ask one question of them; it is the first that each is asked. */
  question: 0.6,
  firstQuestion: 0.1,
  head: 0.2,
  fate: 0.1,
  kin: 0.4,
  neighbours: 0.3,
  sameSide: 0.2,
  otherSide: -0.6,
  /** One other figure of the two sentences agrees, or several. */
  agreeing: 0.9,
  moreAgreeing: 0.8,
  /** Each is the only one of its unit in its report; both stand where a report says what happened. */
  only: 0.1,
  lead: 0.6,
  /** No other figure of the reports is more alike to either, and by how much. */
  best: 1.4,
  ahead: 0.2,
  /** One is the other with two digits exchanged, with one of many mistyped, or with the first one lost. */
  slip: 3.1,
  /** Digits in another order, whatever else is said: chance makes few of these. */
  reordered: 0.7,
  digit: 0.9,
  lostDigit: 0.7,
  calendarSlip: 2.3,
  /** A slip of the pen aside, two tellings of one thing lie near each other. */
  near: 0.8,
  far: -1.4,
  veryFar: -0.5,
  /** The sentences contrast by name, hold for other times, or for the first and the second of a kind. */
  contrast: -0.8,
  place: -0.4,
  times: -0.3,
  hours: -2,
  /** Each stands right beside a day or year of its own, and not the same. */
  ownTimes: -1.2,
  order: -0.8,
  years: -0.6,
  parting: -0.3,
  /** Only one is what was known before all was (`an exit poll`), or holds for the whole (`across the group`). */
  stage: -1,
  whole: -1,
  /** Few things are told by a number of one digit alone. */
  oneDigit: -0.6,
} as const

const MOST_WORDS = 2
const FEWEST_WORDS = 0.3
const MOST_AHEAD = 1.5
/** Statements at the head in which a figure is likely the main one of its kind. */
const LEAD = 2
/** Words within which a year dates a figure. */
const YEAR_REACH = 6
/** Digits from which one that differs is rather mistyped than another number. */
const LONG_DIGITS = 4
/** Shares by which two tellings of one thing may differ without a word against it, and from which it is hardly one thing. */
const NEAR = 1.3
const VERY_FAR = 4

/** What is known of two figures beside their sentences. */
export type Standing = {
  readonly affinity: Affinity
  /** By how much they are more alike than either is to any other. */
  readonly ahead: number
  readonly isOnly: boolean
}

/** The digits of a number that count, without the zeros at its end. */
function digitsOf({ figure }: Mention): string {
  const number = figure.kind === 'date' || figure.kind === 'time' ? null : numberOf(figure)
  return number === null ? '' : String(Math.abs(number)).replace('.', '').replace(/0+$/, '')
}

/** Slips that seldom come by chance, however short the numbers. */
const SURE_SLIPS: ReadonlySet<Slip> = new Set<Slip>(['digits-transposed', 'decimal-point', 'unit'])

/** Digits of the longest number that can be another with its first digit lost, or two exchanged, by a slip worth a word. */
const SHORT_DIGITS = 2

/** `14 months`, `four months`; `41`, `Fourteen`. */
function isDigitLost(a: Mention, b: Mention): boolean {
  const [short = '', long = ''] = [digitsOf(a), digitsOf(b)].toSorted((left, right) => left.length - right.length)
  if (a.quantity?.unit !== b.quantity?.unit || short === '' || long.length !== SHORT_DIGITS) return false
  return long.slice(1) === short || long === short.split('').toReversed().join('')
}

/** What is most of an interval where a figure gives no point: `1 to 2 percent`. */
function middleOf({ quantity }: Mention): number {
  if (quantity === null) return 0
  const middle = quantity.point ?? (quantity.low + quantity.high) / 2
  return Number.isFinite(middle) ? Math.abs(middle) : 0
}

/** How many times one of two amounts is the other. */
export function timesApart(a: Mention, b: Mention): number {
  const [few, many] = [middleOf(a), middleOf(b)].toSorted((left, right) => left - right)
  return few === undefined || many === undefined || few === 0 ? Number.POSITIVE_INFINITY : many / few
}

type Points = readonly (readonly [keyof typeof POINTS, boolean | number])[]

/** Whether a slip of the pen made one of the other, of those that chance seldom makes. */
function isSureSlip(a: Mention, b: Mention, slip: Slip | null): boolean {
  if (isReordered(a, b) || isAltered(a, b) || (slip !== null && SURE_SLIPS.has(slip))) return true
  const digits = Math.min(a.figure.significantDigits ?? 0, b.figure.significantDigits ?? 0)
  return slip === 'one-digit' && digits >= LONG_DIGITS
}

/** What the values themselves say of one being the other told wrong. */
function valuePoints(a: Mention, b: Mention): Points {
  if (isCalendar(a)) return [['calendarSlip', isCalendarSlip(a, b)]]
  const slip = slipBetween(a, b)
  const isSlip = isSureSlip(a, b, slip)
  const isLost = slip === null && isDigitLost(a, b)
  const isFar = !isLost && areFarApart(a, b)
  return [
    ['slip', isSlip],
    ['reordered', isReordered(a, b) || slip === 'digits-transposed'],
    ['digit', slip === 'one-digit' && !isSlip],
    ['lostDigit', isLost],
    ['near', timesApart(a, b) < NEAR],
    ['far', isFar],
    ['veryFar', isFar && timesApart(a, b) >= VERY_FAR],
  ]
}

/** The years near a figure. */
function yearsAround({ statement, at }: Mention): readonly (number | null)[] {
  return statement.mentions.flatMap(({ figure, at: place }) =>
    figure.date?.grain === 'year' && place !== at && Math.abs(place - at) <= YEAR_REACH ? [figure.low] : [],
  )
}

/** Whether years say that the two hold for other times: `the last flood of this size, in 2009`. */
function yearsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [yearsAround(a), yearsAround(b)]
  return left.length + right.length > 0 && !left.some((year) => right.includes(year))
}

/** Words within which a day or year stands right beside a figure. */
const BESIDE = 4

/** The day, month or year right beside a figure. */
function timeBeside({ statement: { mentions }, at }: Mention): Mention | undefined {
  const isNear = (each: Mention): boolean =>
    each.figure.kind === 'date' && each.at !== at && Math.abs(each.at - at) <= BESIDE
  return mentions.filter(isNear).toSorted((left, right) => Math.abs(left.at - at) - Math.abs(right.at - at))[0]
}

/** `Held 1,030 on Monday`, `1,290 were there on Tuesday`. */
function ownTimesPart(a: Mention, b: Mention): boolean {
  const [left, right] = [timeBeside(a), timeBeside(b)]
  if (left === undefined || right === undefined || isCalendarSlip(left, right)) return false
  return valueRelation(left, right) === 'apart'
}

function isOneDigit({ figure }: Mention): boolean {
  return figure.kind === 'count' && Math.abs(Number(figure.value)) < 10
}

function add(points: Points): number {
  return points.reduce((sum, [name, share]) => sum + Number(share) * POINTS[name], 0)
}

/** What speaks for two figures stating one thing, whatever their values. */
export function scoreTies({ a, b }: Candidate, { affinity, ahead, isOnly }: Standing): number {
  return add([
    ['words', Math.min(MOST_WORDS, affinity.words)],
    ['wordless', affinity.words < FEWEST_WORDS],
    ['question', affinity.question],
    ['firstQuestion', affinity.firstQuestion],
    ['head', affinity.head],
    ['fate', affinity.isOneFate],
    ['kin', affinity.kin],
    ['neighbours', affinity.neighbours],
    ['sameSide', affinity.sameSide],
    ['agreeing', affinity.agreeing > 0],
    ['moreAgreeing', affinity.agreeing > 1],
    ['only', isOnly],
    ['lead', a.statement.place < LEAD && b.statement.place < LEAD],
    ['best', ahead > 0],
    ['ahead', Math.max(-MOST_AHEAD, Math.min(MOST_AHEAD, ahead))],
  ])
}

/** What speaks against it, and what the values themselves say. */
export function scoreDifference(candidate: Candidate, { affinity }: Standing): number {
  const { a, b, likeness } = candidate
  const [left, right] = [a.statement, b.statement]
  const partings: readonly string[] = likeness.partings
  return (
    add(valuePoints(a, b)) +
    add([
      ['otherSide', affinity.otherSide],
      ['contrast', isContrasted(candidate)],
      ['place', placesPart(a, b)],
      ['ownTimes', ownTimesPart(a, b)],
      ['hours', hoursPart(left, right) || momentsPart(left, right)],
      // Of two dates that is what is asked.
      ['times', !isCalendar(a) && timesPart(left, right)],
      ['order', orderParts(left, right) || isOtherEvent(candidate)],
      ['years', yearsPart(a, b)],
      ['stage', left.stance.isPartial !== right.stance.isPartial],
      ['whole', a.sense.isOverall !== b.sense.isOverall],
      ['parting', partings.includes('rate') || partings.includes('role')],
      ['oneDigit', !affinity.isOneFate && (isOneDigit(a) || isOneDigit(b))],
    ])
  )
}
