import type { Candidate } from './candidates.ts'
import { TOLD_TWICE } from './candidates.ts'
import { isCalendar } from './calendar.ts'
import { isMarketQuote } from './market.ts'
import { sharedContent } from './likeness.ts'
import { SURELY_TOLD } from './one-amount.ts'
import { isYearSlip } from './slip.ts'
import type { Mention, Statement } from './statement.ts'
import { isAgreement, valueRelation } from './value-relation.ts'

/** Share of content words from which two sentences in other words tell of one occasion, if their amounts agree. */
const SAME_OCCASION = 0.6

const WORDS_FOR_OCCASION = 4

/** The figures of a sentence that are no dates. */
export function amountsOf({ mentions }: Statement): Mention[] {
  return mentions.filter((mention) => !isCalendar(mention))
}

/** Whether a date is the only one of its grain in its sentence, so that it must be the day of what is told. */
function isOnlyDate({ figure, statement }: Mention): boolean {
  const isAlike = ({ figure: other }: Mention): boolean =>
    other.kind === figure.kind && other.date?.grain === figure.date?.grain
  return statement.mentions.filter(isAlike).length === 1
}

/** Whether a sentence says enough to tell its occasion from others; `10 Things to Know for Wednesday` does not. */
function namesOccasion({ content, isHeadline }: Statement): boolean {
  return !isHeadline && content.size >= WORDS_FOR_OCCASION
}

/** `At 5 p.m. the storm had winds of 50 mph`: when somebody looked, not when something happened. */
function opensWithTime({ figure, at }: Mention): boolean {
  return figure.kind === 'time' && at <= 1
}

/** Content words in common from which two sentences without a differing amount tell of one thing. */
const MANY_SHARED = 5
/** Words that make a date the end or the beginning of a time: `through 2021` is not `from 2005`. */
const LIMITS: ReadonlySet<string> = new Set(['from', 'since', 'until', 'till', 'through', 'by', 'before', 'after'])

function wordBefore({ at, statement }: Mention): string {
  return statement.tokens[at - 1]?.word ?? ''
}

/**
 * Whether two sentences tell one thing twice without anything that differs but their dates: most words are common to them, and no
 * amount of either is missing in the other.
 */
function isToldTwice({ a, b, overlap }: Candidate): boolean {
  if (wordBefore(a) !== wordBefore(b) && [a, b].some((each) => LIMITS.has(wordBefore(each)))) return false
  if (overlap < SURELY_TOLD || sharedContent(a.statement, b.statement) < MANY_SHARED) return false
  const confirmed = (from: Statement, by: Statement): boolean =>
    from.mentions.every(
      (each) => isCalendar(each) || by.mentions.some((mention) => isAgreement(valueRelation(each, mention))),
    )
  return confirmed(a.statement, b.statement) || confirmed(b.statement, a.statement)
}

/** Two sentences in other words about one occasion: like words, the same word before the date, and amounts that agree. */
function isOccasionRetold(candidate: Candidate): boolean {
  const { a, b, run, overlap } = candidate
  if (!isOnlyDate(a) || !isOnlyDate(b) || opensWithTime(a) || opensWithTime(b)) return false
  if (!namesOccasion(a.statement) || !namesOccasion(b.statement) || isMarketQuote(a.statement)) return false
  if (isToldTwice(candidate)) return true
  if (run === 0 || overlap < SAME_OCCASION) return false
  const [left, right] = [amountsOf(a.statement), amountsOf(b.statement)]
  const agreeing = left.filter((each) => right.some((other) => isAgreement(valueRelation(each, other))))
  return agreeing.length > 0 && agreeing.length >= Math.min(left.length, right.length)
}

/** Equal words beside a year that show that both sentences date one thing. */
const RUN_FOR_YEAR = 2

/** A year in two tellings of one thing: nothing else differs, and the words before it or a slip of the pen speak for it. */
function isYearRetold({ a, b, run, overlap }: Candidate): boolean {
  if (overlap < TOLD_TWICE || a.figure.date?.grain !== 'year' || !isOnlyDate(a) || !isOnlyDate(b)) return false
  if (run < RUN_FOR_YEAR && !isYearSlip(a, b)) return false
  const [left, right] = [amountsOf(a.statement), amountsOf(b.statement)]
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  return few.every((each) => many.some((other) => isAgreement(valueRelation(each, other))))
}

/** Whether two dates in sentences of other words date one thing. */
export function isDateRetold(candidate: Candidate, isOtherDay: boolean): boolean {
  return isYearRetold(candidate) || (!isOtherDay && isOccasionRetold(candidate))
}
