import type { Because } from '../domain/comparison.ts'
import type { Coverage, Difference, Passage, Row } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { explain } from './because.ts'
import { findPassages, settle, type ComparisonInput, type FoundPassages } from './find-passages.ts'
import { isTurned, turn } from './orientation.ts'
import type { Budget } from './budget.ts'
import type { FoundPassage } from './passages.ts'
import { findDifferences, type Differences } from './refine/differences.ts'
import { layRows } from './rows.ts'
import type { Settings } from './settings.ts'

/** Everything the engine says of two texts. Spans `a` point into the text of A, spans `b` into that of B. */
export type TextComparison = {
  /** In order of place in A. */
  readonly passages: readonly Passage[]
  readonly rows: readonly Row[]
  readonly coverage: Coverage
  readonly because: Because
  /** False when the step budget ran out; `approximate` names the regions compared less closely. */
  readonly complete: boolean
  readonly approximate: readonly { readonly a: Span; readonly b: Span }[]
}

/** Differences of a passage, always worked out with the same text first: see `isTurned`. */
function refine(input: ComparisonInput, passage: FoundPassage, budget: Budget): Differences {
  const a = { text: input.a.text, span: passage.a, slots: input.a.slots }
  const b = { text: input.b.text, span: passage.b, slots: input.b.slots }
  if (!isTurned(input.a, input.b)) return findDifferences(a, b, budget)
  const found = findDifferences(b, a, budget)
  return { isExact: found.isExact, differences: found.differences.map((difference) => turn(difference)) }
}

/** Classes of differences that an ignore rule leaves out. */
function ignoredClasses(ignore: Settings['ignore']): ReadonlySet<Difference['class']> {
  const classes: Difference['class'][] = ignore.punctuation ? ['punctuation', 'quotes', 'space'] : []
  return new Set(ignore.case ? [...classes, 'case' as const] : classes)
}

/**
 * Adds to passages that were found what a reader sees besides: their inner differences, rows for the side-by-side view, and
 * the reasons. A pure function of the value of `findPassages`.
 */
export function completeComparison({ passages, coverage, complete, workings }: FoundPassages): TextComparison {
  const { input, pair, placed, runs, shared } = workings
  const ignored = ignoredClasses(settle(input.settings).ignore)
  // Completed twice, the same value must give the same answer.
  const budget = workings.budget.copy()
  const refined = passages.map((passage) => ({ passage, found: refine(input, passage, budget) }))
  const full = refined.map(({ passage, found }) => ({ ...passage, differences: [...found.differences] }))
  const approximate = refined
    .filter(({ found }) => !found.isExact)
    .map(({ passage }) => ({ a: passage.a, b: passage.b }))
  return {
    passages: full.map((passage) => ({
      ...passage,
      differences: passage.differences.filter((difference) => !ignored.has(difference.class)),
    })),
    rows: layRows(input.a.text, input.b.text, full),
    coverage,
    because: explain(pair, placed, runs, shared),
    complete: complete && approximate.length === 0,
    approximate: complete ? approximate : wholeTexts(input),
  }
}

/**
 * Compares two texts: passages with their inner differences, rows for the side-by-side view, coverage, and the
 * reasons. A pure function of its input: no clock, no randomness; its limit is `settings.budget`. Never throws.
 */
export function compareTexts(input: ComparisonInput): TextComparison {
  return completeComparison(findPassages(input))
}

/** What the budget did not reach may lie anywhere. */
function wholeTexts(input: ComparisonInput): TextComparison['approximate'] {
  return [{ a: { from: 0, to: input.a.text.length }, b: { from: 0, to: input.b.text.length } }]
}
