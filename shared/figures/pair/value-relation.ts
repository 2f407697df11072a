import type { FigureRelation } from '../../domain/figure.ts'
import { compareWrittenDays } from './calendar.ts'
import { compareQuantities, type ValueRelation } from './quantity.ts'
import type { Mention } from './statement.ts'

/** How the values of two mentions stand; `unlike` when their dimensions differ. */
export type MentionRelation = ValueRelation | 'unlike'

function isRelative(mention: Mention): boolean {
  return mention.figure.date !== null && (mention.figure.date.resolvedFrom !== null || !mention.figure.date.resolved)
}

/**
 * Compares the values of two mentions, whatever they count. Relative dates written alike (`on Tuesday`) are the same: a
 * resend on another day does not move the event. Dates that could not be resolved are compared as written.
 */
export function valueRelation(a: Mention, b: Mention): MentionRelation {
  if (isRelative(a) && isRelative(b) && a.figure.text.toLowerCase() === b.figure.text.toLowerCase()) return 'same'
  if (a.quantity === null || b.quantity === null) {
    return a.figure.kind === b.figure.kind ? compareWrittenDays(a, b) : 'unlike'
  }
  return a.quantity.dimension === b.quantity.dimension ? compareQuantities(a.quantity, b.quantity) : 'unlike'
}

export function isAgreement(relation: MentionRelation | FigureRelation): boolean {
  return relation === 'same' || relation === 'rounded'
}
