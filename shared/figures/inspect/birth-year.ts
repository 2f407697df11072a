import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, isOneSentence, plainNumber, spanOf } from './wording.ts'

/** `aged 46, born in 1950` in a sentence that is dated by its own year: an age that the birth year cannot give. */
export function birthYearNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (const [index, born] of figures.entries()) {
    const died = figures[index + 1]
    const age = figures[index + 2]
    if (died === undefined || age === undefined || !isLife(text, born, died, age)) continue
    const stated = plainNumber(age)
    const span = yearOf(died) - yearOf(born)
    if (stated === null || stated === span || stated === span - 1) continue
    const reason = `Someone born in ${born.text} was ${span - 1} or ${span} in ${died.text}, not “${age.text}”.`
    notes.push({ what: 'age', spans: [born, died, age].map(spanOf), reason })
  }
  return notes
}

/** `born in 1950, died in 1999 at the age of 46`, with nothing else in between. */
function isLife(text: string, born: Figure, died: Figure, age: Figure): boolean {
  const isYears = isPlainYear(born) && isPlainYear(died) && age.kind === 'age'
  if (!isYears || !/\bborn in $/.test(text.slice(Math.max(0, born.from - 8), born.from))) return false
  const [first, second] = [between(text, born, died), between(text, died, age)]
  return (
    isOneSentence(first + second) &&
    /\bdied\b.{0,30}\bin $/.test(first) &&
    /^,?\s+(?:at the age of|aged|at age)\s+$/.test(second)
  )
}

function isPlainYear(figure: Figure): boolean {
  return figure.rule === 'date-year' && /^\d{4}$/.test(figure.text)
}

function yearOf(figure: Figure): number {
  return Number(figure.text)
}
