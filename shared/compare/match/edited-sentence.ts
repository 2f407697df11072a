import type { Acceptance } from './accept.ts'
import { maskOf, wordsOf, type Masks } from './masked.ts'
import { orderedShare } from './order.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Run } from './runs.ts'
import type { TokenPair, Tokens, Vocabulary } from '../tokens.ts'
import type { Range } from './stretch.ts'

/**
 * Share of words that agree, in order, from which a sentence is an edited copy of another; figures stand for each other. At
 * three quarters, lists of ingredients and calls to action in unrelated texts of the PAN 2013 training pairs are alike too.
 */
const ALIKE = 5 / 6

/** Sentences of up to this many pairs of words, a hundred in each text, are looked at: longer ones are lists. */
const LARGEST_AREA = 10_000

/** Where regions lie in both texts, a byte for each token. */
class Taken {
  private readonly marks: { readonly a: Uint8Array; readonly b: Uint8Array }

  constructor(pair: TokenPair, regions: readonly Region[]) {
    this.marks = { a: new Uint8Array(pair.a.count), b: new Uint8Array(pair.b.count) }
    for (const region of regions) this.add(region)
  }

  add({ a, b }: Region): void {
    this.marks.a.fill(1, a.from, a.to)
    this.marks.b.fill(1, b.from, b.to)
  }

  /** Whether any token of the region lies in another, in either text. */
  holds({ a, b }: Region): boolean {
    return this.marks.a.subarray(a.from, a.to).includes(1) || this.marks.b.subarray(b.from, b.to).includes(1)
  }
}

function lengthOf({ from, to }: Range): number {
  return to - from
}

/** Whether the sentences are of lengths that can agree, and hold as many words besides figures as a passage must. */
function maySuffice(masks: Masks, { a, b }: Region, { pair, thresholds }: Acceptance): boolean {
  const [shorter, longer] = [Math.min(lengthOf(a), lengthOf(b)), Math.max(lengthOf(a), lengthOf(b))]
  const countWords = (side: 'a' | 'b', { from, to }: Range): number =>
    masks[side].id.subarray(from, to).reduce((words, id) => words + (id >= pair.vocabulary.slots ? 1 : 0), 0)
  const least = Math.min(countWords('a', a), countWords('b', b))
  return 2 * shorter >= ALIKE * (shorter + longer) && ALIKE * least >= thresholds.run
}

/** Words with a capital that one sentence has and the other has not; small words that open a sentence are no names. */
function hasOtherName(own: Tokens, range: Range, opposite: ReadonlySet<number>, { content }: Vocabulary): boolean {
  for (let at = range.from; at < range.to; at++) {
    const id = own.id[at] ?? 0
    if (content[id] === 1 && !opposite.has(id) && /^\p{Lu}/u.test(own.text.charAt(own.from[at] ?? 0))) return true
  }
  return false
}

/** Whether each sentence has a name that the other has not: "Alder closed at 14" and "Birch closed at 41" are two lines of one table. */
function isRelabelled({ a, b, vocabulary }: TokenPair, region: Region): boolean {
  const inA = new Set(a.id.subarray(region.a.from, region.a.to))
  const inB = new Set(b.id.subarray(region.b.from, region.b.to))
  return hasOtherName(a, region.a, inB, vocabulary) && hasOtherName(b, region.b, inA, vocabulary)
}

/**
 * Adds whole sentences that are edited copies of each other and that no region touches yet, told by the share of their words
 * that are equal and not by runs: "A fire that killed 14 people and injured 118" against "A blaze that killed 17 people and
 * injured some 120". They are looked for last: in text obfuscated throughout they would cut the loose passages.
 */
export function addEditedSentences(
  regions: readonly JudgedRegion[],
  runs: readonly Run[],
  context: Acceptance,
): JudgedRegion[] {
  const { pair, finders, budget } = context
  const taken = new Taken(pair, regions)
  const masks = { a: maskOf(pair.a), b: maskOf(pair.b) }
  const asked = new Set<number>()
  const added: JudgedRegion[] = []
  for (const { a, b, length } of runs) {
    const sentences = { a: finders.a.tokensAround(a + (length >> 1)), b: finders.b.tokensAround(b + (length >> 1)) }
    const key = sentences.a.from * pair.b.count + sentences.b.from
    if (asked.has(key)) continue
    asked.add(key)
    if (taken.holds(sentences)) continue
    const words = { a: wordsOf(masks.a, sentences.a), b: wordsOf(masks.b, sentences.b) }
    if (!maySuffice(masks, words, context)) continue
    const similarity = orderedShare(masks, words, { largest: LARGEST_AREA, budget })
    if (similarity === null || similarity < ALIKE || isRelabelled(pair, sentences)) continue
    taken.add(sentences)
    added.push({ ...sentences, similarity, rarity: length, faithful: true, nats: 0, chance: 0 })
  }
  return [...regions, ...added]
}
