import type { TokenPair, Vocabulary } from '../tokens.ts'
import type { Run } from './runs.ts'

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

/** Positions of every word of one text: those of `id` are `at[start[id]] ... at[start[id + 1] - 1]`, ascending. */
type Postings = { readonly start: Int32Array; readonly at: Int32Array }

function readPostings(id: Int32Array, count: number, size: number): Postings {
  const start = new Int32Array(size + 2)
  for (let at = 0; at < count; at++) {
    const slot = (id[at] ?? 0) + 2
    start[slot] = (start[slot] ?? 0) + 1
  }
  for (let slot = 2; slot < start.length; slot++) start[slot] = (start[slot] ?? 0) + (start[slot - 1] ?? 0)
  const places = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const slot = (id[at] ?? 0) + 1
    const next = start[slot] ?? 0
    places[next] = at
    start[slot] = next + 1
  }
  return { start, at: places }
}

/** The largest number of pairs a word may make so that all words together stay within their allowance. */
function pairLimit(vocabulary: Vocabulary, tokens: number): number {
  const made = new Float64Array(MOST_PAIRS + 1)
  for (let id = 0; id < vocabulary.size; id++) {
    if (vocabulary.content[id] === 0) continue
    const pairs = (vocabulary.countA[id] ?? 0) * (vocabulary.countB[id] ?? 0)
    if (pairs <= MOST_PAIRS) made[pairs] = (made[pairs] ?? 0) + pairs
  }
  const allowance = Math.max(LEAST_ALLOWANCE, POINTS_PER_TOKEN * tokens)
  let total = 0
  for (let limit = 1; limit <= MOST_PAIRS; limit++) {
    total += made[limit] ?? 0
    if (total > allowance) return limit - 1
  }
  return MOST_PAIRS
}

/** Tokens that are spoken for and make no points. */
export type Owned = { readonly a: Uint8Array; readonly b: Uint8Array }

/** Gathers points from rare words standing in both texts and from the content words of runs. */
export function gatherPoints(pair: TokenPair, runs: readonly Run[], owned: Owned): Points {
  return mergePoints(pair, rareKeys(pair, owned), runKeys(pair, runs, owned))
}

/** Whether a word makes points wherever it stands: it has a topic, stands in both texts, and not too often. */
function isRare(vocabulary: Vocabulary, id: number, limit: number): boolean {
  if (vocabulary.content[id] === 0) return false
  const pairs = (vocabulary.countA[id] ?? 0) * (vocabulary.countB[id] ?? 0)
  return pairs > 0 && pairs <= limit
}

/** Points are sorted as numbers: place in A times the length of B, plus place in B. */
function rareKeys(pair: TokenPair, owned: Owned): number[] {
  const { a, b, vocabulary } = pair
  const postings = readPostings(b.id, b.count, vocabulary.size)
  const limit = pairLimit(vocabulary, a.count + b.count)
  const keys: number[] = []
  for (let at = 0; at < a.count; at++) {
    const id = a.id[at] ?? 0
    if (owned.a[at] === 1 || !isRare(vocabulary, id, limit)) continue
    const end = postings.start[id + 1] ?? 0
    for (let index = postings.start[id] ?? 0; index < end; index++) {
      const place = postings.at[index] ?? 0
      if (owned.b[place] === 0) keys.push(at * b.count + place)
    }
  }
  return keys
}

function runKeys(pair: TokenPair, runs: readonly Run[], owned: Owned): Float64Array {
  const { a, b, vocabulary } = pair
  const keys: number[] = []
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) {
      if (vocabulary.content[a.id[run.a + step] ?? 0] === 0) continue
      if (owned.a[run.a + step] === 1 || owned.b[run.b + step] === 1) continue
      keys.push((run.a + step) * b.count + run.b + step)
    }
  }
  return Float64Array.from(keys).sort()
}

/** One list of points from the two sources, each point once. */
function mergePoints(pair: TokenPair, words: readonly number[], inRuns: Float64Array): Points {
  const { vocabulary } = pair
  const width = pair.b.count
  const capacity = words.length + inRuns.length
  const points = {
    count: 0,
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    weight: new Float64Array(capacity),
  }
  let word = 0
  let run = 0
  while (word < words.length || run < inRuns.length) {
    const wordKey = words[word] ?? Infinity
    const runKey = inRuns[run] ?? Infinity
    const key = Math.min(wordKey, runKey)
    const at = points.count++
    const a = Math.floor(key / width)
    const id = pair.a.id[a] ?? 0
    points.a[at] = a
    points.b[at] = key - a * width
    const pairs = (vocabulary.countA[id] ?? 1) * (vocabulary.countB[id] ?? 1)
    points.weight[at] = (wordKey === key ? 1 / Math.sqrt(pairs) : 0) + (runKey === key ? RUN_WEIGHT : 0)
    if (wordKey === key) word++
    if (runKey === key) run++
  }
  return points
}
