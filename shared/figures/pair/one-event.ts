import { isThing } from './one-telling.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'

/** Statements at the head of a report that say what happened, and to whom. */
const HEAD = 3
/** Names that the heads of two reports have in common, at least, from which they may tell of one event. */
const FEWEST_NAMES = 1
/** Things, names (once more) and agreeing numbers in common from which they do. */
const SURE = 4
/** A number of one digit agrees with another by chance. */
const EXACT_DIGITS = 2

/** The things that the head of a report names, and whether each goes by a name. */
function thingsOf({ statements }: FigureContext): ReadonlyMap<string, boolean> {
  const things = new Map<string, boolean>()
  for (const { tokens, isHeadline } of statements.slice(0, HEAD)) {
    for (const token of tokens) {
      if (!isThing(token)) continue
      things.set(token.stem, things.get(token.stem) === true || (token.isName && !isHeadline))
    }
  }
  return things
}

/** Whether two reports tell of one event: their heads name the same people, places and things, and numbers agree. */
export function tellOneEvent([a, b]: Contexts, agreeing: readonly Mention[]): boolean {
  const [left, right] = [thingsOf(a), thingsOf(b)]
  const shared = [...left].filter(([stem]) => right.has(stem))
  const names = shared.filter(([stem, isName]) => isName && right.get(stem) === true).length
  const exact = agreeing.filter(({ figure }) => (figure.significantDigits ?? 0) >= EXACT_DIGITS).length
  return names >= FEWEST_NAMES && shared.length + names + exact >= SURE
}
