import { z } from 'zod'
import type { Comparison } from '../domain/comparison.ts'

/**
 * A `Comparison` as JSON text. From the comparing thread to the page it crosses three boundaries; as text it crosses each
 * in one piece and is taken apart once, in the page. Copied and checked as an object on the way, the comparison of two texts
 * of 50,000 words cost half a second more.
 */
export const comparisonTextSchema = z.string().brand('ComparisonText')
export type ComparisonText = z.infer<typeof comparisonTextSchema>

export function writeComparison(comparison: Comparison): ComparisonText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return JSON.stringify(comparison) as ComparisonText
}

/** Trusts the brand: only `writeComparison` of the same build makes such a text. */
export function readComparison(text: ComparisonText): Comparison {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `writeComparison` was given
  return JSON.parse(text) as Comparison
}
