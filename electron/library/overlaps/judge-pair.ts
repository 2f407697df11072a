import { findReportPassages, relationBetween, type Profile } from '../../../shared/analysis/index.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'

type Judgement = Omit<Overlap, 'article'>

/** What two reports repeat of each other and what they are to each other, as their comparison shows it. */
export function judgePair(a: Profile, b: Profile): Judgement {
  const { coverage, passages } = findReportPassages(a.report, b.report)
  return { aInB: coverage.aInB, bInA: coverage.bInA, relation: relationBetween(a, b, passages.length > 0) }
}

/**
 * `judgePair` for callers that want to know of stories alone: the passages, which take most of the time, are found only where the
 * two can be reports of one story or items of a series, if they repeat anything.
 */
export function judgeAsStory(a: Profile, b: Profile): Judgement {
  const relation = relationBetween(a, b, true)
  return relation === 'story' || relation === 'series' ? judgePair(a, b) : { aInB: 0, bInA: 0, relation }
}

/** `judgePair` that judges two profiles once as long as both are kept, whichever comes first: of much alike articles each is asked for all others. */
export function createJudge(): typeof judgePair {
  const judged = new WeakMap<Profile, WeakMap<Profile, Judgement>>()
  return (a, b) => {
    const known = judged.get(a)?.get(b)
    if (known !== undefined) return known
    const judgement = judgePair(a, b)
    const { aInB, bInA, relation } = judgement
    keep(judged, [a, b], judgement)
    keep(judged, [b, a], { aInB: bInA, bInA: aInB, relation })
    return judgement
  }
}

function keep(
  judged: WeakMap<Profile, WeakMap<Profile, Judgement>>,
  [one, other]: readonly [Profile, Profile],
  judgement: Judgement,
): void {
  const others = judged.get(one) ?? new WeakMap<Profile, Judgement>()
  judged.set(one, others.set(other, judgement))
}
