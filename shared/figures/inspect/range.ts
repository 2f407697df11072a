import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, measureKey, plainNumber, spanOf } from './wording.ts'

/** `between 14 and 12 people`: bounds the wrong way round. Only `between` leaves no other reading. */
export function rangeNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1]
    if (second === undefined || between(text, first, second) !== ' and ') continue
    if (!/\bbetween $/i.test(text.slice(Math.max(0, first.from - 8), first.from))) continue
    const [low, high] = [plainNumber(first), plainNumber(second)]
    const isSame = measureKey(first) === measureKey(second) || (first.kind === 'count' && first.counted === null)
    if (low === null || high === null || low <= high || !isSame || first.kind === 'date') continue
    notes.push({
      what: 'range',
      spans: [spanOf(first), spanOf(second)],
      reason: `The range “between ${first.text} and ${second.text}” is upside down.`,
    })
  }
  return notes
}
