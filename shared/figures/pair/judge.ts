import type { FigureRelation } from '../../domain/figure.ts'
import { RETOLD, TOLD_TWICE, type Candidate } from './candidates.ts'
import { isCalendar, monthsDiffer } from './calendar.ts'
import { isEvolving, isTally, type Circumstances } from './circumstances.ts'
import { isShortCopy } from './contrast.ts'
import { exchangedWith, isOnlyTurnedRound } from './exchanged-values.ts'
import { isMarketQuote } from './market.ts'
import { areAgesOfOne, type Parting } from './likeness.ts'
import { isTheOneAmount } from './one-amount.ts'
import { areDatesOfOneKind } from './near-dates.ts'
import { namesOtherThings } from './one-telling.ts'
import { amountsOf, isDateRetold } from './retold-dates.ts'
import { datesMeet, hoursPart, partingsOf, placesPart } from './parting.ts'
import { equal, isShare, rounds, type Quantity, type ValueRelation } from './quantity.ts'
import {
  areFarApart,
  areOpposite,
  isCalendarSlip,
  isDistinctiveSlip,
  isAltered,
  signsDiffer,
  slipBetween,
  type Slip,
} from './slip.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { TELLERS } from './tellers.ts'
import { stems } from './stems.ts'
import { findSum, type Sum } from './sum.ts'
import { isAgreement, valueRelation } from './value-relation.ts'
import { isOtherNumber, isTellingSlip, isWordForWord } from './word-for-word.ts'

/** What two figures are to each other, and everything the sentence about it needs. */
export type Judgement = {
  readonly relation: FigureRelation
  readonly slip: Slip | null
  /** What parts them, for `other-scope`. */
  readonly parting: Parting | 'series' | 'moment' | null
  readonly sum: Sum | null
  /** The words around both are the same: the passage was copied, but the number changed. */
  readonly isCopied: boolean
  /** For `updated`: the report says so itself, or it came later. */
  readonly because: 'corrected' | 'later' | 'fall' | null
}

/** Likeness from which two different values near each other, or anywhere, are a difference and not two facts. */
const CONFLICT_NEAR = 0.75
const CONFLICT_LOOSE = 0.68
/** What equal words beside the figures, agreeing figures in the same sentences and shared words add to that likeness. */
const RUN_EVIDENCE = 0.08
const MOST_RUN = 4
const AGREEING_EVIDENCE = 0.12
const MOST_AGREEING = 2
const SHARE_EVIDENCE = 0.4
/** A number of one digit agrees with another by chance. */
const EXACT_DIGITS = 2
const OTHER_SCOPE_LIKENESS = 0.45
/** A copied sentence with this many equal content words can show a changed date by itself; a bare heading cannot. */
const WORDS_FOR_DATE = 7
/** Equal words that must stand right beside a changed date: `through 2021` is not `from 2005`. */
const RUN_FOR_DATE = 2
/** Copied figures that agree elsewhere, from which two reports are known to tell of one thing. */
const AGREEING_FOR_DATE = 2

function agree(relation: FigureRelation, candidate: Candidate): Judgement {
  return { relation, slip: null, parting: null, sum: null, isCopied: candidate.closeness === 'copied', because: null }
}

function parted(parting: Judgement['parting'], candidate: Candidate): Judgement {
  return { ...agree('other-scope', candidate), parting }
}

/** Fates that end: the missing are found, the injured are treated or die, so that a lower number is the natural course. */
const ENDING = stems('missing injure')

/** Whether what should only grow has fallen. */
function hasFallen(before: Mention, after: Mention): boolean {
  if (ENDING.has(before.sense.predicate ?? '')) return false
  return (before.quantity?.low ?? 0) > (after.quantity?.high ?? 0)
}

/** Two figures for one thing: an update if a later report of the same source may know better, else a conflict. */
function differ(candidate: Candidate, circumstances: Circumstances): Judgement {
  const { a, b } = candidate
  const base = { ...agree('conflict', candidate), slip: slipBetween(a, b) }
  const { later, isCorrection, sameSource, isLaterDay } = circumstances
  if (later === null) return base
  if (isCorrection) return { ...base, relation: 'updated', because: 'corrected' }
  if (!sameSource) return base
  if (!isEvolving(a) || !isEvolving(b)) {
    // Told on the next day anything may be another, but for what only a slip of the pen makes another.
    return isLaterDay && base.slip === null ? { ...base, relation: 'updated', because: 'later' } : base
  }
  const isFall = later === 'b' ? hasFallen(a, b) : hasFallen(b, a)
  if (isFall) return { ...base, because: 'fall' }
  // A number that grew is no slip of the pen; a gain that became a loss is one.
  return { ...base, slip: candidate.values === 'apart' ? null : base.slip, relation: 'updated', because: 'later' }
}

/** Two points with one qualifier: `about 5 million` for `about 6 million`. Two lower limits (`more than 600`, `more than 620`) hold at once. */
function pointChanged(a: Quantity, b: Quantity): boolean {
  if (a.point === null || b.point === null || equal(a.point, b.point) || rounds(a, b)) return false
  return Number.isFinite(a.high) || Number.isFinite(b.high)
}

/** `Around a dozen`: a number that nobody counted. */
function isAboutDozen({ figure }: Mention): boolean {
  return figure.qualifier === '~' && /\bdozen$/i.test(figure.text)
}

/** In copied words a stated number is compared as a number, even where the intervals meet. */
function numberChanged(a: Mention, b: Mention): boolean {
  if (a.quantity === null || b.quantity === null || a.figure.qualifier !== b.figure.qualifier) return false
  if (isCalendar(a) || a.figure.currency !== b.figure.currency) return false
  if (isAboutDozen(a) || isAboutDozen(b)) return false
  if (a.figure.qualifier !== 'range') return pointChanged(a.quantity, b.quantity)
  return a.quantity.high <= b.quantity.low || b.quantity.high <= a.quantity.low
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== b && a !== null && b !== null
}

/** What makes two figures of one number different things in copied words: what it is counted per, in, of, or whether it is a loss. */
function isRewritten(a: Mention, b: Mention): boolean {
  const currencyChanged = a.figure.value === b.figure.value && isOther(a.figure.currency, b.figure.currency)
  return currencyChanged || isOther(a.figure.rate, b.figure.rate) || signsDiffer(a, b) || monthsDiffer(a, b)
}

/** Whether copied words give another number, or make one number another thing. */
function isChangedInCopy(candidate: Candidate): boolean {
  const { a, b, values, closeness } = candidate
  const isRewrittenCopy = closeness === 'copied' && isRewritten(a, b)
  return isRewrittenCopy || (values === 'compatible' && numberChanged(a, b)) || isOtherNumber(candidate)
}

/** One amount of one thing, a gain in one telling and a loss in the other. */
function isTurnedAlike(candidate: Candidate): boolean {
  const { a, b, values, overlap, closeness } = candidate
  if (closeness === 'copied' || values !== 'same' || overlap < TOLD_TWICE || !areOpposite(a, b)) return false
  return partingsOf(candidate).length === 0
}

/** Agreeing values: the same thing, unless a sign, a rate or a number in copied words was changed. */
function judgeAgreeing(relation: ValueRelation, candidate: Candidate, circumstances: Circumstances): Judgement | null {
  const { closeness, likeness } = candidate
  const meeting = relation === 'apart' ? 'compatible' : relation
  if (isTurnedAlike(candidate))
    return circumstances.isSeries ? parted('series', candidate) : differ(candidate, circumstances)
  if (closeness === 'loose') {
    // Any number is `at least 15`: that both can be true is worth saying of like things alone.
    return relation === 'compatible' && likeness.partings.includes('counted') ? null : agree(meeting, candidate)
  }
  if (!isChangedInCopy(candidate)) return agree(meeting, candidate)
  return circumstances.isSeries ? parted('series', candidate) : differ(candidate, circumstances)
}

/** Whether the words around a changed date show that both reports date one thing. */
function isKnownOccasion(candidate: Candidate, { isCorrection, agreeing }: Circumstances): boolean {
  const { run, alignment } = candidate
  if (isCorrection) return run >= 1
  if (run < RUN_FOR_DATE) return false
  if (isWordForWord(candidate) && isTellingSlip(candidate.a, candidate.b)) return true
  return agreeing >= AGREEING_FOR_DATE || (alignment?.equalContent ?? 0) >= WORDS_FOR_DATE
}

/** A date that the other report gives as well is not contradicted by another date there. */
function isSaidElsewhere({ a, b }: Candidate, [left, right]: Contexts): boolean {
  const says = (context: FigureContext, date: Mention): boolean =>
    context.mentions.some((each) => each !== null && isCalendar(each) && valueRelation(each, date) === 'same')
  return says(right, a) || says(left, b)
}

/**
 * Another hour or period beside an amount that is another, too: what was measured at noon and at 6 p.m., earned from July and
 * from January on. A slip of the pen stays one.
 */
function isOtherMoment({ a, b }: Candidate): boolean {
  if (a.figure.date?.grain === 'day' || isCalendarSlip(a, b)) return false
  if (a.figure.kind === 'time' && !hoursPart(a.statement, b.statement)) return false
  const [left, right] = [a, b].map((date) => amountsOf(date.statement).find(({ at }) => at > date.at))
  return left !== undefined && right !== undefined && valueRelation(left, right) === 'apart'
}

/** Whether two dates that are known to be told of one thing hold for two, all the same. */
function isOtherOccasion(candidate: Candidate, { isCorrection }: Circumstances): boolean {
  return !isCorrection && (isOtherMoment(candidate) || partingsOf(candidate).includes('subject'))
}

/** Dates differ between any two reports; only where both date one known thing is that worth a word. */
function judgeDates(candidate: Candidate, contexts: Contexts, circumstances: Circumstances): Judgement | null {
  const isCopied = candidate.closeness === 'copied'
  if (circumstances.isSeries) return isCopied ? parted('series', candidate) : null
  if (!areDatesOfOneKind(candidate.a, candidate.b)) return null
  const isKnown = isCopied && isKnownOccasion(candidate, circumstances)
  const isRetold = !isSaidElsewhere(candidate, contexts) && isDateRetold(candidate, circumstances.isOtherDay)
  if (!isKnown && !isRetold) return null
  return isOtherOccasion(candidate, circumstances) ? null : differ(candidate, circumstances)
}

/** A number in copied words whose nature changed: percent for points, one currency for another. */
function judgeUnlike(candidate: Candidate, circumstances: Circumstances): Judgement | null {
  const [a, b] = [candidate.a.figure, candidate.b.figure]
  if (candidate.closeness !== 'copied' || circumstances.isSeries || a.value === null || a.value !== b.value) return null
  // A bare number beside `five percent` is more likely a unit that was not read than one that was lost.
  if (a.kind === 'count' || b.kind === 'count') return null
  return differ(candidate, circumstances)
}

/** How much speaks for two near figures being one thing: their likeness, the words beside them, and what agrees around. */
function evidenceOf({ likeness, run, alignment }: Candidate): number {
  if (alignment === null) return likeness.score
  const agreeing = alignment.slots.filter((slot) => isAgreement(valueRelation(slot.a, slot.b))).length
  const share = alignment.equalWords / Math.max(1, Math.min(alignment.wordsA, alignment.wordsB))
  return (
    likeness.score +
    Math.min(run, MOST_RUN) * RUN_EVIDENCE +
    Math.min(agreeing, MOST_AGREEING) * AGREEING_EVIDENCE +
    share * SHARE_EVIDENCE
  )
}

/** Evidence for two figures in sentences of other words and order: exact amounts beside them that agree, and equal words. */
function looseEvidenceOf({ likeness, run, a, b }: Candidate): number {
  const isExact = ({ figure }: Mention): boolean => (figure.significantDigits ?? 0) >= EXACT_DIGITS
  const others = amountsOf(b.statement).filter((each) => each !== b && isExact(each))
  const agreeing = amountsOf(a.statement).filter(
    (each) => each !== a && others.some((other) => valueRelation(each, other) === 'same'),
  ).length
  return likeness.score + Math.min(run, MOST_RUN) * RUN_EVIDENCE + Math.min(agreeing, MOST_AGREEING) * AGREEING_EVIDENCE
}

/**
 * Two amounts that are left over, one in each of two like sentences, when all that agrees is taken away: `robbed three banks,
 * was sentenced to 12 years`, `to 15 years`.
 */
function isLeftOver({ a, b, run, overlap }: Candidate): boolean {
  if (run === 0 || a.quantity?.unit !== b.quantity?.unit || a.figure.rate !== b.figure.rate) return false
  if (overlap < RETOLD) return false
  const [left, right] = [amountsOf(a.statement), amountsOf(b.statement)]
  const hasEqual = (each: Mention, others: readonly Mention[]): boolean =>
    others.some((other) => isAgreement(valueRelation(each, other)))
  const [restA, restB] = [left.filter((each) => !hasEqual(each, right)), right.filter((each) => !hasEqual(each, left))]
  return restA.length === 1 && restB.length === 1 && restA[0] === a && restB[0] === b && left.length > 1
}

/**
 * Two amounts far apart in sentences that say something else besides: rather two facts (`has lost 23 soldiers`, `has 1,400
 * soldiers`). In words that were copied throughout even the wildest number is one that was changed.
 */
function isOtherFact(candidate: Candidate, { isCorrection }: Circumstances): boolean {
  const { a, b, closeness } = candidate
  if (!areFarApart(a, b) || exchangedWith(candidate) !== undefined) return false
  if (closeness !== 'copied') return true
  return (
    !isCorrection &&
    isShortCopy(candidate) &&
    (saysMore(a.statement, b.statement) || saysMore(b.statement, a.statement))
  )
}

function saysMore(a: Statement, b: Statement): boolean {
  return [...a.content].some((word) => !b.content.has(word) && !TELLERS.has(word))
}

function isSureDifference(candidate: Candidate, circumstances: Circumstances): boolean {
  if (isOtherFact(candidate, circumstances)) return false
  if (isTheOneAmount(candidate) || areAgesOfOne(candidate.a, candidate.b)) return true
  switch (candidate.closeness) {
    case 'copied':
      return true
    case 'near':
      return candidate.run > 0 && evidenceOf(candidate) >= CONFLICT_NEAR
    default:
      return (
        looseEvidenceOf(candidate) >= CONFLICT_LOOSE ||
        isDistinctiveSlip(candidate.a, candidate.b) ||
        isLeftOver(candidate)
      )
  }
}

/** A sentence rewritten so that no figure of it agrees tells of another event. */
function nothingAgrees({ closeness, alignment }: Candidate): boolean {
  if (closeness === 'copied' || alignment === null) return false
  const amounts = alignment.slots.filter((slot) => slot.a.figure.kind !== 'date' && slot.a.figure.kind !== 'time')
  return amounts.length >= 2 && !amounts.some((slot) => isAgreement(valueRelation(slot.a, slot.b)))
}

/** The two sentences are about different matters, by what they name or by the figures beside. */
function isOfOther(candidate: Candidate): boolean {
  return nothingAgrees(candidate) || namesOtherThings(candidate)
}

/**
 * Whether two figures in different words hold for the days of their reports. What grows is told again, and what both date
 * alike is one fact; all else that reports of different days say is new.
 */
function holdsForItsDay({ closeness, a, b }: Candidate, { isOtherDay, isCorrection }: Circumstances): boolean {
  if (!isOtherDay || isCorrection || closeness === 'copied') return false
  return !(isEvolving(a) && isEvolving(b)) && !datesMeet(a.statement, b.statement)
}

/** Of one person nothing but the time parts two ages. */
function partingOfAges({ isSeries, isOtherDay }: Circumstances): Judgement['parting'] {
  if (isSeries) return 'series'
  return isOtherDay ? 'time' : null
}

/** In the copied words of a correction nothing parts two values, nor where two of them changed places: they were said of the same things. */
function isSurelyOne(candidate: Candidate, { isCorrection }: Circumstances): boolean {
  return candidate.closeness === 'copied' && (isCorrection || exchangedWith(candidate) !== undefined)
}

/** What other figures of the sentences, or a rise for a fall, make of two amounts: other times, other turns. */
const BY_FIGURES: ReadonlySet<Parting> = new Set<Parting>(['time', 'role'])

/** Two changes in one sentence do not excuse each other: a slip of the pen stays one beside another day. */
function firstParting(candidate: Candidate): Parting | undefined {
  const isSlip = isWordForWord(candidate) && isTellingSlip(candidate.a, candidate.b)
  return partingsOf(candidate).find((parting) => !(isSlip && BY_FIGURES.has(parting)))
}

/** What parts two different values, if anything does. */
function findParting(candidate: Candidate, circumstances: Circumstances): Judgement['parting'] {
  if (circumstances.isSeries) return 'series'
  if (isSurelyOne(candidate, circumstances)) return null
  const parting = firstParting(candidate)
  if (parting !== undefined) return parting
  if (circumstances.isOtherCount && isTally(candidate.a.statement) && isTally(candidate.b.statement)) return 'time'
  const inferred = isOfOther(candidate) ? 'subject' : holdsForItsDay(candidate, circumstances) ? 'time' : null
  // Other places, where the reports name them, are the better reason.
  return inferred !== null && placesPart(candidate.a, candidate.b) ? 'place' : inferred
}

/** Each sentence confirms an exact amount of the other, if not in the place that is looked at. */
function isConfirmed({ a, b, closeness }: Candidate): boolean {
  if (closeness === 'copied') return false
  const confirms = ({ mentions }: Statement, amount: Mention): boolean =>
    (amount.figure.significantDigits ?? 0) >= EXACT_DIGITS &&
    mentions.some((each) => valueRelation(each, amount) === 'same')
  return confirms(b.statement, a) || confirms(a.statement, b)
}

function judgeApart(candidate: Candidate, contexts: Contexts, circumstances: Circumstances): Judgement | null {
  if (isConfirmed(candidate) || isOnlyTurnedRound(candidate)) return null
  const sum = circumstances.isSeries || isWordForWord(candidate) ? null : findSum(candidate, contexts)
  if (sum !== null) return { ...agree('compatible', candidate), sum }
  const { a, b } = candidate
  const parting = areAgesOfOne(a, b) ? partingOfAges(circumstances) : findParting(candidate, circumstances)
  if (parting !== null) {
    const isAlike = candidate.closeness !== 'loose' || candidate.likeness.score >= OTHER_SCOPE_LIKENESS
    return isAlike ? parted(parting, candidate) : null
  }
  if (!isSureDifference(candidate, circumstances)) return null
  return isPriceOfMoment(candidate, circumstances) ? parted('moment', candidate) : differ(candidate, circumstances)
}

/** Prices of the market hold for a moment, unless one was corrected, or copied beside figures that agree. */
function isPriceOfMoment({ a, b, closeness }: Candidate, { isCorrection, agreeing }: Circumstances): boolean {
  const isQuote = isMarketQuote(a.statement) || isMarketQuote(b.statement)
  return isQuote && !isCorrection && (closeness !== 'copied' || agreeing === 0)
}

/** Judges two figures that may state the same thing; null when they are better left alone. */
export function judge(candidate: Candidate, contexts: Contexts, circumstances: Circumstances): Judgement | null {
  if (candidate.values === 'unlike') return judgeUnlike(candidate, circumstances)
  if (candidate.values !== 'apart') return judgeAgreeing(candidate.values, candidate, circumstances)
  // A fraction in words (`more than half`) is too coarse to contradict a percentage.
  if (isShare(candidate.a.figure) !== isShare(candidate.b.figure)) return null
  return isCalendar(candidate.a) && isCalendar(candidate.b)
    ? judgeDates(candidate, contexts, circumstances)
    : judgeApart(candidate, contexts, circumstances)
}

/** Judges two figures that are known to be told of one thing (`retold-figures.ts`). */
export function judgeRetold(candidate: Candidate, circumstances: Circumstances): Judgement {
  const { a, b, values } = candidate
  const isOther = values === 'apart' || values === 'unlike' || isAltered(a, b)
  return isOther ? differ(candidate, circumstances) : agree(values, candidate)
}
