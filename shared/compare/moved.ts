import type { Region } from './match/region.ts'

/** The heaviest chain that begins with each region: its weight, and the region it goes on with (-1 for none). */
type Chains = { readonly weight: number[]; readonly next: number[] }

function weightOf(region: Region): number {
  return region.a.to - region.a.from + region.b.to - region.b.from
}

function follows(after: Region, before: Region): boolean {
  return after.a.from >= before.a.to && after.b.from >= before.b.to
}

function chainRegions(regions: readonly Region[]): Chains {
  const chains: Chains = { weight: regions.map(weightOf), next: regions.map(() => -1) }
  for (const [at, here] of [...regions.entries()].reverse()) {
    const own = weightOf(here)
    for (let after = at + 1; after < regions.length; after++) {
      const there = regions[after]
      const total = own + (chains.weight[after] ?? 0)
      if (there === undefined || total <= (chains.weight[at] ?? 0) || !follows(there, here)) continue
      chains.weight[at] = total
      chains.next[at] = after
    }
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
  let at = regions.length === 0 ? -1 : weight.indexOf(Math.max(...weight))
  while (at >= 0) {
    moved[at] = false
    at = next[at] ?? -1
  }
  return moved
}
