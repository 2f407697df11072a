import type { ComparisonSettings } from '../domain/comparison-settings.ts'
import type { Because, Ignorable } from '../domain/comparison.ts'
import type { Coverage, Passage, Row } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { explain } from './because.ts'
import { findPassages, settle, withoutZones, type ComparisonInput, type FoundPassages } from './find-passages.ts'
import { isTurned, turn } from './orientation.ts'
import type { Budget } from './budget.ts'
import type { FoundPassage } from './passages.ts'
import { findDifferences, type Differences } from './refine/differences.ts'
import { countIgnorable, isIgnored } from './ignorable.ts'
import { layRows } from './rows.ts'

/** Everything the engine says of two texts. Spans `a` point into the text of A, spans `b` into that of B. */
export type TextComparison = {
  /** In order of place in A. */
  readonly passages: readonly Passage[]
  readonly rows: readonly Row[]
  readonly coverage: Coverage
  readonly because: Because
  readonly settings: ComparisonSettings
  readonly ignorable: Ignorable
  /** False when the step budget ran out; `approximate` names the regions compared less closely. */
  readonly complete: boolean
  readonly approximate: readonly { readonly a: Span; readonly b: Span }[]
}

/** Differences of a passage, always worked out with the same text first: see `isTurned`. */
function refine(input: ComparisonInput, passage: FoundPassage, budget: Budget): Differences {
  const a = { ...input.a, span: passage.a }
  const b = { ...input.b, span: passage.b }
  if (!isTurned(input.a, input.b)) return findDifferences(a, b, budget)
  const found = findDifferences(b, a, budget)
  return {
    differences: found.differences.map((difference) => turn(difference)),
    approximate: found.approximate.map((region) => turn(region)),
  }
}

/**
 * Adds to passages that were found what a reader sees besides: their inner differences, rows for the side-by-side view, and
 * the reasons. A pure function of the value of `findPassages`.
 */
export function completeComparison({ passages, coverage, workings }: FoundPassages): TextComparison {
  const { input, pair, placed, leftOut, runs, unseen } = workings
  const settings = settle(input.settings)
  const { sensitivity, ignore, seriesAsStory } = settings
  const compared = { a: withoutZones(input.a, settings), b: withoutZones(input.b, settings) }
  // Completed twice, the same value must give the same answer.
  const budget = workings.budget.copy()
  const refined = passages.map((passage) => ({ passage, found: refine(compared, passage, budget) }))
  const full = refined.map(({ passage, found }) => ({ ...passage, differences: found.differences }))
  const unmarked = leftOut.map((passage) => ({
    ...passage,
    differences: refine(compared, passage, budget).differences,
  }))
  const approximate = [...unseen, ...refined.flatMap(({ found }) => found.approximate)]
  return {
    passages: full.map((passage) => ({
      ...passage,
      differences: passage.differences.filter((difference) => !isIgnored(difference, ignore)),
    })),
    rows: layRows(input.a, input.b, full, unmarked),
    coverage,
    because: explain(placed, { pair, runs, budget }),
    settings: { sensitivity, ignore, seriesAsStory },
    ignorable: countIgnorable(
      input,
      [...placed, ...leftOut],
      full.flatMap((passage) => passage.differences),
    ),
    complete: approximate.length === 0,
    approximate,
  }
}

/**
 * Compares two texts: passages with their inner differences, rows for the side-by-side view, coverage, and the
 * reasons. A pure function of its input: no clock, no randomness; its limit is `settings.budget`. Never throws.
 */
export function compareTexts(input: ComparisonInput): TextComparison {
  return completeComparison(findPassages(input))
}
