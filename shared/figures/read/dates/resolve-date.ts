import type { FigureDate } from '../../../domain/figure.ts'
import { civilDay, dayNumber, daysInMonth, isoDay, weekdayOf } from './calendar.ts'
import type { DateOrder } from './date-order.ts'
import type { DateSpec, MonthDay } from './date-spec.ts'
import type { Tense } from './tense.ts'

/** What a date is resolved against: the report's day (or none), what its clause speaks of, and how its language writes dates. */
export type Anchor = {
  readonly reference: number | null
  readonly tense: Tense
  /** Asked only where a date leaves open which of its numbers is the month. */
  readonly order: () => DateOrder
}

/** A date as days since 1970-01-01, both ends included; `value` is also given when the year or day stays unknown. */
export type ResolvedDate = {
  readonly date: FigureDate
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
}

type Days = {
  readonly first: number
  readonly last: number
  readonly grain: FigureDate['grain']
  readonly isRelative: boolean
}

/** Resolves what a date expression says against the report's date. Without one, relative dates stay unresolved. */
export function resolveDate(spec: DateSpec, anchor: Anchor): ResolvedDate {
  const days = daysOf(spec, anchor)
  if (days === null) return unresolved(spec)
  const resolvedFrom = days.isRelative && anchor.reference !== null ? isoDay(anchor.reference) : null
  return {
    date: { from: isoDay(days.first), to: isoDay(days.last), grain: days.grain, resolvedFrom, resolved: true },
    value: isoDay(days.first),
    low: days.first,
    high: days.last,
  }
}

function daysOf(spec: DateSpec, anchor: Anchor): Days | null {
  if (spec.kind === 'days') return monthDays(spec, anchor)
  if (spec.kind === 'months') return months(spec, anchor)
  if (spec.kind === 'weekday') return weekday(spec, anchor)
  if (spec.kind === 'numeric') return inOrder(spec, anchor.order())
  if (spec.kind === 'relative') return anchor.reference === null ? null : relative(spec, anchor.reference)
  const { first, last, grain } = spec
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31), grain, isRelative: false }
}

function monthDays(spec: Extract<DateSpec, { kind: 'days' }>, anchor: Anchor): Days | null {
  const year = spec.year ?? yearOfWeekday(spec.first, spec.weekday, anchor) ?? likelyYear(spec.first, anchor)
  if (year === null) return null
  const lastYear = isBefore(spec.last, spec.first) ? year + 1 : year
  return {
    first: dayNumber(year, spec.first.month, spec.first.day),
    last: dayNumber(lastYear, spec.last.month, spec.last.day),
    grain: 'day',
    isRelative: spec.year === null,
  }
}

function inOrder({ year, numbers }: Extract<DateSpec, { kind: 'numeric' }>, order: DateOrder): Days | null {
  if (order === null) return null
  const [month, day] = order === 'month-first' ? numbers : [numbers[1], numbers[0]]
  const number = dayNumber(year, month, day)
  return { first: number, last: number, grain: 'day', isRelative: false }
}

function isBefore(a: MonthDay, b: MonthDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day)
}

/** How far from the report a year is looked for in which the day falls on its weekday. */
const WEEKDAY_YEARS = 3

/** Within this many days of the report a wrong weekday is likelier than another year. */
const NEAR_DAYS = 120

/** `Tue May 9`: the nearest year in which that day is a Tuesday; null when none is near, or when the day itself is. */
function yearOfWeekday(day: MonthDay, weekday: number | null, anchor: Anchor): number | null {
  if (weekday === null || anchor.reference === null) return null
  const { year } = civilDay(anchor.reference)
  if (Math.abs(dayNumber(year, day.month, day.day) - anchor.reference) <= NEAR_DAYS) return null
  for (let away = 0; away <= WEEKDAY_YEARS; away += 1) {
    for (const candidate of [year - away, year + away]) {
      if (weekdayOf(dayNumber(candidate, day.month, day.day)) === weekday) return candidate
    }
  }
  return null
}

/** How far a clause may look the wrong way: `is due to end on June 1` in a report of the tenth. */
const FUTURE_SLACK = 31

/**
 * The year that brings the day nearest to the report; a clause about the future never looks back more than a month, one
 * about the past never ahead.
 */
function likelyYear(day: MonthDay, anchor: Anchor): number | null {
  if (anchor.reference === null) return null
  const reference = anchor.reference
  const { year } = civilDay(reference)
  const candidates = anchor.tense === 'future' ? [year, year + 1] : [year, year - 1, year + 1]
  const distance = (candidate: number): number => {
    const away = dayNumber(candidate, day.month, day.day) - reference
    const isWrongWay = anchor.tense === 'future' ? away < -FUTURE_SLACK : anchor.tense === 'past' && away > 0
    return isWrongWay ? Number.POSITIVE_INFINITY : Math.abs(away)
  }
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best))
}

function months(spec: Extract<DateSpec, { kind: 'months' }>, anchor: Anchor): Days | null {
  const year = spec.year ?? yearShifted(spec.yearShift, anchor) ?? yearOfMonth(spec.first, spec.shift, anchor)
  if (year === null) return null
  const lastYear = spec.last < spec.first ? year + 1 : year
  return {
    first: dayNumber(year, spec.first, 1),
    last: dayNumber(lastYear, spec.last, daysInMonth(lastYear, spec.last)),
    grain: spec.grain,
    isRelative: spec.year === null,
  }
}

function yearShifted(shift: -1 | 0 | 1 | undefined, { reference }: Anchor): number | null {
  return shift === undefined || reference === null ? null : civilDay(reference).year + shift
}

function yearOfMonth(month: number, shift: -1 | 0 | 1 | null, anchor: Anchor): number | null {
  if (anchor.reference === null) return null
  const now = civilDay(anchor.reference)
  if (shift === -1) return month < now.month ? now.year : now.year - 1
  if (shift === 1) return month > now.month ? now.year : now.year + 1
  if (shift === 0) return now.year
  // What happened in a month may have happened on its first day; else its middle decides which year is nearer.
  return likelyYear({ month, day: anchor.tense === 'past' ? 1 : 15 }, anchor)
}

/** A bare weekday is the report's own day or the nearest one behind it, ahead of it where the sentence speaks of the future; `this Friday` is the one of the report's week. */
function weekday(spec: Extract<DateSpec, { kind: 'weekday' }>, anchor: Anchor): Days | null {
  if (anchor.reference === null) return null
  const today = weekdayOf(anchor.reference)
  const back = spec.shift === 0 ? today - spec.weekday : (today - spec.weekday + 7) % 7
  let day = anchor.reference - back
  if (spec.shift === -1 && back === 0) day -= 7
  if (spec.shift === 1 || (spec.shift === null && anchor.tense === 'future' && back > 0)) day += 7
  return { first: day, last: day, grain: 'day', isRelative: true }
}

const YEARS_IN: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 }

function relative(spec: Extract<DateSpec, { kind: 'relative' }>, reference: number): Days {
  const now = civilDay(reference)
  const { unit, amount } = spec
  if (unit === 'day') return { first: reference + amount, last: reference + amount, grain: 'day', isRelative: true }
  if (unit === 'week' || unit === 'weekend') {
    const monday = reference - weekdayOf(reference) + 1 + amount * 7
    if (unit === 'week') return { first: monday, last: monday + 6, grain: 'week', isRelative: true }
    // Until Friday `the weekend` is the one behind.
    const saturday = amount === 0 && weekdayOf(reference) <= 4 ? monday - 2 : monday + 5
    return { first: saturday, last: saturday + 1, grain: 'day', isRelative: true }
  }
  if (unit === 'month') return monthSpan(now.year, now.month + amount, 1)
  if (unit === 'quarter') return monthSpan(now.year, (Math.ceil(now.month / 3) - 1 + amount) * 3 + 1, 3)
  const size = YEARS_IN[unit] ?? 1
  const start = Math.floor(now.year / size) * size + amount * size
  return { first: dayNumber(start, 1, 1), last: dayNumber(start + size - 1, 12, 31), grain: unit, isRelative: true }
}

/** `count` months from the `month`-th of `year`, which may lie outside 1 to 12. */
function monthSpan(year: number, month: number, count: 1 | 3): Days {
  const index = year * 12 + month - 1
  const first = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  const end = index + count - 1
  const last = { year: Math.floor(end / 12), month: (end % 12) + 1 }
  return {
    first: dayNumber(first.year, first.month, 1),
    last: dayNumber(last.year, last.month, daysInMonth(last.year, last.month)),
    grain: count === 1 ? 'month' : 'quarter',
    isRelative: true,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The part that is known, as a truncated ISO date (`--09-20`, `--09`), so that equal ones can still be told equal. */
function unresolved(spec: DateSpec): ResolvedDate {
  const date = { from: '', to: '', grain: grainOf(spec), resolvedFrom: null, resolved: false }
  return { date, value: truncated(spec), low: null, high: null }
}

function grainOf(spec: DateSpec): FigureDate['grain'] {
  if (spec.kind === 'relative') return spec.unit === 'weekend' ? 'day' : spec.unit
  return spec.kind === 'months' || spec.kind === 'years' ? spec.grain : 'day'
}

function truncated(spec: DateSpec): string | null {
  // Nothing tells the month: both readings are said, and none is chosen.
  if (spec.kind === 'numeric') {
    const [a, b] = [Math.min(...spec.numbers), Math.max(...spec.numbers)]
    return `${spec.year}-${two(a)}-${two(b)} or ${spec.year}-${two(b)}-${two(a)}`
  }
  if (spec.kind === 'days') return `--${two(spec.first.month)}-${two(spec.first.day)}`
  return spec.kind === 'months' ? `--${two(spec.first)}` : null
}
