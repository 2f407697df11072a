import { fraction, type Exact } from './exact.ts'
import { spokenTime } from './spoken-time.ts'
import { TIME_ZONES } from './tables/calendar-words.ts'
import { at, type Token } from './tokens.ts'

/** A time of day, or a time taken (`2:28.6` of a race). */
export type TimeMatch = {
  readonly end: number
  readonly rule: string
  /** Minutes after midnight as written; for a time taken, seconds. */
  readonly amount: number
  /** `10:30`, with `Z` when stated in GMT or UTC; for a time taken, its seconds. */
  readonly value: string
  readonly zone: string | null
  readonly kind: 'time' | 'duration'
}

/** Minutes of a day. */
const DAY = 1440

/** The time of day that starts at token `index`, or null. */
export function findTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const token = at(tokens, index)
  const spoken = spokenTime(tokens, index)
  if (spoken !== null) return clock(tokens, spoken.end, (spoken.minutes + DAY) % DAY, 'time-spoken')
  if (token.kind === 'word') return namedTime(tokens, index)
  if (token.kind !== 'number') return null
  return (
    colonTime(tokens, index) ??
    halfDayTime(tokens, index) ??
    zonedTime(tokens, index) ??
    militaryTime(tokens, index) ??
    clockWord(tokens, index)
  )
}

const NAMED: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 }

function namedTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const minutes = NAMED[at(tokens, index).text]
  return minutes === undefined ? null : clock(tokens, index + 1, minutes, 'time-named')
}

function clock(tokens: readonly Token[], end: number, minutes: number, rule: string): TimeMatch {
  const zone = zoneAt(tokens, end)
  const clockText = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const value = zone !== null && TIME_ZONES[zone.name] === 0 ? `${clockText}Z` : clockText
  return { end: zone?.end ?? end, rule, amount: minutes, value, zone: zone?.name ?? null, kind: 'time' }
}

function zoneAt(tokens: readonly Token[], index: number): { readonly end: number; readonly name: string } | null {
  const token = at(tokens, index)
  const isZone = token.kind === 'word' && token.capitals === 2 && TIME_ZONES[token.text] !== undefined
  return isZone ? { end: index + 1, name: token.text } : null
}

/** `a.m.`, `pm`: 0 or 720 minutes to add, and where it ends. */
function halfDay(
  tokens: readonly Token[],
  index: number,
): { readonly end: number; readonly isAfternoon: boolean } | null {
  const token = at(tokens, index)
  const letters = token.text.replaceAll('.', '')
  if (token.kind !== 'word' || token.gap > 1 || (letters !== 'am' && letters !== 'pm')) return null
  const hasStop = token.text.includes('.') && at(tokens, index + 1).text === '.' && at(tokens, index + 1).gap === 0
  return { end: hasStop ? index + 2 : index + 1, isAfternoon: letters === 'pm' }
}

function inHalfDay(hour: number, isAfternoon: boolean): number {
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

const TWO_DIGITS = /^[0-5]\d$/

/** `10:30`, `10:30 p.m.`, `10:30:15`. */
function colonTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const hours = at(tokens, index).text
  const minutes = behindColon(tokens, index + 1)
  if (minutes === null || !/^\d{1,2}$/.test(hours)) return null
  const race = raceTime(tokens, index, [hours, minutes])
  if (race !== null) return race
  if (!TWO_DIGITS.test(minutes) || Number(hours) > 24) return null
  const end = TWO_DIGITS.test(behindColon(tokens, index + 3) ?? '') ? index + 5 : index + 3
  const half = halfDay(tokens, end)
  const hour = half === null ? Number(hours) % 24 : inHalfDay(Number(hours), half.isAfternoon)
  return clock(tokens, half?.end ?? end, hour * 60 + Number(minutes), 'time-clock')
}

/** `2:28.6`, `2:08:41.3`, `in 2:08:41`: how long a race took. */
function raceTime(tokens: readonly Token[], index: number, parts: readonly [string, string]): TimeMatch | null {
  if (/^[0-5]\d\.\d+(?:\.\d+)?$/.test(parts[1])) return taken(index + 3, parts)
  const seconds = behindColon(tokens, index + 3) ?? ''
  if (!TWO_DIGITS.test(parts[1]) || Number(parts[0]) > 24) return null
  const isRace = /^[0-5]\d\.\d+$/.test(seconds) || (TWO_DIGITS.test(seconds) && isTaken(tokens, index))
  return isRace ? taken(index + 5, [...parts, seconds]) : null
}

/** `In 2:08:41`, `a time of 2:08:41`: how long it took. */
function isTaken(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1).text
  return before === 'in' || before === 'clocked' || (before === 'of' && at(tokens, index - 2).text === 'time')
}

/** What is written against a colon that is itself written against what stands before. */
function behindColon(tokens: readonly Token[], index: number): string | null {
  const colon = at(tokens, index)
  const next = at(tokens, index + 1)
  return colon.text === ':' && colon.gap === 0 && next.gap === 0 ? next.text : null
}

function taken(end: number, parts: readonly string[]): TimeMatch {
  const seconds = parts.reduce<number>((sum, part) => sum * 60 + Number(part.split('.')[0]), 0)
  const digits = (parts.at(-1) ?? '').split('.')[1] ?? '0'
  const value: Exact = fraction(seconds * 10 ** digits.length + Number(digits), 10 ** digits.length)
  return { end, rule: 'duration-race', amount: value.number, value: value.text, zone: null, kind: 'duration' }
}

/** `9 p.m.`, `10.30 am`. */
function halfDayTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const half = halfDay(tokens, index + 1)
  const parts = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(at(tokens, index).text)
  if (half === null || parts === null || Number(parts[1]) > 12) return null
  return clock(
    tokens,
    half.end,
    inHalfDay(Number(parts[1]), half.isAfternoon) * 60 + Number(parts[2] ?? 0),
    'time-half-day',
  )
}

/** `0735 GMT`, `21 GMT`. */
function zonedTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const parts = /^([01]?\d|2[0-3])\.?([0-5]\d)?$/.exec(at(tokens, index).text)
  if (parts === null || at(tokens, index + 1).gap > 1 || zoneAt(tokens, index + 1) === null) return null
  return clock(tokens, index + 1, Number(parts[1]) * 60 + Number(parts[2] ?? 0), 'time-zoned')
}

/** `2200 hrs`, `0530 hours`, `at 0715`. */
function militaryTime(tokens: readonly Token[], index: number): TimeMatch | null {
  const parts = /^([01]\d|2[0-3])([0-5]\d)$/.exec(at(tokens, index).text)
  if (parts === null) return null
  const hasWord = /^(?:hrs|hours)$/.test(at(tokens, index + 1).text)
  if (!hasWord && !isSaidAsTime(tokens, index)) return null
  return clock(tokens, hasWord ? index + 2 : index + 1, Number(parts[1]) * 60 + Number(parts[2]), 'time-hours')
}

/** Words that lead to a time of day, what may stand between, and what goes on behind one. */
const LEADING: ReadonlySet<string> = new Set('at by until till before after since from around about'.split(' '))
const BETWEEN: ReadonlySet<string> = new Set(['about', 'around', 'exactly', 'just', 'before', 'after'])
const BEHIND: ReadonlySet<string> = new Set([
  '',
  '.',
  ',',
  ';',
  ')',
  '"',
  '”',
  'on',
  'when',
  'as',
  'and',
  'local',
  'but',
  'while',
  'after',
  'that',
  'to',
  'in',
])
/** Verbs whose `at` tells a level: `closed at 2120`. */
const LEVELLED = /^(?:clos|end|fix|quot|trad|stand|stood|pric|bid|open|finish|settl|put|estimat|valu|peak|remain)/

/** `At 0715`, `until about 2120.`: four digits of the clock that count nothing; years do not begin with a zero. */
function isSaidAsTime(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  const lead = BETWEEN.has(before.text) && LEADING.has(at(tokens, index - 2).text) ? index - 2 : index - 1
  const next = at(tokens, index + 1)
  if (!LEADING.has(at(tokens, lead).text) || !(next.kind === 'end' || BEHIND.has(next.text))) return false
  if (at(tokens, index).text.startsWith('0')) return true
  return at(tokens, lead).text === 'at' && !LEVELLED.test(at(tokens, lead - 1).text)
}

/** `9 o'clock`. */
function clockWord(tokens: readonly Token[], index: number): TimeMatch | null {
  if (at(tokens, index + 1).text !== "o'clock" || !/^\d{1,2}$/.test(at(tokens, index).text)) return null
  return clock(tokens, index + 2, (Number(at(tokens, index).text) % 24) * 60, 'time-oclock')
}
