import { findReportPassages, relationBetween, type Profile } from '../../../shared/analysis/index.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'

/** What two reports repeat of each other and what they are to each other, as their comparison shows it. */
export function judgePair(a: Profile, b: Profile): Omit<Overlap, 'article'> {
  const { coverage, passages } = findReportPassages(a.report, b.report)
  return { aInB: coverage.aInB, bInA: coverage.bInA, relation: relationBetween(a, b, passages.length > 0) }
}
