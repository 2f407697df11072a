import type { Mention } from './statement.ts'

const MONTHS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)
/** A day of the month written as a word or without a year is sometimes read as a bare number (`payable April one`). */
const LAST_DAY = 31

const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i

/** The month right before a number that is a day of it; null when there is none. */
export function monthBefore({ figure, statement, at, quantity }: Mention): string | null {
  const word = statement.tokens[at - 1]?.word
  if (figure.kind !== 'count' || word === undefined || !MONTHS.has(word)) return null
  const point = quantity?.point ?? null
  return point !== null && point >= 1 && point <= LAST_DAY ? word.slice(0, 3) : null
}

/** Whether a figure says when something happens. */
export function isCalendar(mention: Mention): boolean {
  const { kind } = mention.figure
  return kind === 'date' || kind === 'time' || monthBefore(mention) !== null
}

/** Whether two days of equal number are of different months: `August six`, `April six`. */
export function monthsDiffer(a: Mention, b: Mention): boolean {
  const [left, right] = [monthBefore(a), monthBefore(b)]
  return left !== null && right !== null && left !== right
}

/** What a text says of a day: its month and days (`sep 12-14`), the weekday alone, or the month alone; null when nothing. */
export type WrittenDay = { readonly form: 'day' | 'weekday' | 'month'; readonly said: string }

/** Reads what a date or time says as it is written. */
export function readWrittenDay(text: string): WrittenDay | null {
  const month = text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((word) => MONTHS.has(word))
    ?.slice(0, 3)
  const days = text.match(/\b\d{1,2}(?!\d|:)/g)
  if (month !== undefined && days !== null) return { form: 'day', said: `${month} ${days.join('-')}` }
  const weekday = WEEKDAY.exec(text)?.[0].toLowerCase()
  if (weekday !== undefined) return { form: 'weekday', said: weekday }
  return month === undefined ? null : { form: 'month', said: month }
}

/** Compares two dates as they are written, where they could not be resolved: `Sept. 9` and `September 9` are one day. */
export function compareWrittenDays(a: Mention, b: Mention): 'same' | 'compatible' | 'apart' {
  const [left, right] = [a.writtenDay, b.writtenDay]
  if (left === null || right === null || left.form !== right.form) return 'compatible'
  return left.said === right.said ? 'same' : 'apart'
}
