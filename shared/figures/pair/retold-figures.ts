import type { Candidate } from './candidates.ts'
import { isCalendar } from './calendar.ts'
import { isContrasted } from './contrast.ts'
import { contentOverlap, countAlike, likeness } from './likeness.ts'
import { isMarketQuote } from './market.ts'
import { namesOtherThings } from './one-telling.ts'
import { isOtherEvent, orderParts } from './parting.ts'
import { amountsOf } from './retold-dates.ts'
import { areFarApart, isCalendarSlip, slipBetween } from './slip.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'
import { stems } from './stems.ts'
import { isAgreement, valueRelation } from './value-relation.ts'

/** Points for what ties or parts two figures of one event; set by hand on invented reports. */
const POINTS = {
  /** They count the same things, the same happened to what they count, or the nearest words are the same. */
  head: 1,
  predicate: 0.8,
  beside: 0.8,
  /** Each is the only one of its unit that is left in its report; both stand where a report says what happened. */
  only: 0.7,
  lead: 0.4,
  /** One is the other with two digits exchanged or one mistyped; the more digits, the less by chance. */
  slip: 1.5,
  longSlip: 1.8,
  shortSlip: 0.6,
  /** A slip of the pen aside, two tellings of one thing lie near each other. */
  apart: -0.8,
  /** What the two contrast by name, what parts them as read, and a year that only one of them stands beside. */
  contrast: -1.2,
  parting: -1,
  otherHead: -0.8,
  /** Each of the two sentences names things of its own; in reports of a sentence each that is enough to part them. */
  others: -0.4,
  background: -1.5,
  /** The digits of a number that agrees, each after the first: the more, the less by chance. */
  digit: 0.5,
  /** Few things are told by a number of one digit alone. */
  oneDigit: -0.6,
} as const

/** Points from which two figures that differ are told of one thing, and by how much the pair must be ahead of any other. */
const TIED = 1.75
const AHEAD = 0.4
/** Points from which two figures that agree are one fact told twice; numbers of one digit agree by chance. */
const AGREEING = 0.4
const AGREEING_SHORT = 1.4
/** A word near both figures is worth at most this much, and all of them this. */
const MOST_A_WORD = 1
const MOST_OF_WORDS = 2
/** Words on either side of a figure that may be said of it, and within which a year dates it. */
const REACH = 9
const YEAR_REACH = 6
/** Statements at the head in which a figure is likely the main one of its kind. */
const LEAD = 2
/** Digits from which a slip seldom comes by chance, and below which one different digit says little. */
const LONG_DIGITS = 3
const MOST_DIGITS = 4
/** Shares by which two tellings of one thing may differ without a word against it. */
const NEAR = 1.3
/** Pairs of figures left over beyond which nothing is looked for: a step budget. */
const MOST_PAIRS = 2_500

type Frequencies = readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>]
type Left = {
  readonly a: readonly Mention[]
  readonly b: readonly Mention[]
  readonly frequencies: Frequencies
  readonly areBare: boolean
}
type Scored = { readonly candidate: Candidate; readonly score: number }
/** Which group of mentions each figure is in, for both reports. */
type Homes = readonly [Int32Array, Int32Array]

/** In how many statements of a report each word stands. */
function frequenciesOf({ statements }: FigureContext): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>()
  for (const { content } of statements) {
    for (const word of content) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  }
  return frequencies
}

/** The content words near a figure. */
function wordsAround({ at, statement: { tokens } }: Mention): Set<string> {
  const near = tokens.slice(Math.max(0, at - REACH), at + REACH + 1)
  return new Set(near.flatMap(({ isContent, stem }) => (isContent ? [stem] : [])))
}

/** What the words near both figures are worth: the rarer they are in the two reports, the more. */
function scoreWords(a: Mention, b: Mention, [ofA, ofB]: Frequencies): number {
  const right = wordsAround(b)
  let score = 0
  for (const word of wordsAround(a)) {
    if (right.has(word)) score += Math.min(MOST_A_WORD, 2 / ((ofA.get(word) ?? 1) + (ofB.get(word) ?? 1)))
  }
  return Math.min(MOST_OF_WORDS, score)
}

/** Verbs that stand before any change, whatever it is that changed. */
const TURNS = stems('rise fall make take give get')

/** The content words next to a figure, on either side of it in its clause. */
function besides({ at, statement: { tokens } }: Mention): string[] {
  return [-1, 1].flatMap((step) => {
    for (let next = at + step; ; next += step) {
      const token = tokens[next]
      if (token === undefined || token.slot >= 0) return []
      if (token.isContent && !TURNS.has(token.stem)) return [token.stem]
    }
  })
}

/** The years near a figure. */
function yearsAround({ statement, at }: Mention): readonly (number | null)[] {
  return statement.mentions.flatMap(({ figure, at: place }) =>
    figure.date?.grain === 'year' && Math.abs(place - at) <= YEAR_REACH ? [figure.low] : [],
  )
}

/** Whether years say that the two hold for other times: `the last flood of this size, in 2009`. */
function yearsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [yearsAround(a), yearsAround(b)]
  return left.length + right.length > 0 && !left.some((year) => right.includes(year))
}

function isOnly({ figure, quantity }: Mention, among: readonly Mention[]): boolean {
  return among.filter((each) => each.figure.kind === figure.kind && each.quantity?.unit === quantity?.unit).length === 1
}

/** How surely one figure is the other with a digit mistyped, in points; 0 if not at all. */
function scoreSlip(a: Mention, b: Mention): number {
  if (isCalendar(a)) return isCalendarSlip(a, b) ? POINTS.slip : 0
  const digits = Math.min(a.figure.significantDigits ?? 0, b.figure.significantDigits ?? 0)
  switch (slipBetween(a, b)) {
    case 'digits-transposed':
    case 'decimal-point':
      return digits >= LONG_DIGITS ? POINTS.longSlip : POINTS.slip
    case 'one-digit':
      return digits > LONG_DIGITS ? POINTS.longSlip : POINTS.shortSlip
    default:
      return 0
  }
}

function areNear(a: Mention, b: Mention): boolean {
  const [left, right] = [Math.abs(a.quantity?.point ?? 0), Math.abs(b.quantity?.point ?? 0)]
  return Math.max(left, right) <= NEAR * Math.min(left, right)
}

/** What speaks for two figures stating one thing, whatever their values. */
function scoreTies({ a, b }: Candidate, left: Left): number {
  const words = besides(b)
  const ties: readonly (readonly [keyof typeof POINTS, boolean])[] = [
    ['head', countAlike(a, b)],
    ['predicate', a.sense.predicate !== null && a.sense.predicate === b.sense.predicate],
    ['beside', besides(a).some((word) => words.includes(word))],
    ['only', isOnly(a, left.a) && isOnly(b, left.b)],
    ['lead', a.statement.place < LEAD && b.statement.place < LEAD],
    ['background', yearsPart(a, b)],
  ]
  return ties.reduce((sum, [tie, holds]) => sum + (holds ? POINTS[tie] : 0), scoreWords(a, b, left.frequencies))
}

/** What speaks against it, values apart. */
function scorePartings(candidate: Candidate): number {
  const { a, b, likeness } = candidate
  // Places and dates of a sentence say little of a figure in another sentence of the same event.
  const isParted = likeness.partings.some((parting) => parting !== 'place' && parting !== 'time')
  const isOneDigit = [a, b].some(({ figure }) => figure.kind === 'count' && Math.abs(Number(figure.value)) < 10)
  const areOther = namesOtherThings(candidate) ? POINTS.others : 0
  return areOther + (isParted ? POINTS.parting : 0) + (isOneDigit ? POINTS.oneDigit : 0)
}

/** Whether the two sentences say in so many words that they speak of two things. */
function isOfOther(candidate: Candidate, areBare: boolean): boolean {
  const [a, b] = [candidate.a.statement, candidate.b.statement]
  if (isContrasted(candidate) || orderParts(a, b) || isOtherEvent(candidate)) return true
  if (areBare && namesOtherThings(candidate)) return true
  const [left, right] = [amountsOf(a), amountsOf(b)]
  return (
    Math.min(left.length, right.length) > 1 &&
    !left.some((each) => right.some((other) => isAgreement(valueRelation(each, other))))
  )
}

function candidateOf(a: Mention, b: Mention): Candidate {
  const overlap = contentOverlap(a.statement, b.statement)
  const shared = { closeness: 'loose', run: 0, alignment: null, weight: 0 } as const
  return { a, b, values: valueRelation(a, b), likeness: likeness(a, b, overlap), overlap, ...shared }
}

/** The best of all pairs, one to one; a pair that another is nearly as good as is left alone. */
function best(scored: readonly Scored[], homes: Homes, ahead: number): Candidate[] {
  const sorted = scored.toSorted((left, right) => right.score - left.score)
  const groupsOf = ({ candidate: { a, b } }: Scored): readonly [number, number] => [
    homes[0][a.index] ?? -1,
    homes[1][b.index] ?? -1,
  ]
  const taken = [new Set<number>(), new Set<number>()] as const
  return sorted.flatMap((each) => {
    const [groupA, groupB] = groupsOf(each)
    if (taken[0].has(groupA) || taken[1].has(groupB)) return []
    const isRivalled = sorted.some((other) => {
      const [left, right] = groupsOf(other)
      if (each.score - other.score >= ahead || taken[0].has(left) || taken[1].has(right)) return false
      return (left === groupA) !== (right === groupB)
    })
    if (isRivalled) return []
    taken[0].add(groupA)
    taken[1].add(groupB)
    return [each.candidate]
  })
}

function scoreAgreeing(candidate: Candidate, left: Left): Scored[] {
  if (!isAgreement(candidate.values)) return []
  const digits = Math.min(MOST_DIGITS, candidate.a.figure.significantDigits ?? 1)
  const isOther = candidate.likeness.partings.includes('counted') || candidate.likeness.isExcluded
  const score = scoreTies(candidate, left) + (digits - 1) * POINTS.digit + (isOther ? POINTS.otherHead : 0)
  const isShort = digits < 2
  return score >= (isShort ? AGREEING_SHORT : AGREEING) ? [{ candidate, score }] : []
}

/** Whether two amounts are near enough to be one told in two ways: not twice apart, and no prices of the market. */
function areComparable(a: Mention, b: Mention): boolean {
  if (a.quantity?.point === 0 || b.quantity?.point === 0) return false
  return !areFarApart(a, b) && !(isMarketQuote(a.statement) && isMarketQuote(b.statement))
}

/** Whether two figures of one unit can be one told in two ways at all. Each report has several days and hours: these only by a slip. */
function canDiffer({ a, b, values, likeness }: Candidate): boolean {
  if (values !== 'apart' || likeness.isExcluded || a.quantity?.unit !== b.quantity?.unit) return false
  return isCalendar(a) || isCalendar(b) ? isCalendarSlip(a, b) : areComparable(a, b)
}

function scoreDiffering(candidate: Candidate, left: Left): Scored[] {
  if (!canDiffer(candidate)) return []
  const { a, b } = candidate
  const slip = scoreSlip(a, b)
  const isParted = isOfOther(candidate, left.areBare)
  // A slip of the pen is seldom chance; without one, whatever parts the two is believed.
  if (isParted && slip < POINTS.slip) return []
  const distance = slip > 0 || areNear(a, b) ? slip : POINTS.apart
  const score = scoreTies(candidate, left) + scorePartings(candidate) + distance + (isParted ? POINTS.contrast : 0)
  return [{ candidate, score }]
}

/** A day or an hour written in figures; `Thursday` is the day of the report and of most that it tells. */
function isWrittenDay({ figure }: Mention): boolean {
  return (figure.kind === 'time' || figure.date?.grain === 'day') && /\d/.test(figure.text)
}

/** The amounts of a report that have no partner. */
function leftOver({ mentions }: FigureContext, paired: ReadonlySet<Mention>): Mention[] {
  return mentions.filter(
    (each): each is Mention =>
      each !== null && !paired.has(each) && (isCalendar(each) ? isWrittenDay(each) : each.figure.value !== null),
  )
}

/** Whether a report that states a figure twice agrees with the other one in its other words: `12 dead` heads `at least 12`. */
function agreesElsewhere({ a, b }: Candidate, contexts: Contexts, homes: Homes): boolean {
  const others = (mention: Mention, side: 0 | 1): readonly Mention[] =>
    contexts[side].mentions.filter(
      (each): each is Mention => each !== null && homes[side][each.index] === homes[side][mention.index],
    )
  return others(a, 0).some((each) => isCompatible(each, b)) || others(b, 1).some((each) => isCompatible(a, each))
}

function isCompatible(a: Mention, b: Mention): boolean {
  const values = valueRelation(a, b)
  return values === 'compatible' || isAgreement(values)
}

/**
 * Pairs what two reports of one event tell in words of their own: no sentence of one is like one of the other, but figures
 * that found no partner count the same things, or are said of the same. First what agrees, then what differs, where it is one
 * amount by what is said of it, near in value or a slip of the other, and ahead of all other pairs.
 */
export function findRetold(contexts: Contexts, homes: Homes, paired: ReadonlySet<Mention>): readonly Candidate[] {
  const [a, b] = [leftOver(contexts[0], paired), leftOver(contexts[1], paired)]
  if (a.length * b.length > MOST_PAIRS) return []
  const frequencies: Frequencies = [frequenciesOf(contexts[0]), frequenciesOf(contexts[1])]
  const areBare = contexts.some(({ statements }) => statements.length === 1)
  const all = a.flatMap((left) =>
    b.flatMap((right) =>
      left.figure.kind === right.figure.kind && left.quantity?.dimension === right.quantity?.dimension
        ? [candidateOf(left, right)]
        : [],
    ),
  )
  const agreeing = best(
    all.flatMap((each) => scoreAgreeing(each, { a, b, frequencies, areBare })),
    homes,
    0,
  )
  const done = new Set(agreeing.flatMap((each) => [each.a, each.b]))
  const isLeft = (mention: Mention): boolean => !done.has(mention)
  const rest = { a: a.filter(isLeft), b: b.filter(isLeft), frequencies, areBare }
  const open = all.filter((each) => isLeft(each.a) && isLeft(each.b) && !agreesElsewhere(each, contexts, homes))
  const differing = open.flatMap((each) => scoreDiffering(each, rest))
  const tied = best(differing, homes, AHEAD).filter((each) =>
    differing.some(({ candidate, score }) => candidate === each && score >= TIED),
  )
  return [...agreeing, ...tied]
}
