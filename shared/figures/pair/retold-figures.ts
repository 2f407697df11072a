import { Affinities, type Affinity, type Homes } from './affinity.ts'
import type { Candidate } from './candidates.ts'
import { isCalendar } from './calendar.ts'
import { contentOverlap, likeness } from './likeness.ts'
import { isMarketQuote } from './market.ts'
import { compareQuantities } from './quantity.ts'
import { scoreDifference, scoreTies, timesApart, type Standing } from './retold-evidence.ts'
import { areOfOtherDays } from './circumstances.ts'
import { additionsPart, isContrasted } from './contrast.ts'
import { namesOtherThings } from './one-telling.ts'
import { canBeOneDate, isDateSaidElsewhere } from './near-dates.ts'
import { isOtherEvent, orderParts } from './parting.ts'
import { isAltered, isUnitChanged, slipBetween } from './slip.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'
import { isAgreement, valueRelation, type MentionRelation } from './value-relation.ts'

/** Points (`retold-evidence.ts`) from which two figures that differ are told of one thing, and by how much the pair must be ahead of any other. */
const TIED = 3.5
/** What less it takes of days and years, which get no points for lying near each other: only near ones are looked at. Hours near each other are often those of two deeds. */
const DATED = 0.5
/** The same for two bare sentences, of which nothing else is known. */
const TIED_BARE = 4.3
/** What more it takes where the reports are of two days, of which the later may know more. */
const LATER = 1
const AHEAD = 0.4
/** Points from which two figures that agree are one fact told twice. */
const AGREEING = -0.5
/** The same for numbers of one digit, which agree by chance, with a unit and without, and for values that are only nearly the same. */
const AGREEING_UNIT = 0.3
const AGREEING_SHORT = 1
const AGREEING_NEARLY = 1.2
/** The same for a value that each of the two reports gives once: of 370 invented pairs of reports, nine in ten of these are one fact. */
const AGREEING_SOLE = -1.1
/** Counts below this stand in every report: two cars, three suspects. Of things that are not alike, and in other words, this much more is asked. */
const COMMON_COUNT = 5
const OF_OTHERS = 1.5
/** Shares by which two numbers that can both be true may differ and be one told twice. */
const NEARLY = 1.1
/** The digits of a number that agrees, each after the first: the more, the less by chance. */
const DIGIT = 0.6
const MOST_DIGITS = 4
const DIGITS_OF_YEAR = 3
/** Amounts further apart than this are never one thing told twice, whatever speaks for it. */
const FARTHEST = 12
/** Pairs of figures left over beyond which nothing is looked for: a step budget. */
const MOST_PAIRS = 2_500

type Left = {
  readonly contexts: Contexts
  readonly homes: Homes
  readonly a: readonly Mention[]
  readonly b: readonly Mention[]
  readonly affinities: Affinities
  /** Both reports are a sentence each, so that nothing is known but what the two say. */
  readonly areBare: boolean
}
type Scored = { readonly candidate: Candidate; readonly score: number }

function isOnly({ figure, quantity }: Mention, among: readonly Mention[]): boolean {
  return among.filter((each) => each.figure.kind === figure.kind && each.quantity?.unit === quantity?.unit).length === 1
}

function standingOf({ a, b }: Candidate, left: Left): Standing {
  return {
    affinity: left.affinities.of(a, b),
    ahead: left.affinities.lead(a, b, left),
    isOnly: isOnly(a, left.a) && isOnly(b, left.b),
  }
}

/** A time lived and a time since: `8,200 years old`, `carved 8,800 years ago`. */
function isOneTime(a: Mention, b: Mention): boolean {
  const isTime = ({ figure }: Mention): boolean => figure.kind === 'age' || figure.kind === 'duration'
  return a.figure.kind !== b.figure.kind && isTime(a) && isTime(b) && a.quantity?.unit === b.quantity?.unit
}

/** The quantities as of one dimension. */
function compareTimes(a: Mention, b: Mention): MentionRelation {
  if (a.quantity === null || b.quantity === null) return 'unlike'
  return compareQuantities(a.quantity, { ...b.quantity, dimension: a.quantity.dimension })
}

/** Kinds of one number in other words: `a 17-day strike`, `17 school days`; `aged six to 14`, `between 6 and 14`; `52 percent`, `against 52`. */
const BARE_KINDS: ReadonlySet<string> = new Set(['count', 'age', 'duration', 'percent'])
/** Kinds that one report gives with its unit and the other without: `4.7 billion, 700 million more than planned`. */
const UNIT_KINDS: ReadonlySet<string> = new Set(['money', 'measure'])

/** Whether two figures of other kinds give one number, which one of them leaves bare. */
function isOneNumber(a: Mention, b: Mention): boolean {
  if (a.figure.kind === b.figure.kind || a.figure.low === null || a.figure.high === null) return false
  if (a.figure.low !== b.figure.low || a.figure.high !== b.figure.high) return false
  if ([a, b].some(({ figure }) => UNIT_KINDS.has(figure.kind)))
    return [a, b].some(({ figure }) => figure.kind === 'count')
  return [a, b].every(({ figure }) => BARE_KINDS.has(figure.kind))
}

function candidateOf(a: Mention, b: Mention): Candidate[] {
  const isOne = isOneNumber(a, b)
  const isTime = isOneTime(a, b)
  if (!isOne && !isTime && !isUnitChanged(a, b) && a.quantity?.dimension !== b.quantity?.dimension) return []
  const overlap = contentOverlap(a.statement, b.statement)
  const shared = { closeness: 'loose', run: 0, alignment: null, weight: 0 } as const
  const values = isOne ? 'same' : isTime ? compareTimes(a, b) : valueRelation(a, b)
  return [{ a, b, values, likeness: likeness(a, b, overlap), overlap, ...shared }]
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

/** One number, whatever stands before it: `24`, `no more than 24`. */
function isOnePoint(a: Mention, b: Mention): boolean {
  const [left, right] = [a.quantity, b.quantity]
  if (left === null || right === null || left.dimension !== right.dimension) return false
  return left.point === null ? isAgreement(valueRelation(a, b)) : left.point === right.point
}

/** Whether each report gives the value of two figures once, in one sentence or in several that tell one fact. */
function isSole({ a, b }: Candidate, { contexts, homes }: Left): boolean {
  if (!isOnePoint(a, b) || a.figure.kind !== b.figure.kind || isCommonplace(a)) return false
  const isAlone = (mention: Mention, side: 0 | 1): boolean =>
    contexts[side].mentions.every(
      (each) => each === null || homes[side][each.index] === homes[side][mention.index] || !isOnePoint(each, mention),
    )
  return isAlone(a, 0) && isAlone(b, 1)
}

/** What many reports give by chance: a small count, `Thursday`, `last year`. */
function isCommonplace(mention: Mention): boolean {
  const { figure, quantity } = mention
  if (isCalendar(mention)) return !/\d/.test(figure.text)
  return figure.kind === 'count' && Math.abs(quantity?.point ?? 0) < COMMON_COUNT
}

/** `Two cars`, `two dogs`, and nothing else that the sentences have in common. */
function countOthers({ head, words, agreeing }: Affinity): boolean {
  return head < 0 && words === 0 && agreeing === 0
}

/** Points that two figures need to be one fact told twice. */
function leastFor(candidate: Candidate, digits: number, left: Left): number {
  const { a, b, values } = candidate
  if (isCommonplace(a) && countOthers(left.affinities.of(a, b))) return AGREEING_SHORT + OF_OTHERS
  if (isSole(candidate, left)) return AGREEING_SOLE
  if (!isAgreement(values)) return AGREEING_NEARLY
  if (digits > 1 && a.figure.kind === b.figure.kind) return AGREEING
  return a.figure.kind === 'count' ? AGREEING_SHORT : AGREEING_UNIT
}

/** Digits by which a figure that agrees is told from others; past years are told in full. */
function digitsOf({ date, significantDigits }: Figure): number {
  return date?.grain === 'year' ? DIGITS_OF_YEAR : (significantDigits ?? 1)
}

function scoreAgreeing(candidate: Candidate, left: Left): Scored[] {
  const isSame = isAgreement(candidate.values) && !isAltered(candidate.a, candidate.b)
  if (!isSame && !isNearlySame(candidate)) return []
  const digits = Math.min(MOST_DIGITS, digitsOf(candidate.a.figure))
  const score = scoreTies(candidate, standingOf(candidate, left)) + (digits - 1) * DIGIT
  // What is the same comes before what is nearly so.
  return score >= leastFor(candidate, digits, left)
    ? [{ candidate, score: isSame ? score : score - AGREEING_NEARLY }]
    : []
}

/** `186` and `some 190`, `eight` and `at least eight`, `104 kph` and `65 mph`; a month and a day in it. */
function isNearlySame({ a, b, values }: Candidate): boolean {
  if (values !== 'compatible' || isAltered(a, b)) return false
  if (isCalendar(a)) return a.figure.kind === 'time' || a.figure.date?.grain !== b.figure.date?.grain
  return a.quantity?.dimension !== 'money' || a.quantity.unit === b.quantity?.unit ? timesApart(a, b) < NEARLY : false
}

/** `In the 40th minute`: a match has many, in which other things happen. */
function isMinuteOfMatch({ figure }: Mention): boolean {
  return figure.kind === 'ordinal' && figure.counted?.head === 'minute'
}

/** Whether two amounts can be one told in two ways: no prices of the market, no `none` beside some. */
function areComparable(a: Mention, b: Mention): boolean {
  if (a.quantity?.point === 0 || b.quantity?.point === 0 || isMinuteOfMatch(a)) return false
  const isQuoted = isMarketQuote(a.statement) && isMarketQuote(b.statement)
  return !isQuoted && (slipBetween(a, b) !== null || timesApart(a, b) < FARTHEST)
}

/** Whether two figures can be one told in two ways at all. */
function canDiffer({ a, b, values, likeness: { isExcluded } }: Candidate): boolean {
  if (isExcluded || additionsPart(a, b)) return false
  if (isAltered(a, b)) return true
  const isOneScale = a.quantity?.unit === b.quantity?.unit || isOneTime(a, b)
  if (values !== 'apart' || !isOneScale) return false
  return isCalendar(a) || isCalendar(b) ? canBeOneDate(a, b) : areComparable(a, b)
}

/** Whether two bare sentences say that they speak of two things; a slip of the pen is seldom chance. */
function isOfOther(candidate: Candidate): boolean {
  const [a, b] = [candidate.a.statement, candidate.b.statement]
  if (slipBetween(candidate.a, candidate.b) !== null) return false
  return isContrasted(candidate) || orderParts(a, b) || isOtherEvent(candidate) || namesOtherThings(candidate)
}

function scoreDiffering(candidate: Candidate, left: Left): Scored[] {
  if (!canDiffer(candidate)) return []
  if (left.areBare && isOfOther(candidate)) return []
  const standing = standingOf(candidate, left)
  return [{ candidate, score: scoreTies(candidate, standing) + scoreDifference(candidate, standing) }]
}

/** The figures of a report that have no partner: days and years, exact amounts, and ranges. */
function leftOver({ mentions }: FigureContext, paired: ReadonlySet<Mention>): Mention[] {
  const isTelling = (each: Mention): boolean =>
    isCalendar(each) || each.figure.value !== null || each.figure.qualifier === 'range'
  return mentions.filter((each): each is Mention => each !== null && !paired.has(each) && isTelling(each))
}

/** Whether a report that states a figure twice agrees with the other one in its other words: `12 dead` heads `at least 12`. */
function agreesElsewhere({ a, b }: Candidate, contexts: Contexts, homes: Homes): boolean {
  const others = (mention: Mention, side: 0 | 1): readonly Mention[] =>
    contexts[side].mentions.filter(
      (each): each is Mention => each !== null && homes[side][each.index] === homes[side][mention.index],
    )
  if (isAltered(a, b)) return false
  return others(a, 0).some((each) => isCompatible(each, b)) || others(b, 1).some((each) => isCompatible(a, each))
}

function isCompatible(a: Mention, b: Mention): boolean {
  const values = valueRelation(a, b)
  return values === 'compatible' || isAgreement(values)
}

/**
 * Pairs what two reports of one event tell in words of their own: no sentence of one is like one of the other, but figures
 * that found no partner are said of the same. First what agrees, then what differs, where enough speaks for its being one thing
 * and the pair is ahead of all others. Of days apart (`isOtherDay`) only what agrees is one fact: the rest may be news.
 */
export function findRetold(
  contexts: Contexts,
  homes: Homes,
  paired: ReadonlySet<Mention>,
  isOtherDay: boolean,
): readonly Candidate[] {
  const [a, b] = [leftOver(contexts[0], paired), leftOver(contexts[1], paired)]
  if (a.length * b.length > MOST_PAIRS) return []
  const areBare = contexts.every(({ statements }) => statements.length === 1)
  const affinities = new Affinities(contexts, homes)
  const all = a.flatMap((left) => b.flatMap((right) => candidateOf(left, right)))
  const agreeing = best(
    all.flatMap((each) => scoreAgreeing(each, { contexts, homes, a, b, affinities, areBare })),
    homes,
    0,
  )
  if (isOtherDay) return agreeing
  const done = new Set(agreeing.flatMap((each) => [each.a, each.b]))
  const isLeft = (mention: Mention): boolean => !done.has(mention)
  const rest = { contexts, homes, a: a.filter(isLeft), b: b.filter(isLeft), affinities, areBare }
  const open = all.filter(
    (each) =>
      isLeft(each.a) &&
      isLeft(each.b) &&
      !agreesElsewhere(each, contexts, homes) &&
      !isDateSaidElsewhere(each, contexts),
  )
  const differing = open.flatMap((each) => scoreDiffering(each, rest))
  const least = (areBare ? TIED_BARE : TIED) + (areOfOtherDays(contexts) ? LATER : 0)
  const tied = best(differing, homes, AHEAD).filter((each) =>
    differing.some(
      ({ candidate, score }) => candidate === each && score >= (each.a.figure.kind === 'date' ? least - DATED : least),
    ),
  )
  return [...agreeing, ...tied]
}
