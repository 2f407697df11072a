import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { spanOf } from './wording.ts'

const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** The name of a day given as days since 1970-01-01, which was a Thursday. */
function dayName(day: number): string {
  return DAYS[((day % 7) + 7) % 7] ?? ''
}

/** `Tuesday, May 8, 2023` where May 8 was a Monday. The year must be written: a guessed one proves nothing. */
export function weekdayNotes(figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (const figure of figures) {
    if (figure.rule !== 'date-weekday-day' || figure.low === null || figure.low !== figure.high) continue
    if (figure.date === null || figure.date.resolvedFrom !== null) continue
    const stated = /^\p{L}+/u.exec(figure.text)?.[0] ?? ''
    const actual = dayName(figure.low)
    if (actual.toLowerCase().startsWith(stated.toLowerCase().slice(0, 3))) continue
    const reason = `“${figure.text}” names a ${stated}, but ${figure.date.from} was a ${actual}.`
    notes.push({ what: 'weekday', spans: [spanOf(figure)], reason })
  }
  return notes
}
