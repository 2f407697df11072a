import type { TokenPair } from '../tokens.ts'
import type { JudgedRegion } from './region.ts'
import { byPlace, worth } from './select.ts'
import type { Range } from './stretch.ts'

/** A stretch is news when this share of it lies in no passage yet; and where it need be news in one text only, this one. */
const NEWS = 0.5
const NEWS_BESIDES = 0.2

/**
 * Fewer regions than this are all kept: no reader is lost among them, and what sets several reports against one leans on every
 * pair of places of a sentence that two of them hold twice.
 */
const MANY = 64

/** Tokens of one text that lie in passages. */
class Covered {
  private readonly marks: Uint8Array

  constructor(count: number) {
    this.marks = new Uint8Array(count)
  }

  /** Whether a share of a range lies in no passage. */
  isNews({ from, to }: Range, share: number): boolean {
    let fresh = 0
    for (let at = from; at < to; at++) fresh += 1 - (this.marks[at] ?? 0)
    return fresh >= share * (to - from)
  }

  add({ from, to }: Range): void {
    this.marks.fill(1, from, to)
  }
}

/**
 * Drops what says nothing new of either text. A sentence that stands fifteen times in both is found in 225 pairs of places;
 * fifteen say all there is to say: each place opposite one of the other's, the worthiest pair first and of equals the earlier.
 * Places left over then stand opposite one that has its partner: several may come from one.
 */
export function dropRecurring(regions: readonly JudgedRegion[], { a, b }: TokenPair): JudgedRegion[] {
  if (regions.length < MANY) return [...regions]
  const covered = { a: new Covered(a.count), b: new Covered(b.count) }
  const worthiest = regions.toSorted((left, right) => worth(right) - worth(left) || byPlace(left, right))
  const keepIf =
    (isWanted: (region: JudgedRegion) => boolean) =>
    (region: JudgedRegion): boolean => {
      if (!isWanted(region)) return false
      covered.a.add(region.a)
      covered.b.add(region.b)
      return true
    }
  const pairs = new Set(
    worthiest.filter(keepIf((region) => covered.a.isNews(region.a, NEWS) && covered.b.isNews(region.b, NEWS))),
  )
  const besides = worthiest
    .filter((region) => !pairs.has(region))
    .filter(keepIf((region) => covered.a.isNews(region.a, NEWS_BESIDES) || covered.b.isNews(region.b, NEWS_BESIDES)))
  return [...pairs, ...besides].sort(byPlace)
}
