import type { Budget } from '../budget.ts'
import type { SentenceFinder } from '../sentence-finder.ts'
import type { Thresholds } from '../settings.ts'
import type { TokenPair } from '../tokens.ts'
import { absorbRuns } from './absorb.ts'
import { acceptRegion, type Acceptance } from './accept.ts'
import { settleBorders } from './borders.ts'
import { addEditedSentences } from './edited-sentence.ts'
import { carryOnInSentence } from './carry-on.ts'
import { cutExchanged } from './cut-exchanged.ts'
import { findFaithful } from './faithful.ts'
import { findClusters, type ClusterRule } from './clusters.ts'
import { gatherPoints } from './points.ts'
import { readRegion, stepsFor, viewsOf, withoutRegions, type Region } from './region.ts'
import { dropRecurring } from './recurring.ts'
import { RunFinder } from './run-finder.ts'
import { SettledSentences } from './settled.ts'
import { findRuns, isShared, type Run } from './runs.ts'
import { dropLesser, joinNear } from './select.ts'
import { findTemplates } from './templates.ts'

/** Chosen on half of the PAN 2013 training pairs: a reach of 20 to 30 and a core of 3.5 to 5 do about as well. */
const CLUSTER_RULE: ClusterRule = { reach: 25, core: 4 }

/** From this similarity a stretch found twice is kept twice. */
const EXACT = 0.9

export type FoundRegions = {
  readonly regions: readonly Region[]
  readonly runs: readonly Run[]
  /** Tokens of A that were looked at: all of them, unless the budget ran out. */
  readonly reached: number
}

export type Search = {
  readonly thresholds: Thresholds
  readonly budget: Budget
  readonly finders: { readonly a: SentenceFinder; readonly b: SentenceFinder }
}

const byRunPlace = (left: Run, right: Run): number => left.a - right.a || left.b - right.b

/** Whether the texts say the same words: then the whole is one passage, however short or set its words. */
function isSameText({ a, b }: TokenPair): boolean {
  if (a.count !== b.count || a.count === 0) return false
  for (let at = 0; at < a.count; at++) if (a.id[at] !== b.id[at]) return false
  return true
}

/** Finds the stretches that repeat each other, in any order, as ranges of tokens in order of place in A. */
export function findRegions(pair: TokenPair, { thresholds, budget, finders }: Search): FoundRegions {
  if (isSameText(pair)) {
    const whole = { from: 0, to: pair.a.count }
    const runs = [{ a: 0, b: 0, length: pair.a.count }]
    return { regions: [{ a: whole, b: whole }], runs, reached: pair.a.count }
  }
  const found = findRuns(pair, isShared(pair.vocabulary), budget)
  const settling = budget.afresh()
  const settled = new SettledSentences(pair, found.runs, finders)
  const context: Acceptance = { pair, runs: new RunFinder(found.runs), settled, budget: settling, thresholds, finders }
  const figured = findTemplates(context, budget)
  const accepted = dropRecurring(findFaithful(found.runs, figured.templates, context), pair)
  const free = withoutRegions(pair, accepted)
  const points = gatherPoints(free, found.runs, pair.vocabulary)
  const { clusters, reached } = findClusters(points, CLUSTER_RULE, budget)
  if (clusters.length > 0) {
    const views = viewsOf(free, pair.vocabulary)
    for (const cluster of clusters) {
      if (!settling.spend(stepsFor(points, cluster))) settling.leave(points.a[cluster[0] ?? 0] ?? 0)
      const region = settling.isSpent ? null : readRegion(pair, views, points, cluster)
      const passage = region === null ? null : acceptRegion(region, context)
      if (passage !== null) accepted.push(passage)
    }
  }
  const runs = found.runs.toSorted(byRunPlace)
  const joined = joinNear(addEditedSentences(absorbRuns(accepted, runs, context), runs, context), context)
  const kept = dropLesser(joined, EXACT, settling).flatMap((region) => cutExchanged(region, context))
  const regions = carryOnInSentence(kept, context).map((region) => settleBorders(region, finders))
  return {
    regions,
    runs: found.runs,
    reached: Math.min(
      settling.reached,
      found.reached,
      figured.reached,
      reached < points.count ? (points.a[reached] ?? 0) : pair.a.count,
    ),
  }
}
