import type { Mention } from './statement.ts'
import { MONTHS } from './written-day.ts'

/** A day of the month written as a word or without a year is sometimes read as a bare number (`payable April one`). */
const LAST_DAY = 31

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

/** Compares two dates as they are written, where they could not be resolved: `Sept. 9` and `September 9` are one day. */
export function compareWrittenDays(a: Mention, b: Mention): 'same' | 'compatible' | 'apart' {
  // What is known of both may be the same part of an unknown year: `the third quarter`.
  if (a.figure.value !== null && a.figure.value === b.figure.value) return 'same'
  const [left, right] = [a.writtenDay, b.writtenDay]
  if (left === null || right === null || left.form !== right.form) return 'compatible'
  return left.said === right.said ? 'same' : 'apart'
}
