import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Span } from '../../shared/domain/span.ts'
import type { TimedComparison } from './engine.ts'

/** A half-open span as the command line writes it. */
type Range = readonly [from: number, to: number]

const rangeOf = ({ from, to }: Span): Range => [from, to]

/** A comparison as `compare` writes it. Figures come in order of importance; `rank` counts them from 1. */
export function answerOf({ comparison, millis, rowMillis, figureMillis }: TimedComparison) {
  const { passages, coverage, relation, complete, approximate, a, b, findings } = comparison
  return {
    passages: passages.map((passage) => ({
      ...passage,
      a: rangeOf(passage.a),
      b: rangeOf(passage.b),
      differences: passage.differences.map((difference) => ({
        class: difference.class,
        a: rangeOf(difference.a),
        b: rangeOf(difference.b),
      })),
    })),
    coverage,
    relation,
    complete,
    approximate: approximate.map((region) => ({ a: rangeOf(region.a), b: rangeOf(region.b) })),
    millis: rounded(millis),
    rowMillis: rounded(rowMillis),
    figureMillis: rounded(figureMillis),
    figures: figureAnswers(comparison),
    wording: byRank(findings).flatMap((finding) =>
      finding.kind === 'wording'
        ? [{ what: finding.what, a: rangeOf(finding.a), b: rangeOf(finding.b), reason: finding.reason }]
        : [],
    ),
    notes: byRank(findings).flatMap((finding) =>
      finding.kind === 'inconsistency'
        ? [{ side: finding.side, what: finding.what, spans: finding.spans.map(rangeOf), reason: finding.reason }]
        : [],
    ),
    understood: { a: { figures: a.understood, of: a.seen }, b: { figures: b.understood, of: b.seen } },
  }
}

function figureAnswers({ a, b, findings }: Comparison) {
  return byRank(findings)
    .flatMap((finding) => (finding.kind === 'figure' ? [finding] : []))
    .map((finding, index) => ({
      relation: finding.relation,
      a: finding.a === null ? null : (a.figures[finding.a] ?? null),
      b: finding.b === null ? null : (b.figures[finding.b] ?? null),
      rank: index + 1,
      pattern: finding.pattern,
      reason: finding.reason,
    }))
}

function byRank(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => one.rank - other.rank)
}

/** Milliseconds to a thousandth: what the clock can tell. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000
}
