import { at, type Token } from './tokens.ts'

/** Minutes after midnight of a time of day said in words, and the token behind it. */
type SpokenTime = { readonly end: number; readonly minutes: number }

const HOUR = 60
const HALF_DAY = 12
const QUARTER = 15
const HALF = 30
/** Minutes before or after an hour that are said so: `ten to three`. */
const MOST_MINUTES = 29
/** From this hour on `at night` is before midnight. */
const NIGHT = 6

/**
 * `A quarter to five in the afternoon`, `ten to three in the morning`, `half past noon`, `at one in the morning`. Without the
 * part of the day nobody knows which half of it is meant, so that it is left unread.
 */
export function spokenTime(tokens: readonly Token[], index: number): SpokenTime | null {
  const lead = leadAt(tokens, index)
  if (lead !== null) {
    const hour = hourAt(tokens, lead.end + 1)
    return hour === null ? null : { end: hour.end, minutes: hour.minutes + lead.minutes }
  }
  return at(tokens, index - 1).text === 'at' && numberAt(tokens, index) !== null ? hourAt(tokens, index) : null
}

/** What is said before `past` and `to`; `end` is that word, and the minutes are less than 0 before the hour. */
function leadAt(tokens: readonly Token[], index: number): SpokenTime | null {
  const start = at(tokens, index).text === 'a' ? index + 1 : index
  const minutes = minutesAt(tokens, start)
  if (minutes === null) return null
  const end = /^minutes?$/.test(at(tokens, start + 1).text) ? start + 2 : start + 1
  const joint = at(tokens, end).text
  if (joint === 'past' || joint === 'after') return { end, minutes }
  return (joint === 'to' || joint === 'before') && minutes < HALF ? { end, minutes: -minutes } : null
}

function minutesAt(tokens: readonly Token[], index: number): number | null {
  const { text } = at(tokens, index)
  if (text === 'quarter') return QUARTER
  if (text === 'half') return HALF
  const minutes = numberAt(tokens, index)
  return minutes === null || minutes > MOST_MINUTES ? null : minutes
}

function numberAt(tokens: readonly Token[], index: number): number | null {
  const { entry, text } = at(tokens, index)
  return entry.cardinal ?? (/^\d{1,2}$/.test(text) ? Number(text) : null)
}

/** `Five in the afternoon`, `noon`. */
function hourAt(tokens: readonly Token[], index: number): SpokenTime | null {
  const { text } = at(tokens, index)
  if (text === 'noon' || text === 'midday') return { end: index + 1, minutes: HALF_DAY * HOUR }
  if (text === 'midnight') return { end: index + 1, minutes: 2 * HALF_DAY * HOUR }
  const hour = numberAt(tokens, index)
  if (hour === null || hour < 1 || hour > HALF_DAY) return null
  const part = [1, 2, 3].map((offset) => at(tokens, index + offset).text).join(' ')
  if (part.startsWith('at night')) return said(index + 3, hour, hour >= NIGHT && hour < HALF_DAY)
  const isMorning = part === 'in the morning'
  return isMorning || /^in the (?:afternoon|evening)$/.test(part) ? said(index + 4, hour, !isMorning) : null
}

function said(end: number, hour: number, isAfternoon: boolean): SpokenTime {
  return { end, minutes: ((hour % HALF_DAY) + (isAfternoon ? HALF_DAY : 0)) * HOUR }
}
