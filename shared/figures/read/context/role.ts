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
  const { tokens, draft } = surroundings
  const before = at(tokens, draft.start - 1).text
  if (isSetAgainst(tokens, draft.start)) return 'from'
  if (PART.has(before)) return 'part'
  if (TOTAL.has(before) || (before === 'of' && at(tokens, draft.start - 2).text === 'total')) return 'total'
  if (isChange(before)) return draft.kind === 'date' ? null : 'change'
  if (before === 'by' || before === 'from' || before === 'to') return levelOf(surroundings, before)
  return isOfWhole(tokens, draft.end) ? 'part' : null
}

/** `by`, `from` and `to` tell change and levels only where a word of change governs them, or the figure before has such a role. */
function levelOf(surroundings: Surroundings, before: 'by' | 'from' | 'to'): Figure['role'] {
  const { tokens, draft, sentence, roleBefore } = surroundings
  const isGoverned = changeBefore(tokens, draft.start, sentence.start) !== null
  switch (before) {
    case 'by':
      return isGoverned ? 'change' : null
    case 'from':
      return isGoverned || roleBefore === 'to' || surroundings.before?.end === draft.start - 1 ? 'from' : null
    default:
      return isGoverned || roleBefore === 'from' || roleBefore === 'change' ? 'to' : null
  }
}

/** `vs 900,000`, `vs loss 5 cts`, `compared with 12`. */
function isSetAgainst(tokens: readonly Token[], start: number): boolean {
  const before = at(tokens, behindAccountWords(tokens, start) - 1).text
  const isCompared = at(tokens, start - 2).text === 'compared' && /^(?:with|to)$/.test(at(tokens, start - 1).text)
  return EARLIER.has(before) || isCompared
}

/** `vs loss 5 cts`, `against a profit of 5 mln`: words of account stand between the comparison and its figure. */
function behindAccountWords(tokens: readonly Token[], start: number): number {
  let position = start
  while (position > start - 4 && /^(?:profit|loss|net|a|of|gain)$/.test(at(tokens, position - 1).text)) position -= 1
  return EARLIER.has(at(tokens, position - 1).text) ? position : start
}

const OF_WHOLE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'all'])

/** `21 of the 38 wounded`, `120 of its 800 branches`. */
function isOfWhole(tokens: readonly Token[], end: number): boolean {
  const whole = at(tokens, end + 2)
  const isOfThe = at(tokens, end).text === 'of' && OF_WHOLE.has(at(tokens, end + 1).text)
  return isOfThe && (whole.kind === 'number' || whole.entry.cardinal !== null)
}

const WITHOUT_DIRECTION: ReadonlySet<Figure['kind']> = new Set(['date', 'time', 'age'])
const ACCOUNTS: ReadonlySet<Figure['kind']> = new Set(['money', 'count', 'percent'])

/** Up, down, profit or loss: words right beside the figure, or the word of change that governs it. */
export function directionOf(surroundings: Surroundings, role: Figure['role']): Figure['direction'] {
  const { tokens, draft, sentence } = surroundings
  if (WITHOUT_DIRECTION.has(draft.kind)) return null
  const account = ACCOUNTS.has(draft.kind) ? accountSide(tokens, draft.start, draft.end, sentence.start) : null
  if (account !== null) return account
  const isGoverned = role === 'change' || role === 'to' || role === 'from'
  const word = isGoverned ? changeBefore(tokens, draft.start, sentence.start) : null
  return word === null ? null : RISES.has(word) ? 'up' : 'down'
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
