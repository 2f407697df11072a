import type { Because } from '../domain/comparison.ts'
import type { Coverage, Difference, Passage, Relation, Row } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { explain } from './because.ts'
import { findAll, publish, settle, type ComparisonInput, type Findings } from './find-passages.ts'
import { isTurned, turn } from './orientation.ts'
import type { PlacedPassage } from './passages.ts'
import { findDifferences, type Differences } from './refine/differences.ts'
import { layRows } from './rows.ts'
import type { Settings } from './settings.ts'

/** Everything the engine says of two texts. Spans `a` point into the text of A, spans `b` into that of B. */
export type TextComparison = {
  /** In order of place in A. */
  readonly passages: readonly Passage[]
  readonly rows: readonly Row[]
  readonly coverage: Coverage
  readonly relation: Relation
  readonly because: Because
  /** False when the step budget ran out; `approximate` names the regions compared less closely. */
  readonly complete: boolean
  readonly approximate: readonly { readonly a: Span; readonly b: Span }[]
}

/** Differences of a passage, always worked out with the same text first: see `isTurned`. */
function refine(input: ComparisonInput, passage: PlacedPassage, findings: Findings): Differences {
  const a = { text: input.a.text, span: passage.a, slots: input.a.slots }
  const b = { text: input.b.text, span: passage.b, slots: input.b.slots }
  if (!isTurned(input.a, input.b)) return findDifferences(a, b, findings.budget)
  const found = findDifferences(b, a, findings.budget)
  return { isExact: found.isExact, differences: found.differences.map((difference) => turn(difference)) }
}

/** Classes of differences that an ignore rule leaves out. */
function ignoredClasses(ignore: Settings['ignore']): ReadonlySet<Difference['class']> {
  const classes: Difference['class'][] = ignore.punctuation ? ['punctuation', 'quotes', 'space'] : []
  return new Set(ignore.case ? [...classes, 'case' as const] : classes)
}

/**
 * Compares two texts: passages with their inner differences, rows for the side-by-side view, coverage, relation, and the
 * reasons. A pure function of its input: no clock, no randomness; its limit is `settings.budget`. Never throws.
 */
export function compareTexts(input: ComparisonInput): TextComparison {
  const findings = findAll(input)
  const ignored = ignoredClasses(settle(input.settings).ignore)
  const refined = findings.passages.map((passage) => ({ passage, found: refine(input, passage, findings) }))
  const full = refined.map(({ passage, found }) => ({ ...publish(passage), differences: [...found.differences] }))
  const approximate = refined
    .filter(({ found }) => !found.isExact)
    .map(({ passage }) => ({ a: passage.a, b: passage.b }))
  return {
    passages: full.map((passage) => ({
      ...passage,
      differences: passage.differences.filter((difference) => !ignored.has(difference.class)),
    })),
    rows: layRows(input.a.text, input.b.text, full),
    coverage: findings.coverage,
    relation: findings.relation,
    because: explain(findings.pair, findings.passages, findings.runs, findings.shared),
    complete: findings.complete && approximate.length === 0,
    approximate: findings.complete ? approximate : wholeTexts(input),
  }
}

/** What the budget did not reach may lie anywhere. */
function wholeTexts(input: ComparisonInput): TextComparison['approximate'] {
  return [{ a: { from: 0, to: input.a.text.length }, b: { from: 0, to: input.b.text.length } }]
}
