import type { Budget } from '../budget.ts'
import type { SentenceFinder } from '../sentence-finder.ts'
import type { Thresholds } from '../settings.ts'
import type { TokenPair, Vocabulary } from '../tokens.ts'
import type { JudgedRegion, Region } from './region.ts'
import { orderedShare } from './order.ts'
import type { RunFinder } from './run-finder.ts'
import type { Run } from './runs.ts'
import type { SettledSentences } from './settled.ts'
import type { Range } from './stretch.ts'

/** Share of a sentence that a run of equal words must cover to count as that sentence repeated. */
const SENTENCE_SHARE = 0.75

/** The same where the other text carries the sentence on. */
const CARRIED_ON_SHARE = 0.4

/** Different content words that a run must hold: set phrases ("on the other hand it is one of the") have fewer. */
const CONTENT_IN_RUN = 3

/**
 * From this many nats (the log likelihood of "copied" against "chance") words may stand in any order. Below, the share of
 * words in the same order must be well above what chance finds in any order: two reports of one event share its names and
 * nouns, and in short texts these stand near each other whoever wrote them. On the PAN 2013 training pairs, whose topics
 * differ, 1 in 200 shuffled passages is lost to this.
 */
const PLAIN = 60
const ORDER_TO_CHANCE = 2.5
const MOST_ORDER = 0.5

/** Order is looked at in regions of up to this many pairs of words, a thousand in each text: a few milliseconds. */
const LARGEST_AREA = 1_000_000

/** Whether a range of ids holds as many different content words as a run must. */
export function saysEnough(ids: Int32Array, { content }: Vocabulary, range: Range): boolean {
  const seen: number[] = []
  for (let at = range.from; at < range.to; at++) {
    const id = ids[at] ?? 0
    if (content[id] !== 1 || seen.includes(id)) continue
    if (seen.push(id) === CONTENT_IN_RUN) return true
  }
  return false
}

/** Share of the sentence about the middle of a run that the run covers, in the text of `finder`. */
function sentenceShare(finder: SentenceFinder, from: number, length: number): number {
  const sentence = finder.tokensAround(from + (length >> 1))
  const inside = Math.min(sentence.to, from + length) - Math.max(sentence.from, from)
  return inside / (sentence.to - sentence.from)
}

/** Whether the region is most of a sentence in both texts. */
export function isSentence({ a, b }: Region, { finders }: Acceptance): boolean {
  return (
    sentenceShare(finders.a, a.from, a.to - a.from) >= SENTENCE_SHARE &&
    sentenceShare(finders.b, b.from, b.to - b.from) >= SENTENCE_SHARE
  )
}

/** Whether the run is most of a sentence in one text, and a good part of one in the other, which carries it on. */
export function isPartlySentence({ a, b, length }: Run, { finders }: Acceptance): boolean {
  const [inA, inB] = [sentenceShare(finders.a, a, length), sentenceShare(finders.b, b, length)]
  return Math.max(inA, inB) >= SENTENCE_SHARE && Math.min(inA, inB) >= CARRIED_ON_SHARE
}

/** Whether the run is what stands between two quotation marks: somebody's words, in whatever sentence they are set. */
function isQuotation(finder: SentenceFinder, from: number, length: number): boolean {
  return finder.opensQuotation(from) && finder.closesQuotation(from + length - 1)
}

export type Acceptance = {
  readonly pair: TokenPair
  readonly runs: RunFinder
  readonly settled: SettledSentences
  readonly budget: Budget
  readonly thresholds: Thresholds
  readonly finders: { readonly a: SentenceFinder; readonly b: SentenceFinder }
}

/** Whether the words agree too well for chance, be it by their number or by their order. */
function isPlain(region: JudgedRegion, { pair, budget }: Acceptance): boolean {
  if (region.nats >= PLAIN) return true
  const ordered = orderedShare(pair, region, { largest: LARGEST_AREA, budget })
  return ordered === null || ordered >= Math.min(MOST_ORDER, ORDER_TO_CHANCE * region.chance)
}

/**
 * What of a region is a repeated passage: all of it when it shows evidence enough, only its longest run of equal words
 * when that is a sentence or long, or nothing.
 */
export function acceptRegion(region: JudgedRegion, context: Acceptance): JudgedRegion | null {
  const { thresholds } = context
  const words = Math.min(region.a.to - region.a.from, region.b.to - region.b.from)
  const similarity = words <= thresholds.shortWords ? thresholds.shortSimilarity : thresholds.similarity
  const isEnough = words >= thresholds.words && region.rarity * region.similarity >= thresholds.evidence
  if (isEnough && region.similarity >= similarity && isPlain(region, context)) return region
  const run = context.runs.longestIn(region, context.budget)
  return run === null ? null : acceptRun(run, context)
}

/** A run of equal words as a passage of its own, or null when it is too short or too common for one. */
export function acceptRun(run: Run, context: Acceptance): JudgedRegion | null {
  const { thresholds, pair, finders } = context
  const a = { from: run.a, to: run.a + run.length }
  if (run.length < thresholds.run || !saysEnough(pair.a.id, pair.vocabulary, a)) return null
  const b = { from: run.b, to: run.b + run.length }
  const stands =
    run.length >= thresholds.looseRun ||
    isSentence({ a, b }, context) ||
    (isQuotation(finders.a, run.a, run.length) && isQuotation(finders.b, run.b, run.length))
  if (!stands) return null
  return { a, b, similarity: 1, rarity: run.length, faithful: true, nats: 0, chance: 0 }
}
