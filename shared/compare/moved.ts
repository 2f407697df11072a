import type { HandRegion as Region } from './by-hand.ts'

/** The heaviest chain that begins with each region: its weight, and the region it goes on with (-1 for none). */
type Chains = { readonly weight: Float64Array; readonly next: Int32Array }

/** More than all the words of two texts: what a person aligned is level before anything that was found. */
const BY_HAND = 2 ** 40

function weightOf(region: Region): number {
  const words = region.a.to - region.a.from + region.b.to - region.b.from
  return region.byHand === true ? BY_HAND + words : words
}

/** The heaviest chain that begins at a place of B or later: a tree of maxima by place (Fenwick 1994), filled from behind. */
class HeaviestFrom {
  private readonly places: readonly number[]
  private readonly best: Int32Array
  private readonly weight: Float64Array

  constructor(places: readonly number[], weight: Float64Array) {
    this.places = places
    this.weight = weight
    this.best = new Int32Array(places.length + 1).fill(-1)
  }

  /** Places at `place` or later. */
  private countFrom(place: number): number {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.places[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return this.places.length - low
  }

  /** The heavier of two chains; of two of one weight the one that begins earlier. */
  private heavier(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other)
    const ahead = (this.weight[one] ?? 0) - (this.weight[other] ?? 0)
    return ahead > 0 || (ahead === 0 && one < other) ? one : other
  }

  add(place: number, chain: number): void {
    for (let at = this.countFrom(place); at < this.best.length; at += at & -at) {
      this.best[at] = this.heavier(chain, this.best[at] ?? -1)
    }
  }

  /** The heaviest chain that begins at `place` or later; -1 when none does. */
  from(place: number): number {
    let found = -1
    for (let at = this.countFrom(place); at > 0; at -= at & -at) found = this.heavier(found, this.best[at] ?? -1)
    return found
  }
}

/** Goes through A from behind: where a region ends, every chain that may follow it has begun. */
function chainRegions(regions: readonly Region[]): Chains {
  const chains = { weight: Float64Array.from(regions, weightOf), next: new Int32Array(regions.length).fill(-1) }
  const places = regions.map((region) => region.b.from).sort((left, right) => left - right)
  const heaviest = new HeaviestFrom(places, chains.weight)
  const numbered = [...regions.entries()]
  const starts = numbered.toSorted(([, left], [, right]) => left.a.from - right.a.from)
  for (const [at, { a, b }] of numbered.toSorted(([, left], [, right]) => right.a.to - left.a.to)) {
    for (let [next, start] = starts.at(-1) ?? []; start !== undefined && start.a.from >= a.to;) {
      heaviest.add(start.b.from, next ?? 0)
      starts.pop()
      ;[next, start] = starts.at(-1) ?? []
    }
    const follower = heaviest.from(b.to)
    if (follower < 0) continue
    chains.weight[at] = (chains.weight[at] ?? 0) + (chains.weight[follower] ?? 0)
    chains.next[at] = follower
  }
  return chains
}

/**
 * Which regions are off the chain of greatest length, in tokens, that keeps the same order in both texts: those have moved.
 * `regions` come in order of place in A. Of two chains of one length the one that begins earlier wins.
 */
export function findMoved(regions: readonly Region[]): boolean[] {
  const { weight, next } = chainRegions(regions)
  const moved = regions.map(() => true)
  let at = weight.reduce((best, one, chain) => (best < 0 || one > (weight[best] ?? 0) ? chain : best), -1)
  while (at >= 0) {
    moved[at] = false
    at = next[at] ?? -1
  }
  return moved
}
