import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, isOneSentence, measureKey, plainNumber, spanOf } from './wording.ts'

/** Words that say that what follows is all of it. */
const ALL_OF_IT =
  /^(?:\s+\p{L}+){0,3}\s*(?::|-|,\s+(?:that is|namely|made up of|consisting of)|\s+made up of|\s+consisting of|\s+comprising)\s+$/u
/** How many parts a list may have. */
const MOST_PARTS = 6

/** `12 people: 7 men and 4 women`: a total, a wording that leaves nothing out, and counts joined by commas and `and`. */
export function sumNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (const [index, total] of figures.entries()) {
    const parts = partsBehind(text, figures, index)
    const whole = plainNumber(total)
    if (whole === null || parts.length < 2) continue
    const sum = parts.reduce((all, part) => all + (plainNumber(part) ?? 0), 0)
    if (sum === whole) continue
    const reason = `The parts ${parts.map((part) => `“${part.text}”`).join(', ')} make ${sum}, not “${total.text}”.`
    notes.push({ what: 'sum', spans: [total, ...parts].map(spanOf), reason })
  }
  return notes
}

/** The figures of the list behind a total, all of its kind and plainly stated; none where the wording is any looser. */
function partsBehind(text: string, figures: readonly Figure[], index: number): Figure[] {
  const total = figures[index]
  const first = figures[index + 1]
  if (total === undefined || first === undefined || total.kind !== 'count') return []
  if (!ALL_OF_IT.test(between(text, total, first))) return []
  const parts = [first]
  let isClosed = false
  for (const next of figures.slice(index + 2, index + 1 + MOST_PARTS)) {
    const joint = between(text, parts.at(-1) ?? first, next)
    if (isClosed || !isOneSentence(joint) || !/^(?:\s+[\p{L}-]+){0,3}(?:,\s+(?:and\s+)?|\s+and\s+)$/u.test(joint)) break
    parts.push(next)
    isClosed = /\band\s+$/.test(joint)
  }
  const isReckonable = parts.every((part) => measureKey(part) === measureKey(total) && plainNumber(part) !== null)
  return isClosed && isReckonable ? parts : []
}
