import { isPartlySentence, saysEnough, type Acceptance } from './accept.ts'
import { isBridged } from './bridge.ts'
import { RangeIndex } from './range-index.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Run } from './runs.ts'
import type { Range } from './stretch.ts'

/** Tokens about a passage in which runs are looked for that belong to it. */
const REACH = 50

/** The range of no region. */
const NOWHERE: Range = { from: 0, to: 0 }

/** A clause exchanged inside one sentence of both texts is no longer than this, in tokens. */
const CLAUSE = 20

/** Shorter runs are looked for behind a place this many tokens before it, so that long ones are seen too. */
const LONGEST_LOOKED_AT = 200

/** What lies between a region and a run before or behind it, or null when the run is not clear of the region. */
function gapOf(region: Region, run: Run): Region | null {
  const aEnd = run.a + run.length
  const bEnd = run.b + run.length
  if (run.a >= region.a.to && run.b >= region.b.to)
    return { a: { from: region.a.to, to: run.a }, b: { from: region.b.to, to: run.b } }
  if (aEnd <= region.a.from && bEnd <= region.b.from)
    return { a: { from: aEnd, to: region.a.from }, b: { from: bEnd, to: region.b.from } }
  return null
}

function isInOneSentence(gap: Region, { finders }: Acceptance): boolean {
  return finders.a.tokensAround(gap.a.from - 1).to > gap.a.to && finders.b.tokensAround(gap.b.from - 1).to > gap.b.to
}

/** Whether the run carries the passage on: the rest of a sentence, or a sentence that one of the texts has whole. */
function belongs(gap: Region, run: Run, context: Acceptance): boolean {
  const length = Math.max(gap.a.to - gap.a.from, gap.b.to - gap.b.from)
  if (length > REACH) return false
  const isClause = length <= CLAUSE && isInOneSentence(gap, context)
  const isSentence =
    run.length >= context.thresholds.run &&
    saysEnough(context.pair.a.id, context.pair.vocabulary, { from: run.a, to: run.a + run.length }) &&
    isPartlySentence(run, context)
  return (isClause || isSentence) && isBridged(context, gap)
}

function overlap(left: Range, right: Range): boolean {
  return left.from < right.to && right.from < left.to
}

/** The first of `runs`, which come in order of place in A, that begins at `at` or later. */
function firstFrom(runs: readonly Run[], at: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.a ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Faithful passages take in runs of equal words beside them that are too short or too much in the middle of things to stand
 * alone: the other half of a sentence whose clause was exchanged, a sentence that one of the texts cut short. `runs` in order of place in A.
 */
export function absorbRuns(
  regions: readonly JudgedRegion[],
  runs: readonly Run[],
  context: Acceptance,
): JudgedRegion[] {
  const { budget } = context
  const grown = [...regions]
  const places = { a: new RangeIndex(grown.map(({ a }) => a)), b: new RangeIndex(grown.map(({ b }) => b)) }
  const isTaken = (side: 'a' | 'b', range: Range, by: number): boolean =>
    places[side].some(range, budget, (at) => at !== by && overlap(grown[at]?.[side] ?? NOWHERE, range))
  grown.forEach((start, index) => {
    if (!start.faithful) return
    let region = start
    for (const run of near(region, runs)) {
      if (!budget.spend(1)) return budget.leave(start.a.from)
      const gap = gapOf(region, run)
      if (gap === null || !belongs(gap, run, context)) continue
      if (isTaken('a', { from: run.a, to: run.a + run.length }, index)) continue
      if (isTaken('b', { from: run.b, to: run.b + run.length }, index)) continue
      region = {
        ...region,
        a: { from: Math.min(region.a.from, run.a), to: Math.max(region.a.to, run.a + run.length) },
        b: { from: Math.min(region.b.from, run.b), to: Math.max(region.b.to, run.b + run.length) },
      }
    }
    if (region === start) return
    grown[index] = region
    places.a.add(index, region.a)
    places.b.add(index, region.b)
  })
  return grown
}

/** Runs behind a region, the nearest first, then those before it, the nearest first. */
function near(region: Region, runs: readonly Run[]): Run[] {
  const behind = runs.slice(firstFrom(runs, region.a.to), firstFrom(runs, region.a.to + 2 * REACH))
  const before = runs.slice(firstFrom(runs, region.a.from - LONGEST_LOOKED_AT), firstFrom(runs, region.a.from))
  return [...behind, ...before.reverse()]
}
