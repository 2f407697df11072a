import { z } from 'zod'
import { articleIdSchema, articleSchema } from '../domain/article.ts'
import { alignmentSchema } from '../domain/by-hand.ts'
import { comparisonSettingsSchema } from '../domain/comparison-settings.ts'
import type { Immutable } from '../domain/immutable.ts'
import { numberFormatOfSourceSchema } from '../domain/number-format.ts'
import { comparisonTextSchema } from './comparison-text.ts'
import { importReportSchema } from './importing.ts'

/** A text beside another, in the library or not: what stands over it, and what all spans point into. */
const comparedTextSchema = articleSchema.pick({
  headline: true,
  headlineIsMade: true,
  byline: true,
  source: true,
  published: true,
  wordCount: true,
  body: true,
})
export type ComparedText = Immutable<z.infer<typeof comparedTextSchema>>

const comparedPairSchema = z.strictObject({
  a: comparedTextSchema,
  b: comparedTextSchema,
  comparison: comparisonTextSchema,
})

/**
 * Steps of a comparison that are done, of `total`: the first text read, the second, what they repeat found, their figures paired.
 * Of long texts `soFar` is what can be shown before the last step: all but the findings, the relation, and most figures.
 */
const comparingProgressSchema = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().positive(),
  soFar: comparedPairSchema.optional(),
})
export type ComparingProgress = Immutable<z.infer<typeof comparingProgressSchema>>

/** A text that came by the clipboard or was typed: head and body as they stand. */
const pastedTextSchema = z.string().max(20_000_000)

/** What a person said of the two texts, in spans of their bodies. */
const alignmentsSchema = z.array(alignmentSchema).max(1_000).optional()

export const comparingMethods = {
  /** Without `settings` by those of `default-comparison-settings`. Null when one of the two is not in the library. */
  compareArticles: {
    input: z.strictObject({
      a: articleIdSchema,
      b: articleIdSchema,
      settings: comparisonSettingsSchema.optional(),
      alignments: alignmentsSchema,
      /** For articles that do not say themselves how they write their numbers; else their language does. */
      numberFormats: z.array(numberFormatOfSourceSchema).optional(),
    }),
    output: comparedPairSchema.nullable(),
    progress: comparingProgressSchema,
  },
  /** Compares two texts as import would read them, and stores nothing. Null when one of the two says nothing. */
  compareTexts: {
    input: z.strictObject({
      a: pastedTextSchema,
      b: pastedTextSchema,
      settings: comparisonSettingsSchema.optional(),
      alignments: alignmentsSchema,
    }),
    output: comparedPairSchema.nullable(),
    progress: comparingProgressSchema,
  },
  /** Reads, for the figures in them, what is likely to be compared next: articles, or texts as `compareTexts` has them. */
  readAhead: {
    input: z.strictObject({
      articles: z.array(articleIdSchema).max(2),
      numberFormats: z.array(numberFormatOfSourceSchema).optional(),
      texts: z.array(pastedTextSchema).max(2),
    }),
    output: z.strictObject({}),
  },
  /** What import would read in files, as texts to compare; nothing is stored. Of a file with many articles, the first two. */
  readFiles: {
    input: z.strictObject({
      files: z.array(z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) })),
    }),
    output: z.strictObject({ texts: z.array(z.string()), failed: importReportSchema.shape.failed }),
  },
  /** Takes texts into the library as pastes, as `compareTexts` read them. */
  keepTexts: {
    input: z.strictObject({ texts: z.array(pastedTextSchema) }),
    output: importReportSchema,
  },
} as const
