import { isAgreement, valueRelation } from './value-relation.ts'
import { isCalendar } from './calendar.ts'
import { heaviestCommon, type SparseWeights } from './heaviest-common.ts'
import { isStartOfOther } from './standing.ts'
import type { Contexts, Mention, Statement } from './statement.ts'
import type { Token } from './token.ts'

/** Two figures that stand in the same place of two like sentences. */
export type SlotPair = {
  readonly a: Mention
  readonly b: Mention
  /** Equal words that stand without a break before and after the two figures. */
  readonly before: number
  readonly after: number
}

/** Words of one sentence that stand where other words stand in the other; at most one side is empty. */
export type Replacement = {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
  /** Positions in the tokens of A and B where the replacement begins. */
  readonly atA: number
  readonly atB: number
}

/** Two sentences laid side by side word by word, their figures masked. */
export type SlotAlignment = {
  readonly slots: readonly SlotPair[]
  readonly replacements: readonly Replacement[]
  /** Equal words, and words in each sentence; a sign word (`loss`) without its equal is not counted, because it belongs to a figure. */
  readonly equalWords: number
  readonly equalContent: number
  readonly wordsA: number
  readonly wordsB: number
}

const CONTENT_WEIGHT = 1
/** An equal "the" is weak evidence that two places correspond. */
const STOP_WORD_WEIGHT = 0.4
const SLOT_WEIGHT = 1
/** Two slots of different dimensions may still correspond (a unit was changed), if nothing better is at hand. */
const OTHER_DIMENSION_WEIGHT = 0.3
/** Above one pair of slots: keeps a figure with its equal when a sentence was turned round. */
const EQUAL_VALUE_BONUS = 1.5
/** Cells of the table beyond which two sentences are not aligned word by word (2,000 by 500 words): a step budget. */
const MOST_CELLS = 1_000_000

function slotWeight(a: Mention, b: Mention): number {
  if (isCalendar(a) !== isCalendar(b)) return 0
  const relation = valueRelation(a, b)
  if (relation === 'unlike') return OTHER_DIMENSION_WEIGHT
  return SLOT_WEIGHT + (isAgreement(relation) ? EQUAL_VALUE_BONUS : 0)
}

/** What it is worth to lay two tokens of equal key side by side. */
function weigh(a: Token, b: Token, contexts: Contexts): number {
  if (a.slot < 0) return a.isContent ? CONTENT_WEIGHT : STOP_WORD_WEIGHT
  const [left, right] = [contexts[0].mentions[a.slot], contexts[1].mentions[b.slot]]
  return left && right ? slotWeight(left, right) : 0
}

/** What equal tokens of two sentences are worth; few are equal, so that most places are only looked at. */
function weighTokens(a: Statement, b: Statement, contexts: Contexts): SparseWeights {
  const starts = new Int32Array(a.tokens.length + 1)
  const columns: number[] = []
  const weights: number[] = []
  for (let left = 0; left < a.keys.length; left++) {
    const key = a.keys[left]
    for (let right = 0; right < b.keys.length; right++) {
      if (key !== b.keys[right]) continue
      const [tokenA, tokenB] = [a.tokens[left], b.tokens[right]]
      const worth = tokenA === undefined || tokenB === undefined ? 0 : weigh(tokenA, tokenB, contexts)
      if (worth <= 0) continue
      columns.push(right)
      weights.push(worth)
    }
    starts[left + 1] = columns.length
  }
  return { starts, columns, weights }
}

/** Equal tokens next to a pair of slots, going `step` (-1 or 1) until two differ. */
function runBeside(pairs: readonly (readonly [number, number])[], index: number, step: 1 | -1): number {
  let run = 0
  for (let at = index + step; ; at += step) {
    const previous = pairs[at - step]
    const pair = pairs[at]
    if (pair === undefined || previous === undefined) return run
    if (pair[0] !== previous[0] + step || pair[1] !== previous[1] + step) return run
    run++
  }
}

function readReplacements(a: Statement, b: Statement, pairs: readonly (readonly [number, number])[]): Replacement[] {
  const replacements: Replacement[] = []
  let atA = 0
  let atB = 0
  for (const [nextA, nextB] of [...pairs, [a.tokens.length, b.tokens.length] as const]) {
    if (nextA > atA || nextB > atB) {
      replacements.push({ a: a.tokens.slice(atA, nextA), b: b.tokens.slice(atB, nextB), atA, atB })
    }
    atA = nextA + 1
    atB = nextB + 1
  }
  return replacements
}

function countWords({ tokens, signs }: Statement, isMatched: Uint8Array): number {
  let count = tokens.length
  for (let at = 0; at < tokens.length; at++) if ((tokens[at]?.slot ?? -1) >= 0) count--
  for (const at of signs) if (isMatched[at] !== 1) count--
  return count
}

/** Reads what the matched positions say: slots that correspond, equal words, words exchanged. */
function readAlignment(
  a: Statement,
  b: Statement,
  pairs: readonly (readonly [number, number])[],
  contexts: Contexts,
): SlotAlignment {
  const slots: SlotPair[] = []
  let equalContent = 0
  const [matchedA, matchedB] = [new Uint8Array(a.tokens.length), new Uint8Array(b.tokens.length)]
  for (const [index, [left, right]] of pairs.entries()) {
    matchedA[left] = 1
    matchedB[right] = 1
    const tokenA = a.tokens[left]
    if (tokenA === undefined) continue
    const mentionA = tokenA.slot < 0 ? null : contexts[0].mentions[tokenA.slot]
    const mentionB = tokenA.slot < 0 ? null : contexts[1].mentions[b.tokens[right]?.slot ?? -1]
    if (mentionA && mentionB) {
      slots.push({ a: mentionA, b: mentionB, before: runBeside(pairs, index, -1), after: runBeside(pairs, index, 1) })
    } else if (tokenA.isContent) equalContent++
  }
  let replacements: readonly Replacement[] | null = null
  return {
    slots,
    // Only figures that differ ask what was exchanged.
    get replacements() {
      return (replacements ??= readReplacements(a, b, pairs))
    },
    equalWords: pairs.length - slots.length,
    equalContent,
    wordsA: countWords(a, matchedA),
    wordsB: countWords(b, matchedB),
  }
}

/** Words that differ, place by place; without end in sentences of two lengths. */
function countOtherWords({ keys: a }: Statement, { keys: b }: Statement): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let others = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) others++
  return others
}

/** `Widened to 14 from 12`, `narrowed to 12 from 14`: what one comes to is what the other comes from, and the other way round. */
function areTurnedRound({ mentions: a }: Statement, { mentions: b }: Statement): boolean {
  const turned = a.filter((left) =>
    b.some((right) => isStartOfOther(left, right) && valueRelation(left, right) === 'same'),
  )
  return turned.length > 1
}

/**
 * Sentences that differ in nothing but their figures, or in the one word that goes with turning them round: each figure stands
 * opposite the one in its own place, even if two were swapped.
 */
function standPlaceByPlace(a: Statement, b: Statement): boolean {
  const others = countOtherWords(a, b)
  return others === 0 || (others === 1 && areTurnedRound(a, b))
}

/**
 * Lays two sentences side by side with their figures masked as slots, so that a changed number never breaks the
 * alignment. Slots only match slots of like nature; a slot with an equal value is preferred. Null when the sentences are
 * too long for it.
 */
export function alignSlots(a: Statement, b: Statement, contexts: Contexts): SlotAlignment | null {
  if (a.tokens.length * b.tokens.length > MOST_CELLS) return null
  if (standPlaceByPlace(a, b)) {
    const places = a.tokens.flatMap((token, at) => {
      const other = b.tokens[at]
      const isEqual = other?.key === token.key && weigh(token, other, contexts) > 0
      return isEqual ? [[at, at] as const] : []
    })
    return readAlignment(a, b, places, contexts)
  }
  return readAlignment(a, b, heaviestCommon(weighTokens(a, b, contexts), b.tokens.length), contexts)
}
