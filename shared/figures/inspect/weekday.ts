import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { spanOf } from './wording.ts'

const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** The name of a day given as days since 1970-01-01, which was a Thursday. */
function dayName(day: number): string {
  return DAYS[((day % 7) + 7) % 7] ?? ''
}

/** Days in milliseconds, and how many of them a day may lie from the report for its year to be beyond doubt. */
const DAY = 86_400_000
const SURE_YEAR = 40

/** Whether the year of a day is written, or there is no other that it could be. A guessed year proves nothing. */
function isYearSure({ low, date }: Figure): boolean {
  if (date?.resolvedFrom === null) return true
  const reported = Date.parse(date?.resolvedFrom?.slice(0, 10) ?? '') / DAY
  return low !== null && Math.abs(low - reported) <= SURE_YEAR
}

/** `Tuesday, May 8, 2023` where May 8 was a Monday. */
export function weekdayNotes(figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (const figure of figures) {
    if (figure.rule !== 'date-weekday-day' || figure.low === null || figure.low !== figure.high) continue
    if (figure.date === null || !isYearSure(figure)) continue
    const stated = /^\p{L}+/u.exec(figure.text)?.[0] ?? ''
    const actual = dayName(figure.low)
    if (actual.toLowerCase().startsWith(stated.toLowerCase().slice(0, 3))) continue
    const reason = `“${figure.text}” names a ${stated}, but ${figure.date.from} was a ${actual}.`
    notes.push({ what: 'weekday', spans: [spanOf(figure)], reason })
  }
  return notes
}
