import type { Vocabulary } from '../tokens.ts'
import { largestWithin, type Run } from './runs.ts'
import { TAKEN, type Sequence } from './stretch.ts'

/**
 * Places where the texts say the same thing: token `a[i]` of A and token `b[i]` of B, with the weight of that evidence.
 * In order of `a`, then `b`.
 */
export type Points = {
  readonly count: number
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
}

/** A word makes points in every pair of its places while these are no more than this: "mines" ten times in each text. */
const MOST_PAIRS = 100

/**
 * Points in all, for each token of the two texts: what keeps long texts of one vocabulary from drowning in points. Reports
 * of usual length never come near the least allowance.
 */
const POINTS_PER_TOKEN = 4
const LEAST_ALLOWANCE = 40_000

/** Weight of a word inside a run: order is evidence too. */
const RUN_WEIGHT = 0.5

/** The largest number of pairs a word may make so that all words together stay within their allowance. */
function pairLimit(vocabulary: Vocabulary, tokens: number): number {
  const made = new Float64Array(MOST_PAIRS + 1)
  for (let id = 0; id < vocabulary.size; id++) {
    if (vocabulary.content[id] === 0) continue
    const pairs = (vocabulary.countA[id] ?? 0) * (vocabulary.countB[id] ?? 0)
    if (pairs <= MOST_PAIRS) made[pairs] = (made[pairs] ?? 0) + pairs
  }
  const allowance = Math.max(LEAST_ALLOWANCE, POINTS_PER_TOKEN * tokens)
  return largestWithin(made, allowance)
}

/** The two texts, with negative ids where tokens are spoken for and make no points. */
export type FreeTokens = { readonly a: Sequence; readonly b: Sequence }

/** Gathers points from rare words standing in both texts and from the content words of runs. */
export function gatherPoints(free: FreeTokens, runs: readonly Run[], vocabulary: Vocabulary): Points {
  return mergePoints(free, vocabulary, { words: rareKeys(free, vocabulary), runs: runKeys(free, runs, vocabulary) })
}

/** By id, 1 for words that make points wherever they stand: they have a topic, stand in both texts, and not too often. */
function findRare(vocabulary: Vocabulary, limit: number): Uint8Array {
  const { size, countA, countB, content } = vocabulary
  const rare = new Uint8Array(size)
  for (let id = 0; id < size; id++) {
    const pairs = (countA[id] ?? 0) * (countB[id] ?? 0)
    if (pairs > 0 && pairs <= limit && content[id] === 1) rare[id] = 1
  }
  return rare
}

/** Points are sorted as numbers: place in A times the length of B, plus place in B. */
function rareKeys({ a, b }: FreeTokens, vocabulary: Vocabulary): number[] {
  const rare = findRare(vocabulary, pairLimit(vocabulary, a.count + b.count))
  // The places of each word in B, one more than its position, from the first to the last.
  const first = new Int32Array(vocabulary.size)
  const next = new Int32Array(b.count)
  for (let place = b.count - 1; place >= 0; place--) {
    const id = b.id[place] ?? TAKEN
    if (id < 0 || rare[id] === 0) continue
    next[place] = first[id] ?? 0
    first[id] = place + 1
  }
  const keys: number[] = []
  for (let at = 0; at < a.count; at++) {
    const id = a.id[at] ?? TAKEN
    if (id < 0) continue
    for (let place = first[id] ?? 0; place > 0; place = next[place - 1] ?? 0) keys.push(at * b.count + place - 1)
  }
  return keys
}

function runKeys({ a, b }: FreeTokens, runs: readonly Run[], { content }: Vocabulary): Float64Array {
  const keys: number[] = []
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) {
      const id = a.id[run.a + step] ?? TAKEN
      if (id < 0 || content[id] === 0 || (b.id[run.b + step] ?? TAKEN) < 0) continue
      keys.push((run.a + step) * b.count + run.b + step)
    }
  }
  return Float64Array.from(keys).sort()
}

type Keys = { readonly words: readonly number[]; readonly runs: Float64Array }

/** One list of points from the two sources, each point once. */
function mergePoints(free: FreeTokens, vocabulary: Vocabulary, { words, runs }: Keys): Points {
  const width = free.b.count
  const capacity = words.length + runs.length
  const points = {
    count: 0,
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    weight: new Float64Array(capacity),
  }
  let word = 0
  let run = 0
  while (word < words.length || run < runs.length) {
    const wordKey = words[word] ?? Infinity
    const runKey = runs[run] ?? Infinity
    const key = Math.min(wordKey, runKey)
    const at = points.count++
    const a = Math.floor(key / width)
    const id = free.a.id[a] ?? 0
    points.a[at] = a
    points.b[at] = key - a * width
    const pairs = (vocabulary.countA[id] ?? 1) * (vocabulary.countB[id] ?? 1)
    points.weight[at] = (wordKey === key ? 1 / Math.sqrt(pairs) : 0) + (runKey === key ? RUN_WEIGHT : 0)
    if (wordKey === key) word++
    if (runKey === key) run++
  }
  return points
}
