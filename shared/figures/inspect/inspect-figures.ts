import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { birthYearNotes } from './birth-year.ts'
import { percentageNotes } from './percentage.ts'
import { rangeNotes } from './range.ts'
import { sumNotes } from './sum.ts'
import { weekdayNotes } from './weekday.ts'

/**
 * Checks the arithmetic inside one text: parts against total, percentage against its two values, weekday against date,
 * age against birth year, ranges upside down. Few and right rather than many: each check asks for a wording that leaves
 * no other reading. `figures` are those of `text`, in reading order, spans into it.
 */
export function inspectFigures(text: string, figures: readonly Figure[]): readonly InspectionNote[] {
  return [
    ...weekdayNotes(figures),
    ...percentageNotes(text, figures),
    ...sumNotes(text, figures),
    ...birthYearNotes(text, figures),
    ...rangeNotes(text, figures),
  ].sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
}
