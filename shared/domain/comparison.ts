import { z } from 'zod'
import { zoneSchema } from './article.ts'
import { comparisonSettingsSchema } from './comparison-settings.ts'
import { figureSchema, mentionGroupSchema } from './figure.ts'
import { findingSchema } from './finding.ts'
import type { Immutable } from './immutable.ts'
import { coverageSchema, passageSchema, relationSchema, rowSchema } from './passage.ts'
import { spanSchema } from './span.ts'

/** What was read in one of the two texts. */
const readingSchema = z.strictObject({
  zones: z.array(zoneSchema),
  figures: z.array(figureSchema),
  groups: z.array(mentionGroupSchema),
  /** Figures understood, of the number-like expressions seen: "27 of 29". */
  understood: z.int().nonnegative(),
  seen: z.int().nonnegative(),
})
export type Reading = Immutable<z.infer<typeof readingSchema>>

/** Why the engine says what it says. */
const becauseSchema = z.strictObject({
  /** Words of A (of B) that passages find in the other text, and words compared in all. */
  sharedWords: z.strictObject({ a: z.int().nonnegative(), b: z.int().nonnegative() }),
  words: z.strictObject({ a: z.int().nonnegative(), b: z.int().nonnegative() }),
  /** Longest run of equal words, as a place in A; null when nothing is shared. */
  longestRun: z.strictObject({ words: z.int().positive(), a: spanSchema }).nullable(),
  /** Rarest shared phrases, as places in A. */
  rarest: z.array(spanSchema),
})
export type Because = Immutable<z.infer<typeof becauseSchema>>

const wordsSchema = z.strictObject({ a: z.int().nonnegative(), b: z.int().nonnegative() })
const ignorablePassagesSchema = z.strictObject({ passages: z.int().nonnegative(), words: wordsSchema })

/**
 * What each ignore rule is about in these two texts: what it leaves out where it is on, and what it would leave out where it
 * is off. `case` and `punctuation` count inner differences of the passages that are shown; the others count words of either
 * text, and a passage that two rules leave out counts for both.
 */
const ignorableSchema = z.strictObject({
  case: z.int().nonnegative(),
  punctuation: z.int().nonnegative(),
  quotations: ignorablePassagesSchema,
  boilerplate: ignorablePassagesSchema,
  /** Words that stand in zones of each kind. */
  zones: z.record(zoneSchema.shape.kind, wordsSchema),
})
export type Ignorable = Immutable<z.infer<typeof ignorableSchema>>

/** Everything the comparison of two texts found. Spans `a` point into the body of A, spans `b` into that of B. */
export const comparisonSchema = z.strictObject({
  passages: z.array(passageSchema),
  rows: z.array(rowSchema),
  coverage: coverageSchema,
  relation: relationSchema,
  /** Figures that differ are taken as those of two items of a series, so that none of them conflicts. */
  figuresOfSeries: z.boolean(),
  because: becauseSchema,
  /** How the texts were compared, and what the rules among it leave out. */
  settings: comparisonSettingsSchema,
  ignorable: ignorableSchema,
  /** False when the step budget ran out; `approximate` then names the regions of A and B compared less closely. */
  complete: z.boolean(),
  approximate: z.array(z.strictObject({ a: spanSchema, b: spanSchema })),
  a: readingSchema,
  b: readingSchema,
  /** In order of rank. */
  findings: z.array(findingSchema),
})
export type Comparison = Immutable<z.infer<typeof comparisonSchema>>
