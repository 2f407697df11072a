import type { Candidate } from './candidates.ts'
import { slipBetween, type Slip } from './slip.ts'
import type { Mention } from './statement.ts'

/** Equal words from which two sentences that have hardly another are one; fewer make a row of a table, or a set phrase. */
const FEWEST_WORDS = 5
/** Words of a sentence that may have been changed beside its figures: `widened` to `narrowed`, a name misspelt. */
const MOST_CHANGED = 2

/** Whether the sentences of two figures are one, word for word, but for their figures and a word or two. */
export function isWordForWord({ closeness, alignment }: Candidate): boolean {
  if (closeness !== 'copied' || alignment === null) return false
  const { equalWords, wordsA, wordsB } = alignment
  return equalWords >= FEWEST_WORDS && Math.max(wordsA, wordsB) - equalWords <= MOST_CHANGED
}

/** Slips that turn one number into another; nothing that is told anew each day differs by one of these but by chance. */
const TELLING_SLIPS: ReadonlySet<Slip | null> = new Set<Slip>(['digits-transposed', 'decimal-point', 'scale'])

/** Whether one of two amounts is the other with its digits exchanged or its point moved. */
export function isTellingSlip(a: Mention, b: Mention): boolean {
  return a.figure.kind === b.figure.kind && TELLING_SLIPS.has(slipBetween(a, b))
}

/** A whole number in digits, as it is written: nothing shortens it. */
const PLAIN = /^\d[\d,.' ]*\d$/

/** Where nothing says that a number is rounded, and one digit was typed anew: `9,700` and `9,701`. */
function isRetyped(a: Mention, b: Mention): boolean {
  const isPlain = ({ figure }: Mention): boolean => figure.qualifier === '=' && PLAIN.test(figure.text)
  return isPlain(a) && isPlain(b) && slipBetween(a, b) === 'one-digit'
}

const LIMITS: ReadonlySet<string> = new Set(['>', '>=', '<', '<='])

/**
 * Whether two values of which both can be true are all the same another number typed in the same words: a range with another
 * end, another limit, another last digit.
 */
export function isOtherNumber(candidate: Candidate): boolean {
  const { a, b } = candidate
  const [left, right] = [a.quantity, b.quantity]
  if (!isWordForWord(candidate) || left === null || right === null || left.unit !== right.unit) return false
  if (a.figure.qualifier !== b.figure.qualifier || candidate.values === 'same') return false
  if (a.figure.qualifier === 'range') return left.low !== right.low || left.high !== right.high
  // Two lower limits hold at once, but nobody says `more than double` of what has tripled.
  if (LIMITS.has(a.figure.qualifier))
    return candidate.values !== 'rounded' && (a.figure.kind === 'ratio' || isTellingSlip(a, b))
  return isRetyped(a, b)
}
