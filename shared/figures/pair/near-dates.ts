import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { isCalendarSlip } from './slip.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** How far two tellings of one day or year lie apart at most. Hours near each other are mostly those of two deeds: left at one, lost at the other. */
const NEAR_DAYS = 10
const NEAR_YEARS = 3
/** Days of a leap year. */
const YEAR = 366

/** A day or an hour written in figures; `Thursday` is the day of the report and of most that it tells. */
function isWrittenDay({ figure }: Mention): boolean {
  return (figure.kind === 'time' || figure.date?.grain === 'day') && /\d/.test(figure.text)
}

function isWritten(mention: Mention): boolean {
  return isWrittenDay(mention) || mention.figure.date?.grain === 'year'
}

function areNear({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (a.kind !== b.kind || a.date?.grain !== b.date?.grain || a.low === null || b.low === null) return false
  if (a.kind === 'time') return false
  return Math.abs(a.low - b.low) <= (a.date?.grain === 'year' ? NEAR_YEARS * YEAR : NEAR_DAYS)
}

/** Whether two dates can be one that somebody tells wrong: they differ by a slip of the pen, or lie near each other. */
export function canBeOneDate(a: Mention, b: Mention): boolean {
  if (isWrittenDay(a) && isWrittenDay(b) && isCalendarSlip(a, b)) return true
  return isWritten(a) && isWritten(b) && areNear(a, b)
}

/** Whether one of two dates, which differ by no slip, stands in the other report as well: then that does not contradict it. */
export function isDateSaidElsewhere({ a, b }: Candidate, [left, right]: Contexts): boolean {
  const says = ({ mentions }: FigureContext, date: Mention): boolean =>
    mentions.some((each) => each !== null && isCalendar(each) && valueRelation(each, date) === 'same')
  return isCalendar(a) && !isCalendarSlip(a, b) && (says(right, a) || says(left, b))
}

/** Words before a day in which the verb stands that makes it the day of the telling: `said in a statement on Monday`. */
const TELLING_REACH = 4
const TELLING: ReadonlySet<string> = new Set('said says told announced added reported confirmed stated'.split(' '))

/** `Has died, his family said on Monday`: when it was told, not when it happened. */
function isDayOfTelling({ at, statement: { tokens } }: Mention): boolean {
  return tokens.slice(Math.max(0, at - TELLING_REACH), at).some(({ word }) => TELLING.has(word))
}

/** Whether two dates of one grain answer one question as they are written; `on Friday` in both differs by the day of the report alone. */
export function areDatesOfOneKind(a: Mention, b: Mention): boolean {
  if (a.figure.date?.grain !== b.figure.date?.grain || a.figure.text === b.figure.text) return false
  return isDayOfTelling(a) === isDayOfTelling(b)
}
