import type { FigureRelation } from '../../domain/figure.ts'
import { compareWrittenDays } from './calendar.ts'
import { compareOfTwoZones } from './clock.ts'
import { contentOverlap } from './likeness.ts'
import { compareQuantities, type ValueRelation } from './quantity.ts'
import type { Mention } from './statement.ts'
import { weekdayIn } from './written-day.ts'

/** How the values of two mentions stand; `unlike` when their dimensions differ. */
export type MentionRelation = ValueRelation | 'unlike'

function isRelative(mention: Mention): boolean {
  return mention.figure.date !== null && (mention.figure.date.resolvedFrom !== null || !mention.figure.date.resolved)
}

/** Share of content words from which a relative date written alike is that of a text sent again. */
const SENT_AGAIN = 0.6

/** Two relative dates in the same words; of days that are not the same only where the sentences are. */
function isSaidAgain(a: Mention, b: Mention): boolean {
  if (!isRelative(a) || !isRelative(b) || a.figure.text.toLowerCase() !== b.figure.text.toLowerCase()) return false
  if (a.quantity === null || b.quantity === null || compareQuantities(a.quantity, b.quantity) === 'same') return true
  return contentOverlap(a.statement, b.statement) >= SENT_AGAIN
}

/** `Monday, June 2`, `Tuesday, June 2`: one of them is wrong, and two people who look it up come on two days. */
function weekdaysDiffer({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false
  const [left, right] = [weekdayIn(a.text), weekdayIn(b.text)]
  return left !== null && right !== null && left !== right
}

/** The relation of two dates as days, whatever weekday they name, or of two other quantities. */
export function dayRelation(a: Mention, b: Mention): MentionRelation {
  if (a.quantity === null || b.quantity === null) {
    return a.figure.kind === b.figure.kind ? compareWrittenDays(a, b) : 'unlike'
  }
  if (a.quantity.dimension !== b.quantity.dimension) return 'unlike'
  return compareOfTwoZones(a.figure, b.figure) ?? compareQuantities(a.quantity, b.quantity)
}

/**
 * Compares the values of two mentions, whatever they count. Relative dates written alike (`on Tuesday`) are the same: a
 * resend on another day does not move the event. Dates that could not be resolved are compared as written.
 */
export function valueRelation(a: Mention, b: Mention): MentionRelation {
  if (isSaidAgain(a, b)) return 'same'
  return weekdaysDiffer(a, b) ? 'apart' : dayRelation(a, b)
}

export function isAgreement(relation: MentionRelation | FigureRelation): boolean {
  return relation === 'same' || relation === 'rounded'
}
