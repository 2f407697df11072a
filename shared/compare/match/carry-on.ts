import type { SentenceFinder } from '../sentence-finder.ts'
import type { TokenPair } from '../tokens.ts'
import { maskOf, tokensOf, wordAt, type Masks } from './masked.ts'
import { withoutRegions, type JudgedRegion, type Region } from './region.ts'
import type { FreeTokens } from './points.ts'
import type { Range } from './stretch.ts'

/** Words that agree behind an exchanged one, for the passage to go on over it: by chance no three do. */
const BEHIND_EXCHANGE = 3

/** Words at the end of two sentences that agree, for the passage to go on to it ... */
const AT_THE_END = 2
/** ... over so many that do not: "would hurt small shops", "would not hurt small shops". */
const PUT_IN = 2

type Search = {
  readonly pair: TokenPair
  readonly finders: { readonly a: SentenceFinder; readonly b: SentenceFinder }
}
/** A masked word of either text. */
type Words = { readonly a: number; readonly b: number }

/** Walks on from one border of a region, in one direction. */
class Walk {
  private readonly masks: Masks
  private readonly free: FreeTokens
  private readonly region: Region
  private readonly limits: Region

  constructor(masks: Masks, free: FreeTokens, region: Region, limits: Region) {
    this.masks = masks
    this.free = free
    this.region = region
    this.limits = limits
  }

  private isClear(side: 'a' | 'b', word: number): boolean {
    const { from, to } = tokensOf(this.masks[side], word, 1)
    const limit = this.limits[side]
    const own = this.region[side]
    if (word < 0 || word >= this.masks[side].count || from < limit.from || to > limit.to) return false
    for (let at = from; at < to; at++) {
      if ((at < own.from || at >= own.to) && (this.free[side].id[at] ?? 0) < 0) return false
    }
    return true
  }

  private agrees({ a, b }: Words): boolean {
    return this.masks.a.id[a] === this.masks.b.id[b] && this.isClear('a', a) && this.isClear('b', b)
  }

  /** Whether the words at `at` were exchanged, one for one, and the next ones agree. */
  private isExchange(at: Words, step: 1 | -1): boolean {
    if (!this.isClear('a', at.a) || !this.isClear('b', at.b)) return false
    for (let beyond = 1; beyond <= BEHIND_EXCHANGE; beyond++) {
      if (!this.agrees({ a: at.a + step * beyond, b: at.b + step * beyond })) return false
    }
    return true
  }

  /** Whether the words from `at` up to `end`, are free. */
  private areClear(side: 'a' | 'b', at: number, end: number, step: 1 | -1): boolean {
    for (let word = at; word !== end; word += step) if (!this.isClear(side, word)) return false
    return true
  }

  /** The borders of both sentences, going by `step` from `first`, if all that lies before them agrees but for a word or two; else null. */
  toBorder(first: Words, step: 1 | -1): Words | null {
    const borderOf = (side: 'a' | 'b'): number =>
      wordAt(this.masks[side], step > 0 ? this.limits[side].to - 1 : this.limits[side].from)
    const border = { a: borderOf('a'), b: borderOf('b') }
    const left = { a: step * (border.a - first.a) + 1, b: step * (border.b - first.b) + 1 }
    let equal = 0
    while (equal < Math.min(left.a, left.b) && this.agrees({ a: border.a - step * equal, b: border.b - step * equal }))
      equal++
    if (equal < AT_THE_END || Math.max(left.a, left.b) > equal + PUT_IN) return null
    const isFree = (['a', 'b'] as const).every((side) =>
      this.areClear(side, first[side], border[side] - step * (equal - 1), step),
    )
    return isFree ? border : null
  }

  /** The last pair of words, going by `step` from `first`, up to which the texts agree, but for single words; null if none do. */
  reach(first: Words, step: 1 | -1): Words | null {
    let last: Words | null = null
    for (let at = first; ; at = { a: at.a + step, b: at.b + step }) {
      if (this.agrees(at)) last = at
      else if (!this.isExchange(at, step)) return last
    }
  }

  /** How far the passage goes on from `first`: as far as the texts agree, and from there to the end of the sentence if they nearly do. */
  onward(first: Words, step: 1 | -1): Words | null {
    const last = this.reach(first, step)
    return this.toBorder(last === null ? first : { a: last.a + step, b: last.b + step }, step) ?? last
  }
}

function carryOn(region: JudgedRegion, masks: Masks, free: FreeTokens, { finders }: Search): JudgedRegion {
  const limits = {
    a: { from: finders.a.tokensAround(region.a.from).from, to: finders.a.tokensAround(region.a.to - 1).to },
    b: { from: finders.b.tokensAround(region.b.from).from, to: finders.b.tokensAround(region.b.to - 1).to },
  }
  const walk = new Walk(masks, free, region, limits)
  const first = { a: wordAt(masks.a, region.a.from), b: wordAt(masks.b, region.b.from) }
  const last = { a: wordAt(masks.a, region.a.to - 1), b: wordAt(masks.b, region.b.to - 1) }
  const opensInFigure =
    tokensOf(masks.a, first.a, 1).from < region.a.from || tokensOf(masks.b, first.b, 1).from < region.b.from
  const endsInFigure = tokensOf(masks.a, last.a, 1).to > region.a.to || tokensOf(masks.b, last.b, 1).to > region.b.to
  const before = walk.onward(opensInFigure ? first : { a: first.a - 1, b: first.b - 1 }, -1)
  const behind = walk.onward(endsInFigure ? last : { a: last.a + 1, b: last.b + 1 }, 1)
  const rangeOf = (side: 'a' | 'b'): Range => ({
    from: before === null ? region[side].from : tokensOf(masks[side], before[side], 1).from,
    to: behind === null ? region[side].to : tokensOf(masks[side], behind[side], 1).to,
  })
  return { ...region, a: rangeOf('a'), b: rangeOf('b') }
}

/**
 * Carries faithful passages on, inside the sentence they begin or end in, where a figure stands opposite another of its kind,
 * and over a single word exchanged for another, or a word or two before the end of the sentence: "payable on April 8" is no passage "payable on April" when the other text has
 * "payable on April 15".
 */
export function carryOnInSentence(regions: readonly JudgedRegion[], search: Search): JudgedRegion[] {
  if (!regions.some((region) => region.faithful)) return [...regions]
  const { pair } = search
  const masks = { a: maskOf(pair.a), b: maskOf(pair.b) }
  const free = withoutRegions(pair, regions)
  return regions.map((region) => (region.faithful ? carryOn(region, masks, free, search) : region))
}
