import type { Candidate } from './candidates.ts'
import type { Mention } from './statement.ts'
import type { SlotPair } from './slot-alignment.ts'
import { valueRelation } from './value-relation.ts'

/** The place of the two sentences where the values of these two stand the other way round; undefined where there is none. */
export function exchangedWith({ a, b, alignment }: Candidate): SlotPair | undefined {
  return alignment?.slots.find(
    (slot) =>
      slot.a !== a &&
      slot.b !== b &&
      valueRelation(a, slot.b) === 'same' &&
      valueRelation(slot.a, b) === 'same' &&
      valueRelation(a, b) === 'apart',
  )
}

/** The content words behind a figure, up to the next one: `in Arlen`. */
function labelOf({ at, statement: { tokens } }: Mention): Set<string> {
  const behind = tokens.slice(at + 1)
  const end = behind.findIndex(({ slot }) => slot >= 0)
  return new Set((end < 0 ? behind : behind.slice(0, end)).filter(({ isContent }) => isContent).map(({ stem }) => stem))
}

function shared(a: Mention, b: Mention): number {
  const right = labelOf(b)
  return [...labelOf(a)].filter((word) => right.has(word)).length
}

/** Whether two values stand the other way round because what they are of does: `12 in Arlen and 7 in Boru`, `7 in Boru and 12 in Arlen`. */
export function isOnlyTurnedRound(candidate: Candidate): boolean {
  const other = exchangedWith(candidate)
  if (other === undefined) return false
  const { a, b } = candidate
  const crosswise = shared(a, other.b) + shared(other.a, b)
  return crosswise > 0 && crosswise >= shared(a, b) + shared(other.a, other.b)
}
