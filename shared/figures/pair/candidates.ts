import { isCalendar } from './calendar.ts'
import { areAgesOfOne, contentOverlap, likeness, type Likeness } from './likeness.ts'
import { alignSlots, type SlotAlignment, type SlotPair } from './slot-alignment.ts'
import { isDistinctiveSlip } from './slip.ts'
import type { Contexts, Mention } from './statement.ts'
import { findStatementPairs, type StatementPair } from './statement-pairs.ts'
import { valueRelation, type MentionRelation } from './value-relation.ts'

/** How closely the words around two figures agree: copied word for word, near, or only about the same matter. */
type Closeness = 'copied' | 'near' | 'loose'

/** Two figures that may state the same thing. */
export type Candidate = {
  readonly a: Mention
  readonly b: Mention
  /** `unlike`: their dimensions differ, which only a changed unit in a copied sentence explains. */
  readonly values: MentionRelation
  readonly closeness: Closeness
  /** Equal words right beside both figures; 0 when they do not stand in corresponding places. */
  readonly run: number
  readonly alignment: SlotAlignment | null
  readonly likeness: Likeness
  /** `contentOverlap` of the two sentences. */
  readonly overlap: number
  /** Who is paired first. */
  readonly weight: number
}

/** A sentence is copied when the other holds this share of its words in the same order ... */
const COPIED_SHARE = 0.8
/** ... and at least this many; two words make a row of a table (`Revs 5 vs 6`). */
const FEWEST_COPIED_WORDS = 2
/** A fragment counts as copied from this many equal words right beside the figure. */
const COPIED_RUN = 4
/** `Turnout was 65 percent` is no copy of a long sentence in which those two words stand. */
const MOST_TIMES_LONGER = 4
const NEAR_SHARE = 0.45
const FEWEST_NEAR_WORDS = 2

const BASE_WEIGHT: Readonly<Record<Closeness, number>> = { copied: 2, near: 1, loose: 0.2 }
const IN_ORDER_WEIGHT = 0.5
const AGREEING_WEIGHT: Readonly<Record<MentionRelation, number>> = {
  same: 0.8,
  rounded: 0.6,
  compatible: 0.3,
  apart: 0,
  unlike: -0.8,
}
/** Sentences less alike than this, and not in common order, are not worth aligning word by word. */
const LEAST_ALIGNED_SIMILARITY = 0.25
/** Pairs of figures of two sentences beyond which only aligned ones are looked at (60 by 60, a long table): a step budget. */
const MOST_OTHER_PAIRS = 3_600
/** Weight of each equal word beside figures in corresponding places, up to `COPIED_RUN` of them. */
const RUN_WEIGHT = 0.25

/** Share of content words from which one sentence may be the other retold, if their figures agree. */
export const RETOLD = 0.5
/** The same where something else speaks for the two (dates, slips of long numbers, an equal word beside them in sentences retold): of an event that is told in other words, each sentence may give its day. */
const LEAST_KNOWN_LIKENESS = 0.2
/** Values in different units that agree were converted from one another, which chance seldom does. */
const LEAST_CONVERTED_LIKENESS = 0.2

/** Share of content words from which two sentences may be one, told by two people. */
export const TOLD_TWICE = 0.6

/** Likeness below which two figures outside corresponding places are not even considered. */
const LEAST_LIKENESS: Readonly<Record<MentionRelation, number>> = {
  same: 0.2,
  rounded: 0.3,
  compatible: 0.5,
  apart: 0.5,
  unlike: Number.POSITIVE_INFINITY,
}

function closenessOf(run: number, alignment: SlotAlignment): Closeness {
  const { equalWords, wordsA, wordsB } = alignment
  const [few, many] = [Math.min(wordsA, wordsB), Math.max(wordsA, wordsB)]
  const share = equalWords / Math.max(1, few)
  const isCopy = share >= COPIED_SHARE && equalWords >= FEWEST_COPIED_WORDS
  if (run >= COPIED_RUN || (isCopy && many <= MOST_TIMES_LONGER * few)) return 'copied'
  return share >= NEAR_SHARE && equalWords >= FEWEST_NEAR_WORDS ? 'near' : 'loose'
}

function weighed(candidate: Omit<Candidate, 'weight'>, inOrder: boolean): Candidate {
  const weight =
    BASE_WEIGHT[candidate.closeness] +
    AGREEING_WEIGHT[candidate.values] +
    candidate.likeness.score +
    (candidate.closeness === 'loose' ? 0 : Math.min(COPIED_RUN, candidate.run) * RUN_WEIGHT) +
    (inOrder ? IN_ORDER_WEIGHT : 0)
  return { ...candidate, weight }
}

function slotCandidate(slot: SlotPair, alignment: SlotAlignment, pair: StatementPair, overlap: number): Candidate {
  const { a, b } = slot
  const run = slot.before + slot.after
  const closeness = closenessOf(run, alignment)
  const alike = likeness(a, b, overlap)
  return weighed(
    { a, b, values: valueRelation(a, b), closeness, run, alignment, likeness: alike, overlap },
    pair.inOrder,
  )
}

/** Equal words beside two figures, going `step` (-1 or 1) until two differ. */
function runBeside(a: Mention, b: Mention, step: -1 | 1): number {
  let run = 0
  while (run < COPIED_RUN) {
    const left = a.statement.tokens[a.at + step * (run + 1)]
    const right = b.statement.tokens[b.at + step * (run + 1)]
    if (left === undefined || right === undefined || left.slot >= 0 || left.key !== right.key) return run
    run++
  }
  return run
}

/** One measure in two units, as far as their rounding lets be seen. */
function isConverted(a: Mention, b: Mention, values: MentionRelation): boolean {
  const isMet = values === 'same' || values === 'rounded' || values === 'compatible'
  return isMet && a.figure.kind === 'measure' && a.quantity?.unit !== b.quantity?.unit
}

function leastLikeness(a: Mention, b: Mention, values: MentionRelation): number {
  const areDates = isCalendar(a) && isCalendar(b) && (values === 'apart' || values === 'compatible')
  if (areDates || areAgesOfOne(a, b) || (values === 'apart' && isDistinctiveSlip(a, b))) return LEAST_KNOWN_LIKENESS
  return isConverted(a, b, values) ? LEAST_CONVERTED_LIKENESS : LEAST_LIKENESS[values]
}

/**
 * Figures of two like sentences that the alignment did not lay side by side. One with the same words right beside it is
 * copied all the same: a correction repeats the old value further on in the sentence.
 */
function otherCandidates(pair: StatementPair, aligned: readonly SlotPair[], overlap: number): Candidate[] {
  if (pair.a.mentions.length * pair.b.mentions.length > MOST_OTHER_PAIRS) return []
  const isLike = overlap >= RETOLD
  return pair.a.mentions.flatMap((a) =>
    pair.b.mentions.flatMap((b) => {
      if (aligned.some((slot) => slot.a === a && slot.b === b)) return []
      const values = valueRelation(a, b)
      const alike = likeness(a, b, overlap)
      const run = runBeside(a, b, -1) + runBeside(a, b, 1)
      const closeness = run >= COPIED_RUN && values !== 'unlike' ? 'copied' : 'loose'
      const isKnown = isLike && (run > 0 || isTold(overlap, a, b))
      if (closeness === 'loose' && alike.score < (isKnown ? LEAST_KNOWN_LIKENESS : leastLikeness(a, b, values)))
        return []
      return [weighed({ a, b, values, closeness, run, alignment: null, likeness: alike, overlap }, false)]
    }),
  )
}

/** Amounts of one unit in sentences that are one told twice (`one-amount.ts`) need no like word beside them. */
function isTold(overlap: number, a: Mention, b: Mention): boolean {
  return overlap >= TOLD_TWICE && a.quantity !== null && a.quantity.unit === b.quantity?.unit
}

/** Who is paired first; ties go by the order of the texts. */
export function heaviestFirst(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (left, right) => right.weight - left.weight || left.a.index - right.a.index || left.b.index - right.b.index,
  )
}

/** Every pair of figures that may state the same thing, the surest first. */
export function findCandidates(contexts: Contexts): Candidate[] {
  const found = findStatementPairs(contexts).flatMap((pair) => {
    const isLike = pair.inOrder || pair.similarity >= LEAST_ALIGNED_SIMILARITY
    const alignment = isLike ? alignSlots(pair.a, pair.b, contexts) : null
    const overlap = contentOverlap(pair.a, pair.b)
    if (alignment === null) return otherCandidates(pair, [], overlap)
    const aligned = alignment.slots.map((slot) => slotCandidate(slot, alignment, pair, overlap))
    return [...aligned, ...otherCandidates(pair, alignment.slots, overlap)]
  })
  return heaviestFirst(found.filter((candidate) => !candidate.likeness.isExcluded))
}
