import { isThing } from './one-telling.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** Statements at the head of a report that say what happened, and to whom. */
const HEAD = 3
/** Things that the heads of two reports have in common, at least, if they tell of one event. */
const FEWEST_THINGS = 2
/** Things, names and agreeing numbers in common from which they do. */
const SURE = 4
/** A number of one digit agrees with another by chance. */
const EXACT_DIGITS = 2

/** What a word says of the event that a note tells: a name most, a word of manner little. */
const WEIGHTS = { name: 2, thing: 1, manner: 0.4 } as const
/** What a figure that agrees weighs beside a word, and what a weekday or a number of one digit weighs beside other figures. */
const AMOUNT = 0.5
const COMMON_FIGURE = 0.35
/** Weight in common from which two notes tell of one event; of 550 unrelated pairs of invented reports two reach it. */
const SURE_OF_NOTE = 2

/** The words at the head of a report, weighed. */
function wordsOf({ statements }: FigureContext): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const { tokens, isHeadline } of statements.slice(0, HEAD)) {
    for (const token of tokens.filter(({ isContent }) => isContent)) {
      const weight = !isThing(token) ? WEIGHTS.manner : token.isName && !isHeadline ? WEIGHTS.name : WEIGHTS.thing
      words.set(token.stem, Math.max(weight, words.get(token.stem) ?? 0))
    }
  }
  return words
}

function weighWords(a: FigureContext, b: FigureContext): number {
  const right = wordsOf(b)
  return [...wordsOf(a)].reduce((sum, [stem, weight]) => sum + Math.min(weight, right.get(stem) ?? 0), 0)
}

function weighFigure({ figure }: Mention): number {
  const isCommon =
    figure.kind === 'date'
      ? !/\d/.test(figure.text)
      : figure.kind === 'count' && (figure.significantDigits ?? 0) < EXACT_DIGITS
  return isCommon ? COMMON_FIGURE : 1
}

/** The figures of a report that the other gives as well, weighed. */
function weighFigures(a: FigureContext, b: FigureContext): number {
  const agreeing = a.mentions.filter(
    (left): left is Mention =>
      left !== null && b.mentions.some((right) => right !== null && valueRelation(left, right) === 'same'),
  )
  const weights = new Map(
    agreeing.map((each) => [each.quantity?.point ?? each.figure.text, weighFigure(each)] as const),
  )
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

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
export function tellOneEvent(contexts: Contexts): boolean {
  const [a, b] = contexts
  if (contexts.some(({ statements }) => statements.length <= HEAD)) return tellOneNote(contexts)
  const [things, names, amounts] = [sharedThings(a, b), sharedNames(a, b), sharedAmounts(a, b)]
  // What nobody goes by name in is known by its amounts.
  if (things < FEWEST_THINGS || names + amounts === 0) return false
  return things + names + amounts >= SURE
}

/** Notes of a few sentences have no room to name their event twice: what they share of one kind stands for the other. */
function tellOneNote([a, b]: Contexts): boolean {
  return weighWords(a, b) + AMOUNT * weighFigures(a, b) >= SURE_OF_NOTE
}
