import { TOLD_TWICE, type Candidate } from './candidates.ts'
import { isCalendar } from './calendar.ts'
import { countAlike, sharedContent } from './likeness.ts'
import { weighMutual } from './one-telling.ts'
import type { Mention, Statement } from './statement.ts'
import { stems } from './stems.ts'
import type { Token } from './token.ts'
import { isAgreement, valueRelation } from './value-relation.ts'

/** Content words in common from which two sentences in other words tell of one thing, with something like beside the figures. */
const FEWEST_SHARED = 3
/** The same where nothing beside the figures is alike, and the share of content words that it takes then. */
const MANY_SHARED = 4
export const SURELY_TOLD = 0.8
/** Content words in common from which most words in common are enough. */
const VERY_MANY_SHARED = 5

/** Whether no other amount of the sentence could be meant: all of its dimension agree with something in the other sentence. */
function standsAlone(mention: Mention, other: Statement): boolean {
  const rivals = mention.statement.mentions.filter(
    (each) =>
      !isCalendar(each) &&
      // `Scores of homes` are no rival of an exact amount.
      (each === mention || each.figure.value !== null || mention.figure.value === null) &&
      each.quantity?.dimension === mention.quantity?.dimension &&
      !other.mentions.some((partner) => isAgreement(valueRelation(each, partner))),
  )
  return rivals.length === 1 && rivals[0] === mention
}

function isOneMeasure(a: Mention, b: Mention): boolean {
  if (a.quantity === null || a.quantity.unit !== b.quantity?.unit) return false
  return a.figure.rate === null || b.figure.rate === null || a.figure.rate === b.figure.rate
}

/** Verbs that stand before any change, whatever it is that changed. */
const TURNS = stems('rise fall')

/** The stems of the content words nearest to a figure, one on either side. */
function besides({ at, statement: { tokens } }: Mention): string[] {
  const tells = ({ isContent, stem }: Token): boolean => isContent && !TURNS.has(stem)
  const before = tokens.slice(0, at).findLast(tells)
  const after = tokens.slice(at + 1).find(tells)
  return [before, after].flatMap((token) => token?.stem ?? [])
}

function isLikeBeside(a: Mention, b: Mention): boolean {
  if (countAlike(a, b)) return true
  const words = besides(b)
  return besides(a).some((word) => words.includes(word))
}

/**
 * Whether two figures are what two people say of one thing: their sentences share most words, each has one amount of the
 * kind that the other does not confirm, and that is this one. What parts the two is looked for elsewhere.
 */
export function isTheOneAmount({ a, b, overlap }: Candidate): boolean {
  if (overlap < TOLD_TWICE || !isOneMeasure(a, b) || !standsAlone(a, b.statement) || !standsAlone(b, a.statement))
    return false
  const shared = sharedContent(a.statement, b.statement)
  if (shared >= VERY_MANY_SHARED && weighMutual(a.statement, b.statement) === 0) return true
  return (overlap >= SURELY_TOLD && shared >= MANY_SHARED) || (shared >= FEWEST_SHARED && isLikeBeside(a, b))
}
