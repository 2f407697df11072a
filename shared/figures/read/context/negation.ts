import { at } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** How far before a figure a negation of its verb is looked for. */
const WINDOW = 4

const DENIALS: ReadonlySet<string> = new Set(['not', 'never', 'denied', 'denies', 'neither', 'nor'])

/** `not 452 mines`, `did not kill 12`: the figure is denied, not stated. */
export function isNegated(surroundings: Surroundings): boolean {
  const { tokens, draft, sentence } = surroundings
  for (let index = draft.start - 1; index >= Math.max(sentence.start, draft.start - WINDOW); index -= 1) {
    const { text, kind } = at(tokens, index)
    if (kind !== 'word' && text !== "'") return false
    if (text === 'only' || text === 'but') return false
    if (DENIALS.has(text) || text.endsWith("n't")) return true
  }
  return false
}
