import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { overlapSchema, overlappingPairSchema, passageHitSchema } from '../domain/overlap.ts'

/** The least coverage of a pair that is listed when nothing else is said; the larger of the two counts. */
export const usualLeastCoverage = 0.3

const leastCoverage = z.number().min(0).max(1).default(usualLeastCoverage)

/** How many articles `importOverlaps` looks at, the first of those given. More would keep the user waiting for minutes. */
export const mostImportOverlaps = 1_000

export const overlapMethods = {
  /**
   * The articles that overlap one, most coverage first, those of the 32 likeliest texts at most; `min` is compared with the larger of the two coverages. Removed
   * articles do not count. None when the article is not there.
   */
  overlapsOf: {
    input: z.strictObject({ id: articleIdSchema, min: leastCoverage }),
    output: z.array(overlapSchema),
  },
  /** What of the articles that just came in overlaps what is there, or each other. Each pair once. */
  importOverlaps: {
    input: z.strictObject({ ids: z.array(articleIdSchema), min: leastCoverage }),
    output: z.strictObject({
      pairs: z.array(overlappingPairSchema),
      /** How many of the articles were looked at: all, or the first `mostImportOverlaps`. */
      checked: z.int().nonnegative(),
    }),
    progress: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  },
  /** The articles that hold the given words, verbatim or lightly edited, most of them first; 64 at most. */
  findPassage: {
    input: z.strictObject({ text: z.string().max(100_000) }),
    output: z.array(passageHitSchema),
  },
} as const
