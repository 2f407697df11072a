import type { Figure } from '../../../domain/figure.ts'
import { FALLS, LOSSES, PROFITS, RISES } from '../tables/predicates.ts'
import { at, type Token } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** How far back a word of change is looked for. */
const WINDOW = 8

function isChange(word: string): boolean {
  return RISES.has(word) || FALLS.has(word)
}

/** Whether a word of change stands before token `index`, in the same sentence. */
function changeBefore(tokens: readonly Token[], index: number, floor: number): string | null {
  for (let back = index - 1; back >= Math.max(floor, index - WINDOW); back -= 1) {
    const { text } = at(tokens, back)
    if (text === ';') return null
    if (isChange(text)) return text
  }
  return null
}

const EARLIER: ReadonlySet<string> = new Set(['vs', 'versus', 'against'])
const PART: ReadonlySet<string> = new Set(['including', 'among', 'includes', 'included'])
const TOTAL: ReadonlySet<string> = new Set(['totalling', 'totaling', 'totalled', 'totaled', 'altogether'])

/** What the figure does in its sentence: the change itself, the level before or after it, a part or the whole. Null where it is simply stated. */
export function roleOf(surroundings: Surroundings): Figure['role'] {
  const { tokens, draft, sentence } = surroundings
  const position = behindAccountWords(tokens, draft.start)
  const before = at(tokens, position - 1).text
  if (position < draft.start && EARLIER.has(before)) return 'from'
  const second = at(tokens, draft.start - 2).text
  if (EARLIER.has(before) || (second === 'compared' && (before === 'with' || before === 'to'))) return 'from'
  if (PART.has(before)) return 'part'
  if (TOTAL.has(before) || (before === 'of' && second === 'total') || (before === 'total' && draft.kind !== 'date'))
    return 'total'
  if (isChange(before)) return draft.kind === 'date' ? null : 'change'
  const change = changeBefore(tokens, draft.start, sentence.start)
  if (before === 'by') return change === null ? null : 'change'
  if (before === 'from')
    return change === null && surroundings.roleBefore !== 'to' && surroundings.before?.end !== draft.start - 1
      ? null
      : 'from'
  if (before === 'to')
    return change === null && surroundings.roleBefore !== 'from' && surroundings.roleBefore !== 'change' ? null : 'to'
  return at(tokens, draft.end).text === 'of' && isOfWhole(tokens, draft.end) ? 'part' : null
}

/** `vs loss 5 cts`, `against a profit of 5 mln`: words of account stand between the comparison and its figure. */
function behindAccountWords(tokens: readonly Token[], start: number): number {
  let position = start
  while (position > start - 4 && /^(?:profit|loss|net|a|of|gain)$/.test(at(tokens, position - 1).text)) position -= 1
  return EARLIER.has(at(tokens, position - 1).text) ? position : start
}

/** `21 of the 38 wounded`. */
function isOfWhole(tokens: readonly Token[], index: number): boolean {
  return (
    at(tokens, index + 1).text === 'the' &&
    (at(tokens, index + 2).kind === 'number' || at(tokens, index + 2).entry.cardinal !== null)
  )
}

/** Up, down, profit or loss: words right beside the figure, or the word of change that governs it. */
export function directionOf(surroundings: Surroundings, role: Figure['role']): Figure['direction'] {
  const { tokens, draft, sentence } = surroundings
  const isAmount = draft.kind === 'money' || draft.kind === 'count' || draft.kind === 'percent'
  const account = isAmount ? accountSide(tokens, draft.start, draft.end, sentence.start) : null
  if (account !== null) return account
  if (draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'age') return null
  const isGoverned = role === 'change' || role === 'to' || role === 'from'
  const word = isGoverned ? changeBefore(tokens, draft.start, sentence.start) : null
  if (word === null) return null
  return RISES.has(word) ? 'up' : 'down'
}

/** `loss 5 cts`, `net loss of 1.2 mln`, `12 cts profit`. */
function accountSide(tokens: readonly Token[], start: number, end: number, floor: number): 'profit' | 'loss' | null {
  for (let back = start - 1; back >= Math.max(floor, start - 3); back -= 1) {
    const { text } = at(tokens, back)
    if (LOSSES.has(text)) return 'loss'
    if (PROFITS.has(text)) return 'profit'
    if (text !== 'of' && text !== 'a' && text !== '-' && text !== 'or') break
  }
  const { text } = at(tokens, end)
  if (LOSSES.has(text)) return 'loss'
  return PROFITS.has(text) ? 'profit' : null
}
