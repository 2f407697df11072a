import { at, type Token } from '../tokens.ts'
import { isRealDay } from './calendar.ts'
import type { DateMatch, DateSpec, MonthDay, Shift } from './date-spec.ts'
import { centurySpec, findPeriod, quarterOf } from './find-period.ts'
import { findYear, yearAt } from './find-year.ts'
import { readDayNumber, SHIFTS } from './date-words.ts'
import { SHORT_WEEKDAYS } from '../tables/calendar-words.ts'
import { PHRASE_ENDS } from '../tables/function-words.ts'

/** The date that starts at token `index`, the longest reading there is; null when none does. */
export function findDate(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  if (token.kind === 'number')
    return (
      findNumeric(tokens, index) ??
      findDayMonth(tokens, index) ??
      findCentury(tokens, index) ??
      findQuarter(tokens, index) ??
      findYear(tokens, index)
    )
  if (token.kind !== 'word') return token.text === "'" ? findYear(tokens, index) : null
  const { entry } = token
  if (!entry.isKnown) return findPeriod(tokens, index)
  if (entry.month !== null) return findMonth(tokens, index)
  if (entry.weekday !== null) return findWeekday(tokens, index)
  return findDayMonth(tokens, index) ?? findPeriod(tokens, index)
}

function days(year: number | null, first: MonthDay, last: MonthDay, weekday: number | null = null): DateSpec {
  return { kind: 'days', year, first, last, weekday }
}

/** `2022-10-04`, `4/10/2022`, `04.10.2022`; the order of day and month is the language's where neither exceeds twelve. */
function findNumeric(tokens: readonly Token[], index: number): DateMatch | null {
  const dotted = DOTTED.exec(at(tokens, index).text)
  if (dotted !== null) return numeric(index + 1, parts(dotted[3], dotted[2], dotted[1]), 'date-dotted')
  const text = joinedText(tokens, index)
  const iso = ISO.exec(text)
  if (iso !== null) return numeric(instantEnd(tokens, index + 5), parts(iso[1], iso[2], iso[3]), 'date-iso')
  const slashed = SLASHED.exec(text)
  return slashed === null ? null : inEitherOrder(index + 5, slashed)
}

/** `3/12/2024`; where one number exceeds twelve or both are equal there is one reading. */
function inEitherOrder(end: number, [, a, , b, year = '']: RegExpExecArray): DateMatch | null {
  const full = year.length === 2 ? String(fullYear(Number(year))) : year
  const [monthFirst, dayFirst] = [
    numeric(end, parts(full, a, b), 'date-slashed'),
    numeric(end, parts(full, b, a), 'date-slashed'),
  ]
  if (monthFirst === null || dayFirst === null || a === b) return monthFirst ?? dayFirst
  return { end, spec: { kind: 'numeric', year: Number(full), numbers: [Number(a), Number(b)] }, rule: 'date-slashed' }
}

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const SLASHED = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/

/** Five tokens written together as one text; empty where a gap stands between them. */
function joinedText(tokens: readonly Token[], index: number): string {
  const sign = at(tokens, index + 1)
  if ((sign.text !== '-' && sign.text !== '/') || sign.gap !== 0) return ''
  let text = at(tokens, index).text
  for (let next = index + 1; next <= index + 4; next += 1) {
    if (at(tokens, next).gap !== 0) return ''
    text += at(tokens, next).text
  }
  return text
}

type CivilParts = MonthDay & { readonly year: number }

function parts(year: string | undefined, month: string | undefined, day: string | undefined): CivilParts {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function numeric(end: number, { year, month, day }: CivilParts, rule: string): DateMatch | null {
  if (!isRealDay(year, month, day)) return null
  return { end, spec: days(year, { month, day }, { month, day }), rule }
}

/** The end of a clock time behind an ISO day (`T10:38:07.190Z`), or `end` itself. */
function instantEnd(tokens: readonly Token[], end: number): number {
  if (at(tokens, end).text !== 't' || at(tokens, end).gap !== 0) return end
  let last = end + 1
  while (
    at(tokens, last).gap === 0 &&
    (at(tokens, last).kind === 'number' || at(tokens, last).text === ':' || at(tokens, last).text === 'z')
  )
    last += 1
  return last
}

/** Two-digit years: up to 50 in this century, the others in the last one. */
function fullYear(short: number): number {
  return short <= 50 ? 2000 + short : 1900 + short
}

/** Behind `Sept` or `Aug` a full stop may stand. */
function skipStop(tokens: readonly Token[], index: number): number {
  return at(tokens, index).text === '.' && at(tokens, index).gap === 0 ? index + 1 : index
}

/** `19th-century`, `the 21st century`; with a capital it is a name (`20th Century Fox`). */
function findCentury(tokens: readonly Token[], index: number): DateMatch | null {
  const ordinal = readDayNumber(tokens, index)
  if (ordinal === null || ordinal.end !== index + 2) return null
  const noun = at(tokens, ordinal.end).text === '-' ? ordinal.end + 1 : ordinal.end
  const isCentury = at(tokens, noun).text === 'century' && at(tokens, noun).capitals === 0
  return isCentury ? { end: noun + 1, spec: centurySpec(ordinal.day), rule: 'date-century' } : null
}

/** `4th qtr`, `2nd quarter 1987`, and with the year in front `1986 4th qtr`. */
function findQuarter(tokens: readonly Token[], index: number): DateMatch | null {
  const year = yearAt(tokens, index)
  const start = year === null ? index : index + 1
  const ordinal = year !== null && at(tokens, start).gap > 1 ? null : readDayNumber(tokens, start)
  if (ordinal === null || (!ordinal.isWord && ordinal.end !== start + 2)) return null
  const found = quarterOf(tokens, ordinal.end, ordinal.day)
  if (found === null || found.spec.kind !== 'months' || year === null) return found
  return { ...found, spec: { ...found.spec, year: found.spec.year ?? year } }
}

/** `Sept.` is cut short, `May.` ends a sentence. */
function isAbbreviation(month: string): boolean {
  return month.length <= 4 && !/^(?:may|june|july)$/.test(month)
}

/** An optional comma or `of`, then a year. */
function yearBehind(tokens: readonly Token[], index: number): { readonly end: number; readonly year: number | null } {
  const token = at(tokens, index)
  const isJoint = ((token.text === ',' || token.text === '-') && token.gap === 0) || /^(?:of|del?)$/.test(token.text)
  const start = isJoint ? index + 1 : index
  const year = at(tokens, start).gap <= 2 ? yearAt(tokens, start) : null
  return year === null ? { end: index, year: null } : { end: start + 1, year }
}

/** `4 October 2022`, `4th of October`, `12-14 September`, `12 and 13 September`, `the 5th of May`. */
function findDayMonth(tokens: readonly Token[], index: number): DateMatch | null {
  const first = readDayNumber(tokens, index)
  if (first === null) return null
  const second = DAY_JOINTS.has(at(tokens, first.end).text) ? readDayNumber(tokens, first.end + 1) : null
  const last = second ?? first
  const month = monthAt(tokens, monthPlace(tokens, last.end))
  if (month === null || !areReal(month.month, first.day, last.day)) return null
  const { end, year } = yearBehind(tokens, month.end)
  // `the second May` is no date, `the second of May` is.
  const isBare = first.isWord && second === null && year === null
  if (isBare && at(tokens, last.end).text !== 'of') return null
  const spec = days(year, { month: month.month, day: first.day }, { month: month.month, day: last.day })
  return { end, spec, rule: second === null ? 'date-day-month' : 'date-days-month' }
}

function areReal(month: number, first: number, last: number): boolean {
  return isRealDay(null, month, first) && isRealDay(null, month, last)
}

/** Where the month may stand behind a day: over `of`, a hyphen, `de` or the full stop of `3. Oktober`. */
function monthPlace(tokens: readonly Token[], index: number): number {
  const { text, gap } = at(tokens, index)
  if (text === '.' && gap === 0 && at(tokens, index + 1).entry.hasDayStop) return index + 1
  return text === 'of' || text === '-' || text === 'de' ? index + 1 : index
}

const DAY_JOINTS: ReadonlySet<string> = new Set(['-', 'to', 'and', '/'])

/** A month name; `May`, `March` and the short `mar`, `sun` need their capital. */
function monthAt(tokens: readonly Token[], index: number): { readonly end: number; readonly month: number } | null {
  return at(tokens, index).gap > 2 ? null : monthWord(tokens, index)
}

function monthWord(tokens: readonly Token[], index: number): { readonly end: number; readonly month: number } | null {
  const token = at(tokens, index)
  const month = token.entry.month
  if (month === null || (token.capitals === 0 && /^(?:may|mar|march|dec|jan|sep|august)$/.test(token.text))) return null
  return { end: isAbbreviation(token.text) ? skipStop(tokens, index + 1) : index + 1, month }
}

/** `September 12-14, 2022`, `September 12 leading to 13`, `Sept. 12 to Oct. 3`, `September 2022`, `last September`, `September`. */
function findMonth(tokens: readonly Token[], index: number): DateMatch | null {
  const month = monthWord(tokens, index)
  if (month === null) return findLooseMonth(tokens, index)
  const dayIndex = at(tokens, month.end).text === 'the' ? month.end + 1 : month.end
  const day = at(tokens, dayIndex).gap <= 2 ? readDayNumber(tokens, dayIndex) : null
  if (day !== null && isRealDay(null, month.month, day.day) && !day.isWord) return monthDay(tokens, month.month, day)
  const spelt = spelledDay(tokens, month.end)
  if (spelt !== null && isRealDay(null, month.month, spelt.day)) return monthDay(tokens, month.month, spelt)
  return monthOfYear(tokens, index, month) ?? bareMonth(tokens, index, month)
}

/** `payable April one`, `Record May Seven`: a day spelt out where it can count nothing. */
function spelledDay(tokens: readonly Token[], index: number): Day | null {
  const { entry, capitals, gap } = at(tokens, index)
  const day = entry.cardinal
  if (day === null || gap !== 1) return null
  const next = at(tokens, index + 1)
  const isLast = next.kind === 'end' || next.gap >= 2 || /^[.,;)]$/.test(next.text)
  return isLast || (capitals > 0 && PHRASE_ENDS.has(next.text)) ? { end: index + 1, day } : null
}

/** Lower-case `may 5` of careless copy: only with a day and a year. */
function findLooseMonth(tokens: readonly Token[], index: number): DateMatch | null {
  const month = at(tokens, index).entry.month
  const day = readDayNumber(tokens, index + 1)
  if (month === null || day === null || day.isWord || !isRealDay(null, month, day.day)) return null
  const { end, year } = yearBehind(tokens, day.end)
  if (year === null) return null
  return { end, spec: days(year, { month, day: day.day }, { month, day: day.day }), rule: 'date-month-day' }
}

function monthDay(
  tokens: readonly Token[],
  month: number,
  first: { readonly end: number; readonly day: number },
): DateMatch {
  const last = lastDay(tokens, month, first)
  const { end, year } = yearBehind(tokens, last.end)
  const rule = last.end === first.end ? 'date-month-day' : 'date-month-days'
  return { end, spec: days(year, { month, day: first.day }, { month: last.month, day: last.day }), rule }
}

type Day = { readonly end: number; readonly day: number }

/** The other end of `September 12-14`, `12 to 14`, `12 and 13`, `12 leading to 13`, `Sept. 12 to Oct. 3`; the same day when there is none. */
function lastDay(tokens: readonly Token[], month: number, first: Day): Day & { readonly month: number } {
  const joint = jointEnd(tokens, first.end)
  const last = joint === null ? null : dayAfter(tokens, joint, month)
  const isLater = last !== null && (last.month !== month || last.day > first.day)
  return isLater && isRealDay(null, last.month, last.day) ? last : { ...first, month }
}

/** The day at token `index`, with a month of its own or in `month`; not a clock time, not a number that counts. */
function dayAfter(tokens: readonly Token[], index: number, month: number): (Day & { readonly month: number }) | null {
  const own = monthAt(tokens, index)
  const day = readDayNumber(tokens, own?.end ?? index)
  if (day === null || day.isWord || at(tokens, day.end).text === ':') return null
  if (own === null && isCounting(tokens, day.end)) return null
  return { end: day.end, day: day.day, month: own?.month ?? month }
}

/** `between July 3 and 40 ships`: a number that counts a noun is no day. */
function isCounting(tokens: readonly Token[], end: number): boolean {
  const next = at(tokens, end)
  const isNoun = next.entry.unit !== null || next.entry.scale !== null || next.text === 'people'
  return next.kind === 'word' && next.gap > 0 && isNoun
}

function jointEnd(tokens: readonly Token[], index: number): number | null {
  const { text } = at(tokens, index)
  if (text === 'leading' && at(tokens, index + 1).text === 'to') return index + 2
  return text === '-' || text === 'to' || text === 'through' || text === 'until' || text === 'and' || text === '/'
    ? index + 1
    : null
}

const MONTH_CUES: ReadonlySet<string> = new Set(
  'in since by until till before after from to during of last next this early late mid past between through for and year ended ending'.split(
    ' ',
  ),
)

/** `February last year`, `March this year`. */
function monthOfYear(
  tokens: readonly Token[],
  index: number,
  { end, month }: { readonly end: number; readonly month: number },
): DateMatch | null {
  const year = at(tokens, end + 1)
  const yearShift = year.text === 'year' && year.gap === 1 ? SHIFTS[at(tokens, end).text] : undefined
  if (yearShift === undefined || at(tokens, index).capitals === 0) return null
  const part = { kind: 'months', year: null, first: month, last: month, shift: null } as const
  return { end: end + 2, spec: { ...part, yearShift, grain: 'month' }, rule: 'date-month' }
}

/** A month without a day. `May`, `March` and other words that begin sentences need a year or a cue before them. */
function bareMonth(
  tokens: readonly Token[],
  index: number,
  month: { readonly end: number; readonly month: number },
): DateMatch | null {
  const { end, year } = yearBehind(tokens, month.end)
  const token = at(tokens, index)
  const before = at(tokens, index - 1)
  const isAmbiguous = /^(?:may|march|jan|mar|june|april|august|dec|jun)$/.test(token.text) || token.capitals === 0
  if (year === null && isAmbiguous && !MONTH_CUES.has(before.text) && before.text !== '-') return null
  if (year === null && token.capitals === 0) return null
  const shift: Shift | null = SHIFTS[before.text] ?? null
  const spec: DateSpec = { kind: 'months', year, first: month.month, last: month.month, shift, grain: 'month' }
  return { end: year === null ? index + 1 : end, spec, rule: year === null ? 'date-month' : 'date-month-year' }
}

/** `Tuesday`, `Tuesday, Sept. 20, 2022`, `last Tuesday`, `Tuesday night`. */
function findWeekday(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  const { weekday } = token.entry
  if (weekday === null) return null
  const stop = skipStop(tokens, index + 1)
  const next = at(tokens, stop).text === ',' ? stop + 1 : stop
  const beside = at(tokens, next).gap <= 1 ? (findDayMonth(tokens, next) ?? findMonthOnly(tokens, next)) : null
  if (beside?.spec.kind === 'days') {
    return { end: beside.end, spec: { ...beside.spec, weekday }, rule: 'date-weekday-day' }
  }
  const isCutShort = SHORT_WEEKDAYS.has(token.text)
  if (token.capitals === 0 || (isCutShort && stop === index + 1)) return null
  const shift = SHIFTS[at(tokens, index - 1).text] ?? null
  return { end: index + 1, spec: { kind: 'weekday', weekday, shift }, rule: 'date-weekday' }
}

function findMonthOnly(tokens: readonly Token[], index: number): DateMatch | null {
  return at(tokens, index).entry.month === null ? null : findMonth(tokens, index)
}
