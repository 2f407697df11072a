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
    const listed = partsBehind(text, figures, index)
    const parts = listed.length > 0 ? listed : placedParts(text, figures, index)
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

const PLACE = String.raw`\s+in\s+(?:\p{Lu}[\p{L}-]*\s+){1,3}`
const FIRST_PLACE = new RegExp(`^${PLACE}and\\s+$`, 'u')
const SECOND_PLACE = /^\s+in\s+\p{Lu}/u

/** `57 people, 47 in Arden and 11 in Velm`: two parts with a place each right behind their total. */
function placedParts(text: string, figures: readonly Figure[], index: number): Figure[] {
  const [total, first, second] = figures.slice(index, index + 3)
  if (total === undefined || first === undefined || second === undefined || total.kind !== 'count') return []
  const isBehind = /^(?:\s+[\p{L}-]+){1,3},\s+$/u.test(between(text, total, first))
  const isPlaced =
    FIRST_PLACE.test(between(text, first, second)) && SECOND_PLACE.test(text.slice(second.to, second.to + 6))
  const [whole, one, other] = [total, first, second].map(plainNumber)
  const isPartOf = (part: number | null | undefined): boolean => typeof part === 'number' && part < (whole ?? 0)
  const isAlike = measureKey(first) === measureKey(total) && measureKey(second) === measureKey(total)
  return isBehind && isPlaced && isAlike && isPartOf(one) && isPartOf(other) ? [first, second] : []
}
