import type { Mention } from './statement.ts'

type Standing = 'start' | 'change' | 'level'

/** What the word right before a figure makes of it: where a change began, how large it was, what it came to. */
const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['from', 'start'],
  ['by', 'change'],
  ['to', 'level'],
  ['at', 'level'],
])

/** Whether a figure is where a change began, the change, or what it came to, by the word right before it. */
function standingOf({ at, statement }: Mention): Standing | undefined {
  return STANDINGS.get(statement.tokens[at - 1]?.word ?? '')
}

/** `Rose by 12` and `rose to 12`; `from 2.10` and `to 2.40`. */
export function standingsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [standingOf(a), standingOf(b)]
  return left !== undefined && right !== undefined && left !== right
}

/** Whether one is what the other comes from: `rose to 14`, `fell from 14`. */
export function isStartOfOther(a: Mention, b: Mention): boolean {
  const standings = [standingOf(a), standingOf(b)]
  return standings.includes('start') && standings.includes('level')
}
