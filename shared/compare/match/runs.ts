import type { Budget } from '../budget.ts'
import type { Vocabulary } from '../tokens.ts'
import { LEAST_NEWS } from '../settings.ts'
import type { Sequence } from './stretch.ts'

/** Two texts as numbered words, in which runs are looked for. */
type SequencePair = { readonly a: Sequence; readonly b: Sequence }

/** A stretch of equal tokens: `length` of them from `a` in A and from `b` in B, as long as it can be. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/** Tokens in the n-grams that runs are found by. Shorter ones are mostly chance, longer ones miss edited sentences. */
export const GRAM = 4

/** Which n-grams of a text runs are looked for by: by place, 1 where the one that begins there is worth a look. */
export type GramRule = (text: Sequence) => Uint8Array

/**
 * An n-gram that stands in more places of one text than this is tried in one of them only: its k-th place in A with its
 * k-th in B. In "the the the ..." every place matches every other, and trying them all would take their square.
 */
const MOST_PLACES = 24

/**
 * Places tried in all, for each token of the two texts. Where sentences recur by the hundred, every place of one matches every
 * other; then the n-grams that stand oftenest are tried in one place each. Reports of usual length never come near
 * the least allowance.
 */
const TRIES_PER_TOKEN = 0.5
const LEAST_TRIES = 40_000

/** The largest number up to which all that `made` holds, by number, stays within an allowance. */
export function largestWithin(made: Float64Array, allowance: number): number {
  let total = 0
  for (let limit = 1; limit < made.length; limit++) {
    total += made[limit] ?? 0
    if (total > allowance) return limit - 1
  }
  return made.length - 1
}

/** The greatest number of places an n-gram may have to be tried in all of them. */
function placesLimit(pair: SequencePair, { places, mask }: GramIndex, meant: Uint8Array): number {
  const { count, id } = pair.a
  const allowance = Math.max(LEAST_TRIES, TRIES_PER_TOKEN * (count + pair.b.count))
  if (count * MOST_PLACES <= allowance) return MOST_PLACES
  const made = new Float64Array(MOST_PLACES + 1)
  for (let at = 0; at + GRAM <= count; at++) {
    const tries = meant[at] === 1 ? (places[gramHash(id, at) & mask] ?? 0) : 0
    if (tries <= MOST_PLACES) made[tries] = (made[tries] ?? 0) + tries
  }
  return largestWithin(made, allowance)
}

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

function indexGrams({ id, count }: Sequence, meant: Uint8Array): GramIndex {
  let grams = 0
  for (let at = 0; at < count; at++) grams += meant[at] ?? 0
  let size = 64
  while (size < grams * 2) size *= 2
  const mask = size - 1
  const head = new Int32Array(size)
  const places = new Int32Array(size)
  const next = new Int32Array(count + 1)
  for (let at = count - GRAM; at >= 0; at--) {
    if (meant[at] !== 1) continue
    const slot = gramHash(id, at) & mask
    next[at] = head[slot] ?? 0
    head[slot] = at + 1
    places[slot] = (places[slot] ?? 0) + 1
  }
  return { mask, head, next, places }
}

/** Grows the match at `(a, b)` in both directions. */
function grow(pair: SequencePair, a: number, b: number): Run {
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
function outerRuns(pair: SequencePair): Run[] {
  const shorter = Math.min(pair.a.count, pair.b.count)
  let start = 0
  while (start < shorter && pair.a.id[start] === pair.b.id[start]) start++
  let end = 0
  while (end < shorter && pair.a.id[pair.a.count - 1 - end] === pair.b.id[pair.b.count - 1 - end]) end++
  const runs: Run[] = []
  if (start >= GRAM) runs.push({ a: 0, b: 0, length: start })
  if (end >= GRAM) runs.push({ a: pair.a.count - end, b: pair.b.count - end, length: end })
  return runs
}

/** By place of either text, 1 where an n-gram is meant. */
type Meant = { readonly a: Uint8Array; readonly b: Uint8Array }

/** Looks for runs where n-grams of A stand in B, and remembers by diagonal how far it has got. */
class RunSearch {
  readonly runs: Run[]
  private readonly pair: SequencePair
  private readonly grams: GramIndex
  private readonly known: readonly Run[]
  private readonly mostPlaces: number
  /** By diagonal, the place in A up to which a run has been found there. */
  private readonly reached: Int32Array

  constructor(pair: SequencePair, known: readonly Run[], meant: Meant) {
    this.pair = pair
    this.runs = [...known]
    this.grams = indexGrams(pair.b, meant.b)
    this.reached = new Int32Array(pair.a.count + pair.b.count + 1)
    this.known = known
    this.mostPlaces = placesLimit(pair, this.grams, meant.a)
  }

  /** By n-gram that is tried in one place at a time, one more than its last place in A. */
  private lastTried: Int32Array | undefined
  /** By token, 1 in a long run; made when something is left over. */
  private covered: { readonly a: Uint8Array; readonly b: Uint8Array } | undefined

  /** Tries the n-gram of A at `at` in all its places in B; returns the steps taken. */
  tryAt(at: number): number {
    const { head, next, places, mask } = this.grams
    const slot = gramHash(this.pair.a.id, at) & mask
    const first = head[slot] ?? 0
    if ((places[slot] ?? 0) <= this.mostPlaces) {
      let steps = 0
      for (let place = first; place > 0; place = next[place - 1] ?? 0) steps += this.tryPlace(at, place - 1)
      return steps
    }
    if (first === 0) return 0
    // Its last place in B stands for all that A has left over, its last in A for those of B: see `tryLeftOver`.
    if ((next[first - 1] ?? 0) > 0) head[slot] = next[first - 1] ?? 0
    else if (this.isCovered('a', at)) return 1
    this.lastTried ??= new Int32Array(head.length)
    this.lastTried[slot] = at + 1
    return this.tryPlace(at, first - 1)
  }

  /** Tries the n-gram of B at `place` if A had none to set against it. */
  tryLeftOver(place: number): number {
    const { head, mask } = this.grams
    const slot = gramHash(this.pair.b.id, place) & mask
    const at = (this.lastTried?.[slot] ?? 0) - 1
    if (at < 0 || place + 1 < (head[slot] ?? 0)) return 0
    return this.isCovered('b', place) ? 1 : this.tryPlace(at, place)
  }

  /** Whether the token lies in a run as long as a passage already: then it is not left over. */
  private isCovered(side: 'a' | 'b', at: number): boolean {
    if (this.covered === undefined) {
      this.covered = { a: new Uint8Array(this.pair.a.count), b: new Uint8Array(this.pair.b.count) }
      for (const run of this.runs) this.cover(run)
    }
    return this.covered[side][at] === 1
  }

  private cover({ a, b, length }: Run): void {
    if (length < LEAST_NEWS) return
    this.covered?.a.fill(1, a, a + length)
    this.covered?.b.fill(1, b, b + length)
  }

  private isKnown(at: number, place: number): boolean {
    return this.known.some(({ a, b, length }) => place - at === b - a && at >= a && at < a + length)
  }

  private tryPlace(at: number, place: number): number {
    const diagonal = place - at + this.pair.a.count
    if ((this.reached[diagonal] ?? 0) > at || this.isKnown(at, place) || !startsGram(this.pair, at, place)) return 1
    const run = grow(this.pair, at, place)
    this.reached[diagonal] = run.a + run.length
    this.runs.push(run)
    this.cover(run)
    return run.length
  }
}

function startsGram(pair: SequencePair, a: number, b: number): boolean {
  for (let at = 0; at < GRAM; at++) if (pair.a.id[a + at] !== pair.b.id[b + at]) return false
  return true
}

/** The n-grams all of whose words stand in both texts: no other can stand in both. */
export function isShared({ countA, countB }: Vocabulary): GramRule {
  return ({ id, count }) => {
    const meant = new Uint8Array(count)
    let shared = 0
    for (let at = count - 1; at >= 0; at--) {
      const word = id[at] ?? 0
      shared = countA[word] === 0 || countB[word] === 0 ? 0 : shared + 1
      if (shared >= GRAM) meant[at] = 1
    }
    return meant
  }
}

/**
 * The maximal runs of at least `GRAM` equal tokens that hold an n-gram that is meant; of those made of nothing but n-grams with
 * more than `MOST_PLACES` places, only some. `reached` is the number of tokens of A looked at: all, unless the budget ran out.
 */
export function findRuns(
  pair: SequencePair,
  isMeant: GramRule,
  budget: Budget,
): { readonly runs: readonly Run[]; readonly reached: number } {
  const meant = { a: isMeant(pair.a), b: isMeant(pair.b) }
  const search = new RunSearch(pair, outerRuns(pair), meant)
  const { count } = pair.a
  for (let at = 0; at + GRAM <= count; at++) {
    if (meant.a[at] === 1 && !budget.spend(search.tryAt(at))) return { runs: search.runs, reached: at }
  }
  const { b } = pair
  for (let place = 0; place + GRAM <= b.count; place++) {
    if (meant.b[place] === 1 && !budget.spend(search.tryLeftOver(place))) break
  }
  return { runs: search.runs, reached: count }
}
