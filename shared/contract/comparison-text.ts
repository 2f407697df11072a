import { z } from 'zod'
import type { Comparison } from '../domain/comparison.ts'

/**
 * A `Comparison` as text: JSON, a line for each of its parts. From the comparing thread to the page it crosses three
 * boundaries; as text it crosses each in one piece and is taken apart once, in the page, which can do so line by line. Copied
 * and checked as an object on the way, the comparison of two texts of 50,000 words cost half a second more.
 */
export const comparisonTextSchema = z.string().brand('ComparisonText')
export type ComparisonText = z.infer<typeof comparisonTextSchema>

export function writeComparison(comparison: Comparison): ComparisonText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return Object.entries(comparison).map(writePart).join('\n') as ComparisonText
}

function writePart(part: readonly [name: string, value: unknown]): string {
  return JSON.stringify(part)
}

/** Trusts the brand: only `writeComparison` of the same build makes such a text. */
export function readComparison(text: ComparisonText): Comparison {
  return putTogether(text.split('\n').map(readPart))
}

/** As `readComparison`, with a `pause` after each part, so that a long comparison does not keep its reader from all else. */
export async function readComparisonInParts(text: ComparisonText, pause: () => Promise<void>): Promise<Comparison> {
  const parts: (readonly [string, unknown])[] = []
  for (const line of text.split('\n')) {
    parts.push(readPart(line))
    await pause()
  }
  return putTogether(parts)
}

function readPart(line: string): readonly [string, unknown] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `writePart` was given
  return JSON.parse(line) as [string, unknown]
}

function putTogether(parts: readonly (readonly [string, unknown])[]): Comparison {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `writeComparison` was given
  return Object.fromEntries(parts) as unknown as Comparison
}
