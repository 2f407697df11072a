import { at, type Token } from '../tokens.ts'
import type { DateMatch, DateSpec, RelativeUnit, Shift } from './date-spec.ts'
import { SHIFTS } from './date-words.ts'
import { FIXED_FEASTS } from '../tables/calendar-words.ts'
import { yearAt } from './find-year.ts'

const UNITS: Readonly<Record<string, RelativeUnit>> = {
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

/** Periods named by a word: relative days, `last week`, `a year ago`, quarters and halves, seasons, fiscal years, feasts. */
export function findPeriod(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  const { entry } = token
  if (entry.relativeDay !== null) return relative(index + 1, 'day', entry.relativeDay, 'date-relative-day')
  if (token.text === 'day') return dayBeyond(tokens, index)
  return (
    shifted(tokens, index) ??
    (entry.ordinal === null ? null : quarterOf(tokens, index + 1, entry.ordinal)) ??
    lettered(tokens, index) ??
    season(tokens, index) ??
    ago(tokens, index) ??
    fiscal(tokens, index) ??
    century(tokens, index) ??
    feast(tokens, index)
  )
}

function relative(end: number, unit: RelativeUnit, amount: number, rule: string): DateMatch {
  return { end, spec: { kind: 'relative', unit, amount }, rule }
}

/** `the day before yesterday`, `the day after tomorrow`. */
function dayBeyond(tokens: readonly Token[], index: number): DateMatch | null {
  const step = at(tokens, index + 1).text === 'before' ? -1 : at(tokens, index + 1).text === 'after' ? 1 : 0
  const { relativeDay } = at(tokens, index + 2).entry
  if (relativeDay === null || step === 0 || Math.sign(relativeDay) !== step) return null
  return relative(index + 3, 'day', relativeDay + step, 'date-relative-day')
}

/** `last week`, `this month`, `next year`, `last night`, `last summer`, `last Tuesday`, `last September`, `the weekend`. */
function shifted(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  if (token.text === 'weekend' && /^(?:the|over|this)$/.test(at(tokens, index - 1).text))
    return relative(index + 1, 'weekend', 0, 'date-weekend')
  const shift = SHIFTS[token.text]
  const next = at(tokens, index + 1)
  if (shift === undefined || next.kind !== 'word' || next.gap > 2) return null
  const { entry } = next
  if (entry.weekday !== null && next.capitals > 0)
    return { end: index + 2, spec: { kind: 'weekday', weekday: entry.weekday, shift }, rule: 'date-weekday' }
  if (entry.month !== null && next.capitals > 0) return shiftedMonth(tokens, index, entry.month, shift)
  if (entry.season !== null) return shiftedSeason(index + 2, entry.season, shift)
  return shiftedUnit(tokens, index, shift)
}

function shiftedUnit(tokens: readonly Token[], index: number, shift: Shift): DateMatch | null {
  const token = at(tokens, index)
  const word = at(tokens, index + 1).text
  if (word === 'night')
    return shift === -1 && token.text === 'last' ? relative(index + 2, 'day', -1, 'date-relative-day') : null
  if (/^(?:morning|afternoon|evening)$/.test(word))
    return shift === 0 ? relative(index + 2, 'day', 0, 'date-relative-day') : null
  const unit = UNITS[word]
  // `the past week`, `the past year` are spans that end now, not calendar periods.
  if (unit === undefined || token.text === 'past') return null
  return relative(index + 2, unit, shift, 'date-relative-period')
}

function shiftedMonth(tokens: readonly Token[], index: number, month: number, shift: Shift): DateMatch | null {
  if (at(tokens, index + 2).kind === 'number' && yearAt(tokens, index + 2) === null) return null
  const year = yearAt(tokens, index + 2)
  const spec: DateSpec = { kind: 'months', year, first: month, last: month, shift, grain: 'month' }
  return { end: year === null ? index + 2 : index + 3, spec, rule: 'date-month' }
}

function shiftedSeason(end: number, month: number, shift: Shift): DateMatch {
  return {
    end,
    spec: { kind: 'months', year: null, first: month, last: ((month + 1) % 12) + 1, shift, grain: 'month' },
    rule: 'date-season',
  }
}

/** `summer 1998`, `the summer of 1998`, `in the spring`. `fall` and `spring` are verbs too: they need a year or `in the`. */
function season(tokens: readonly Token[], index: number): DateMatch | null {
  const month = at(tokens, index).entry.season
  if (month === null) return null
  const yearIndex = at(tokens, index + 1).text === 'of' ? index + 2 : index + 1
  const year = yearAt(tokens, yearIndex)
  const isCued =
    at(tokens, index - 1).text === 'the' &&
    /^(?:in|during|by|since|until|of|over|for)$/.test(at(tokens, index - 2).text)
  if (year === null && !isCued) return null
  const spec: DateSpec = {
    kind: 'months',
    year,
    first: month,
    last: ((month + 1) % 12) + 1,
    shift: null,
    grain: 'month',
  }
  return { end: year === null ? index + 1 : yearIndex + 1, spec, rule: 'date-season' }
}

/** Months in a part of the year. */
const PARTS_OF_YEAR: Readonly<Record<string, 3 | 6>> = { quarter: 3, qtr: 3, half: 6 }

/** `third quarter`, `the first half of 1987`: what stands at `index`, behind its ordinal. */
export function quarterOf(tokens: readonly Token[], index: number, ordinal: number): DateMatch | null {
  const next = at(tokens, index)
  const noun = next.text === '-' && next.gap === 0 ? index + 1 : index
  const months = PARTS_OF_YEAR[at(tokens, noun).text]
  if (months === undefined || ordinal > 12 / months) return null
  const isHalf = months === 6
  if (isHalf && !isPeriodOfYear(tokens, noun + 1)) return null
  const first = (ordinal - 1) * months + 1
  const { end, year } = yearOf(tokens, noun + 1)
  const grain = isHalf ? 'month' : 'quarter'
  const spec: DateSpec = { kind: 'months', year, first, last: first + months - 1, shift: null, grain }
  return { end, spec, rule: isHalf ? 'date-half' : 'date-quarter' }
}

/** Months of what the letter stands for: `Q3`, `H1`. */
const LETTERS: Readonly<Record<string, 3 | 6>> = { q: 3, h: 6 }

/** `Q3 2021`, `H1`, `FY2023`: letters of accounts written against a number. */
function lettered(tokens: readonly Token[], index: number): DateMatch | null {
  const letter = at(tokens, index)
  const number = at(tokens, index + 1)
  if (letter.capitals === 0 || number.kind !== 'number' || number.gap > 0) return null
  const fiscalYear = letter.text === 'fy' ? yearAt(tokens, index + 1) : null
  if (fiscalYear !== null)
    return {
      end: index + 2,
      spec: { kind: 'years', first: fiscalYear, last: fiscalYear, grain: 'year' },
      rule: 'date-fiscal-year',
    }
  const months = LETTERS[letter.text]
  if (months === undefined || !/^[1-4]$/.test(number.text) || Number(number.text) > 12 / months) return null
  const first = (Number(number.text) - 1) * months + 1
  const { end, year } = yearOf(tokens, index + 2)
  const grain = months === 6 ? 'month' : 'quarter'
  return {
    end,
    spec: { kind: 'months', year, first, last: first + months - 1, shift: null, grain },
    rule: 'date-quarter',
  }
}

/** Football has halves too; a year or a word of accounts makes it a date. */
function isPeriodOfYear(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index).text
  if (next === 'of')
    return yearAt(tokens, index + 1) !== null || /^(?:this|last|next|the|fiscal)$/.test(at(tokens, index + 1).text)
  return (
    yearAt(tokens, index) !== null || /^(?:net|profit|profits|results|earnings|sales|revenue|pretax|loss)$/.test(next)
  )
}

/** `of 1997`, `1997`, `fiscal 1997`; else nothing. */
function yearOf(tokens: readonly Token[], index: number): { readonly end: number; readonly year: number | null } {
  const start = /^(?:of|,|fiscal)$/.test(at(tokens, index).text) ? index + 1 : index
  const year = yearAt(tokens, start)
  return year === null ? { end: index, year } : { end: start + 1, year }
}

/** `a year ago`, `a week ago`, `a year earlier`: the period before the report; counted ones (`two years ago`) stay durations. */
function ago(tokens: readonly Token[], index: number): DateMatch | null {
  const { text } = at(tokens, index)
  if (text !== 'a' && text !== 'an') return null
  const unit = UNITS[at(tokens, index + 1).text] ?? (at(tokens, index + 1).text === 'day' ? 'day' : undefined)
  if (unit === undefined || at(tokens, index + 2).text !== 'ago') return null
  return relative(index + 3, unit, -1, 'date-ago')
}

/** `fiscal 1987`, `fiscal year 1999`. */
function fiscal(tokens: readonly Token[], index: number): DateMatch | null {
  if (at(tokens, index).text !== 'fiscal') return null
  const start = at(tokens, index + 1).text === 'year' ? index + 2 : index + 1
  const year = yearAt(tokens, start)
  return year === null
    ? null
    : { end: start + 1, spec: { kind: 'years', first: year, last: year, grain: 'year' }, rule: 'date-fiscal-year' }
}

/** `the twentieth century`. */
function century(tokens: readonly Token[], index: number): DateMatch | null {
  const ordinal = at(tokens, index).entry.ordinal
  const noun = at(tokens, index + 1).text === '-' ? index + 2 : index + 1
  if (ordinal === null || ordinal > 21 || at(tokens, noun).text !== 'century') return null
  return { end: noun + 1, spec: centurySpec(ordinal), rule: 'date-century' }
}

export function centurySpec(ordinal: number): DateSpec {
  return { kind: 'years', first: (ordinal - 1) * 100 + 1, last: ordinal * 100, grain: 'century' }
}

/** Feasts with a fixed day, by one or two words. */
function feast(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  if (token.capitals === 0) return null
  const genitive = at(tokens, index + 1).text === "'" ? "'s" : ''
  const two =
    genitive === '' ? `${token.text} ${at(tokens, index + 1).text}` : `${token.text}'s ${at(tokens, index + 3).text}`
  const found = FIXED_FEASTS[two] ?? FIXED_FEASTS[token.text]
  if (found === undefined) return null
  const end = FIXED_FEASTS[two] === undefined ? index + 1 : index + (genitive === '' ? 2 : 4)
  const day = { month: found[0], day: found[1] }
  return { end, spec: { kind: 'days', year: null, first: day, last: day, weekday: null }, rule: 'date-feast' }
}
