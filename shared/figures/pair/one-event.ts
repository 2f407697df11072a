import { isThing } from './one-telling.ts'
import type { Contexts, FigureContext, Statement } from './statement.ts'

/** Statements at the head of a report that say what happened, and to whom. */
const HEAD = 3
/** Things that the heads of two reports have in common, at least, if they tell of one event. */
const FEWEST_THINGS = 2
/** Things, names and agreeing numbers in common from which they do. */
const SURE = 4
/** A number of one digit agrees with another by chance. */
const EXACT_DIGITS = 2

/** The things that some statements name, and whether each goes by a name. */
function thingsOf(statements: readonly Statement[]): ReadonlyMap<string, boolean> {
  const things = new Map<string, boolean>()
  for (const { tokens, isHeadline } of statements) {
    for (const token of tokens) {
      if (!isThing(token)) continue
      things.set(token.stem, things.get(token.stem) === true || (token.isName && !isHeadline))
    }
  }
  return things
}

function sharedThings(a: FigureContext, b: FigureContext): number {
  const right = thingsOf(b.statements.slice(0, HEAD))
  return [...thingsOf(a.statements.slice(0, HEAD)).keys()].filter((stem) => right.has(stem)).length
}

function sharedNames(a: FigureContext, b: FigureContext): number {
  const right = thingsOf(b.statements)
  return [...thingsOf(a.statements)].filter(([stem, isName]) => isName && right.get(stem) === true).length
}

/** The exact amounts of a report, by kind, unit and value. */
function amountsOf({ mentions }: FigureContext): Set<string> {
  return new Set(
    mentions.flatMap((mention) => {
      const point = mention?.quantity?.point ?? null
      const isExact = (mention?.figure.significantDigits ?? 0) >= EXACT_DIGITS
      return mention === null || point === null || !isExact
        ? []
        : [`${mention.figure.kind} ${mention.quantity?.unit} ${point}`]
    }),
  )
}

function sharedAmounts(a: FigureContext, b: FigureContext): number {
  const ofB = amountsOf(b)
  return [...amountsOf(a)].filter((amount) => ofB.has(amount)).length
}

/** Whether two reports tell of one event: their heads name the same people, places and things, and numbers agree. */
export function tellOneEvent([a, b]: Contexts): boolean {
  const [things, names, amounts] = [sharedThings(a, b), sharedNames(a, b), sharedAmounts(a, b)]
  // What nobody goes by name in is known by its amounts.
  if (things < FEWEST_THINGS || names + amounts === 0) return false
  return things + names + amounts >= SURE
}
