import type { Budget } from '../budget.ts'
import type { TokenPair } from '../tokens.ts'

/** A stretch of equal tokens: `length` of them from `a` in A and from `b` in B, as long as it can be. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/** Tokens in the n-grams that runs are found by. Shorter ones are mostly chance, longer ones miss edited sentences. */
const GRAM = 4

/**
 * An n-gram that stands in more places of one text than this is passed over where a run starts: in "the the the ..." every
 * place matches every other. Such stretches are still covered by runs that begin elsewhere and reach into them.
 */
const MOST_PLACES = 24

/** Where each n-gram of a text stands: hash chains over token positions. */
type GramIndex = {
  readonly mask: number
  readonly head: Int32Array
  readonly next: Int32Array
  readonly places: Int32Array
}

function gramHash(id: Int32Array, at: number): number {
  let hash = Math.imul(id[at] ?? 0, 0x9e3779b1)
  hash = Math.imul((hash ^ (hash >>> 15)) + (id[at + 1] ?? 0), 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + (id[at + 2] ?? 0), 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 16)) + (id[at + 3] ?? 0), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

function indexGrams(id: Int32Array, count: number): GramIndex {
  let size = 64
  while (size < count * 2) size *= 2
  const mask = size - 1
  const head = new Int32Array(size)
  const places = new Int32Array(size)
  const next = new Int32Array(count + 1)
  for (let at = count - GRAM; at >= 0; at--) {
    const slot = gramHash(id, at) & mask
    next[at] = head[slot] ?? 0
    head[slot] = at + 1
    places[slot] = (places[slot] ?? 0) + 1
  }
  return { mask, head, next, places }
}

/** Grows the match at `(a, b)` in both directions. */
function grow(pair: TokenPair, a: number, b: number): Run {
  const idA = pair.a.id
  const idB = pair.b.id
  let before = 0
  while (before < a && before < b && idA[a - before - 1] === idB[b - before - 1]) before++
  let after = 0
  const room = Math.min(pair.a.count - a, pair.b.count - b)
  while (after < room && idA[a + after] === idB[b + after]) after++
  return { a: a - before, b: b - before, length: before + after }
}

/** Equal beginnings and ends of the two texts: found without an index, so that no repetition can hide them. */
function outerRuns(pair: TokenPair): Run[] {
  const shorter = Math.min(pair.a.count, pair.b.count)
  let start = 0
  while (start < shorter && pair.a.id[start] === pair.b.id[start]) start++
  if (start === pair.a.count && start === pair.b.count) return start === 0 ? [] : [{ a: 0, b: 0, length: start }]
  let end = 0
  while (end < shorter && pair.a.id[pair.a.count - 1 - end] === pair.b.id[pair.b.count - 1 - end]) end++
  const runs: Run[] = []
  if (start >= GRAM) runs.push({ a: 0, b: 0, length: start })
  if (end >= GRAM) runs.push({ a: pair.a.count - end, b: pair.b.count - end, length: end })
  return runs
}

/**
 * All maximal runs of at least `GRAM` equal tokens, but for those that consist of nothing but n-grams found in more than
 * `MOST_PLACES` places. `isWhole` tells that nothing was passed over for want of budget.
 */
export function findRuns(
  pair: TokenPair,
  budget: Budget,
): { readonly runs: readonly Run[]; readonly isWhole: boolean } {
  const runs = outerRuns(pair)
  const { a, b } = pair
  const first = runs[0]
  if (first !== undefined && first.length === a.count && first.length === b.count) return { runs, isWhole: true }
  /** By diagonal, the place in A up to which a run has been found there. */
  const reached = new Int32Array(a.count + b.count + 1)
  for (const run of runs) reached[run.b - run.a + a.count] = run.a + run.length
  const grams = indexGrams(b.id, b.count)
  for (let at = 0; at + GRAM <= a.count; at++) {
    const slot = gramHash(a.id, at) & grams.mask
    if ((grams.places[slot] ?? 0) > MOST_PLACES) continue
    for (let place = grams.head[slot] ?? 0; place > 0; place = grams.next[place - 1] ?? 0) {
      const diagonal = place - 1 - at + a.count
      if ((reached[diagonal] ?? 0) > at) continue
      if (!startsGram(pair, at, place - 1)) continue
      const run = grow(pair, at, place - 1)
      reached[diagonal] = run.a + run.length
      runs.push(run)
      if (!budget.spend(run.length)) return { runs, isWhole: false }
    }
  }
  return { runs, isWhole: true }
}

function startsGram(pair: TokenPair, a: number, b: number): boolean {
  for (let at = 0; at < GRAM; at++) if (pair.a.id[a + at] !== pair.b.id[b + at]) return false
  return true
}
