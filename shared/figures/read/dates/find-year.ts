import { at, END, type Token } from '../tokens.ts'
import { TIME_ZONES } from '../tables/calendar-words.ts'
import { OWNERS } from '../tables/function-words.ts'
import type { DateMatch } from './date-spec.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2099
/** Years outside this century and the last need a cue in front. */
const FIRST_CUED_YEAR = 1000

/** The year written at `index` as four plain digits between 1000 and 2099, whatever stands around it; else null. */
export function yearAt(tokens: readonly Token[], index: number): number | null {
  const token = at(tokens, index)
  if (token.kind !== 'number' || !/^[12]\d{3}$/.test(token.text)) return null
  const next = at(tokens, index + 1)
  if (next.gap === 0 && (next.kind === 'word' || next.text === '%')) return null
  const year = Number(token.text)
  return year <= LAST_YEAR ? year : null
}

const YEAR_CUES: ReadonlySet<string> = new Set(
  'in since by until till from before after during early late mid year through between for fiscal circa and or spring summer autumn fall winter'.split(
    ' ',
  ),
)
const QUANTITY_CUES: ReadonlySet<string> = new Set(
  'some about around nearly almost over than least most roughly approximately to another additional total all these those their his her its'.split(
    ' ',
  ),
)
/** From here on `2000s` means ten years. */
const LAST_CENTURY = 2000
/** Decades: `1990s`, `1990's`. */
const PLURAL: ReadonlySet<string> = new Set(['s', "'s"])

/** `2021`, `1987-88`, `2020/21`, `the 1990s`, `'80s`, `1600 and 1900` after `between`. */
export function findYear(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  if (token.text === "'") return shortDecade(tokens, index)
  const decade = longDecade(tokens, index)
  if (decade !== null) return decade
  const year = yearAt(tokens, index)
  if (year === null) return twoDigitDecade(tokens, index)
  if (!isYear(tokens, index, year)) return null
  return yearRange(tokens, index, year) ?? years(index + 1, year, year, 'date-year')
}

function years(end: number, first: number, last: number, rule: string): DateMatch {
  return { end, spec: { kind: 'years', first, last, grain: 'year' }, rule }
}

function decade(end: number, first: number): DateMatch {
  return { end, spec: { kind: 'years', first, last: first + 9, grain: 'decade' }, rule: 'date-decade' }
}

function longDecade(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  const isPlural = /^[12]\d{2}0$/.test(token.text) && at(tokens, index + 1).gap === 0
  if (!isPlural) return null
  const ending = pluralEnd(tokens, index + 1)
  if (ending === null) return null
  const first = Number(token.text)
  // `the 1800s` are a century; nobody calls its first ten years so. `the 2000s` are still the decade.
  const isCentury = first % 100 === 0 && first < LAST_CENTURY
  return isCentury
    ? { end: ending, spec: { kind: 'years', first, last: first + 99, grain: 'century' }, rule: 'date-century' }
    : decade(ending, first)
}

/** The end of `s` or `'s` at `index`. */
function pluralEnd(tokens: readonly Token[], index: number): number | null {
  const token = at(tokens, index)
  if (token.gap !== 0) return null
  if (PLURAL.has(token.text)) return index + 1
  return token.text === "'" && at(tokens, index + 1).text === 's' && at(tokens, index + 1).gap === 0 ? index + 2 : null
}

/** `'80s`. */
function shortDecade(tokens: readonly Token[], index: number): DateMatch | null {
  const digits = at(tokens, index + 1)
  if (digits.gap !== 0 || !/^\d{2}$/.test(digits.text)) return null
  const ending = pluralEnd(tokens, index + 2)
  const short = Number(digits.text)
  if (ending !== null && short % 10 === 0) return decade(ending, (short < 30 ? 2000 : 1900) + short)
  return null
}

/** `the 80s`, `mid-60s`; with `in his 80s` it is an age, left to the numbers. */
function twoDigitDecade(tokens: readonly Token[], index: number): DateMatch | null {
  const token = at(tokens, index)
  const before = at(tokens, index - 1).text
  if (!/^[2-9]0$/.test(token.text) || !(before === 'the' || before === '-' || before === 'early' || before === 'late'))
    return null
  const ending = isOfLife(tokens, index) ? null : pluralEnd(tokens, index + 1)
  return ending === null ? null : decade(ending, 1900 + Number(token.text))
}

/** `in her early 20s`, `in his mid-40s`. */
function isOfLife(tokens: readonly Token[], index: number): boolean {
  const owner = at(tokens, index - 1).text === '-' ? index - 3 : index - 2
  return OWNERS.has(at(tokens, owner).text)
}

/** `1987-88`, `2020/21`, `1914-1918`, `1600 and 1900` after `between`, `from 1987 to 1990`. */
function yearRange(tokens: readonly Token[], index: number, year: number): DateMatch | null {
  const last = attachedYear(tokens, index, year) ?? joinedYear(tokens, index)
  return last !== null && last > year ? years(index + 3, year, last, 'date-years') : null
}

/** The second year of `1987-88` or `2020/21`. */
function attachedYear(tokens: readonly Token[], index: number, year: number): number | null {
  const sign = at(tokens, index + 1)
  const other = at(tokens, index + 2)
  const isAttached = (sign.text === '-' || sign.text === '/') && (sign.gap === 0) === (other.gap === 0)
  const isLonger = at(tokens, index + 3).text === '-' && at(tokens, index + 3).gap === 0
  return isAttached && other.kind === 'number' && !isLonger ? secondYear(other.text, year) : null
}

/** The second year of `1987 to 1990`, `1987 through 1990`, `between 1600 and 1900`. */
function joinedYear(tokens: readonly Token[], index: number): number | null {
  const joint = at(tokens, index + 1).text
  const isBetween = joint === 'and' && at(tokens, index - 1).text === 'between'
  return isBetween || joint === 'through' || joint === 'to' ? yearAt(tokens, index + 2) : null
}

function secondYear(text: string, year: number): number | null {
  if (/^\d{4}$/.test(text)) return Number(text) > year && Number(text) <= LAST_YEAR ? Number(text) : null
  if (!/^\d{2}$/.test(text)) return null
  const last = year - (year % 100) + Number(text)
  return last > year ? last : null
}

/** Four digits are a year unless they count something, or lie outside the usual span without a cue. */
function isYear(tokens: readonly Token[], index: number, year: number): boolean {
  const before = at(tokens, index - 1)
  const next = at(tokens, index + 1)
  if (isMeasured(next) || isAmountBefore(before)) return false
  const isUsual = year >= FIRST_YEAR && year <= LAST_YEAR
  if (YEAR_CUES.has(before.text)) return isUsual || (year >= FIRST_CUED_YEAR && !isCounted(next))
  if (!isUsual) return false
  return !isCounted(next) || (before !== END && !QUANTITY_CUES.has(before.text))
}

/** A unit, a currency, a scale, a percent sign or a time zone behind the digits. */
function isMeasured(next: Token): boolean {
  const { unit, currency, scale } = next.entry
  if (scale !== null || (next.capitals === 2 && TIME_ZONES[next.text] !== undefined)) return true
  if (next.text === '%' || next.text === 'percent' || next.text === 'pct') return true
  if (next.capitals > 0) return false
  return currency !== null || (unit !== null && next.gap <= 1 && next.text !== 'second')
}

/** A currency code or a comparison in front: `USD 2000`, `more than 2000`. */
function isAmountBefore(before: Token): boolean {
  if (before.text === 'than' || before.text === '$' || before.text === 'no') return true
  return before.entry.currency !== null && before.capitals !== 0 && before.text.length === 3
}

/** A lower-case plural behind the digits: `2000 people`. */
function isCounted(next: Token): boolean {
  return (
    next.kind === 'word' &&
    next.gap === 1 &&
    next.capitals === 0 &&
    (next.text === 'people' ||
      (/[^s]s$/.test(next.text) && next.text.length > 3 && !/^(?:was|has|is|as|his|its|this)$/.test(next.text)))
  )
}
