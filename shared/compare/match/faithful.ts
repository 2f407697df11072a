import type { TokenPair } from '../tokens.ts'
import { acceptRun, type Acceptance } from './accept.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Run } from './runs.ts'

/** Words changed, put in or left out between two runs of one faithful copy. */
const GAP = 8

type Chain = {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly equal: number
}

function chainOf(run: Run): Chain {
  return { a: run.a, aEnd: run.a + run.length, b: run.b, bEnd: run.b + run.length, equal: run.length }
}

/** Joins a chain with a run behind it, or answers null when the run is shorter than the gap it would have to carry across. */
function extend(chain: Chain, run: Run): Chain | null {
  const overlap = Math.max(0, chain.aEnd - run.a, chain.bEnd - run.b)
  const length = run.length - overlap
  const gap = Math.max(run.a + overlap - chain.aEnd, run.b + overlap - chain.bEnd)
  if (length <= 0 || gap > GAP || gap > length) return null
  return { ...chain, aEnd: run.a + run.length, bEnd: run.b + run.length, equal: chain.equal + length }
}

/**
 * Passages copied word for word or nearly so: runs of equal words, strung together over small gaps. They are found before
 * anything else and keep their words: in two reports on one subject the loose search would otherwise take everything
 * around them for part of the copy.
 */
export function findFaithful(runs: readonly Run[], context: Acceptance): JudgedRegion[] {
  const ordered = runs.toSorted((left, right) => left.a - right.a || left.b - right.b)
  const used = new Uint8Array(ordered.length)
  const found: JudgedRegion[] = []
  ordered.forEach((run, start) => {
    if (used[start] === 1) return
    let chain = chainOf(run)
    let longest = run
    const members = [start]
    for (let next = start + 1; next < ordered.length; next++) {
      const other = ordered[next]
      if (other === undefined || other.a > chain.aEnd + GAP) break
      const longer = used[next] === 1 ? null : extend(chain, other)
      if (longer === null) continue
      chain = longer
      members.push(next)
      if (other.length > longest.length) longest = other
    }
    const region = acceptChain(chain, longest, context)
    if (region === null) return
    for (const member of members) used[member] = 1
    found.push(region)
  })
  return found
}

/** A chain stands when its longest run stands by itself, or when it is long enough in all. */
function acceptChain(chain: Chain, longest: Run, context: Acceptance): JudgedRegion | null {
  const a = { from: chain.a, to: chain.aEnd }
  const b = { from: chain.b, to: chain.bEnd }
  const similarity = (2 * chain.equal) / (a.to - a.from + b.to - b.from)
  const whole = { a: chain.a, b: chain.b, length: chain.equal }
  const stands =
    longest.length >= context.thresholds.run && (acceptRun(longest, context) !== null || isLong(whole, context))
  return stands ? { a, b, similarity, rarity: chain.equal, faithful: true } : null
}

function isLong(run: Run, context: Acceptance): boolean {
  return run.length >= context.thresholds.looseRun
}

/** Which tokens of either text lie in one of the regions. */
export function markOwned(pair: TokenPair, regions: readonly Region[]): { a: Uint8Array; b: Uint8Array } {
  const owned = { a: new Uint8Array(pair.a.count), b: new Uint8Array(pair.b.count) }
  for (const region of regions) {
    owned.a.fill(1, region.a.from, region.a.to)
    owned.b.fill(1, region.b.from, region.b.to)
  }
  return owned
}
