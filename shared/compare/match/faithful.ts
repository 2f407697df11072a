import type { TokenPair } from '../tokens.ts'
import type { SentenceFinder } from '../sentence-finder.ts'
import { acceptRun, contentIn, CONTENT_IN_RUN, type Acceptance } from './accept.ts'
import { isBridged } from './bridge.ts'
import { settleBorders } from './borders.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Run } from './runs.ts'
import type { Range } from './stretch.ts'

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
  return {
    a: run.a,
    aEnd: run.a + run.length,
    b: run.b,
    bEnd: run.b + run.length,
    equal: run.length,
  }
}

/** Joins a chain with a run behind it, or answers null when the run is shorter than the gap it would have to carry across. */
function extend(chain: Chain, run: Run, context: Acceptance): Chain | null {
  const overlap = Math.max(0, chain.aEnd - run.a, chain.bEnd - run.b)
  const length = run.length - overlap
  const gap = Math.max(run.a + overlap - chain.aEnd, run.b + overlap - chain.bEnd)
  if (length <= 0 || gap > GAP || gap > length) return null
  const between = {
    a: { from: chain.aEnd, to: run.a + overlap },
    b: { from: chain.bEnd, to: run.b + overlap },
  }
  if (!isBridged(context, between)) return null
  return {
    ...chain,
    aEnd: run.a + run.length,
    bEnd: run.b + run.length,
    equal: chain.equal + length,
  }
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
      const longer = used[next] === 1 ? null : extend(chain, other, context)
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

/** Share of words that agree from which a chain of short runs is an edited sentence and not a resemblance. */
const EDITED_SENTENCE = 0.75

/** A chain stands when its longest run stands by itself, when it is long in all, or when it is whole sentences edited a little. */
function acceptChain(chain: Chain, longest: Run, context: Acceptance): JudgedRegion | null {
  const { thresholds } = context
  if (chain.equal < thresholds.run) return null
  const a = { from: chain.a, to: chain.aEnd }
  const b = { from: chain.b, to: chain.bEnd }
  const similarity = (2 * chain.equal) / (a.to - a.from + b.to - b.from)
  const region = { a, b, similarity, rarity: chain.equal, faithful: true, nats: 0, chance: 0 }
  const isLong = longest.length >= thresholds.run && chain.equal >= thresholds.looseRun
  const stands = isLong || acceptRun(longest, context) !== null || isWholeSentences(region, context)
  return stands ? region : null
}

/** Whether a region, its borders settled, begins and ends with sentences in both texts and hardly differs. */
function isWholeSentences(region: JudgedRegion, context: Acceptance): boolean {
  const { pair, finders } = context
  if (contentIn(pair, region.a) < CONTENT_IN_RUN) return false
  const settled = settleBorders(region, finders)
  const words = settled.a.to - settled.a.from + settled.b.to - settled.b.from
  return (
    2 * region.rarity >= EDITED_SENTENCE * words && isBounded(finders.a, settled.a) && isBounded(finders.b, settled.b)
  )
}

function isBounded(finder: SentenceFinder, range: Range): boolean {
  return finder.tokensAround(range.from).from === range.from && finder.tokensAround(range.to - 1).to === range.to
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
