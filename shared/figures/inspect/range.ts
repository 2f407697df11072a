import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, measureKey, plainNumber, spanOf } from './wording.ts'

/** `between 14 and 12 people`: bounds the wrong way round. Only `between` leaves no other reading. */
export function rangeNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  return figures.flatMap((first, index) => {
    const second = figures[index + 1]
    if (second === undefined || !isBetween(text, first, second) || !isOneKind(first, second)) return []
    const [low, high] = [plainNumber(first), plainNumber(second)]
    if (low === null || high === null || low <= high) return []
    const reason = `The range “between ${first.text} and ${second.text}” is upside down.`
    return [{ what: 'range', spans: [spanOf(first), spanOf(second)], reason }]
  })
}

/** `between … and …`; not `between 60 and 50 years ago`, which counts backwards. */
function isBetween(text: string, first: Figure, second: Figure): boolean {
  const isOpened = /\bbetween $/i.test(text.slice(Math.max(0, first.from - 8), first.from))
  return isOpened && between(text, first, second) === ' and ' && !/^\s+ago\b/.test(text.slice(second.to, second.to + 5))
}

/** Both bounds of one thing that is named: `open between 10 and 6` tells hours. */
function isOneKind(first: Figure, second: Figure): boolean {
  const isNamed = second.kind !== 'date' && (second.kind !== 'count' || second.counted !== null)
  const isBare = first.kind === 'count' && first.counted === null
  return isNamed && (isBare || measureKey(first) === measureKey(second))
}
