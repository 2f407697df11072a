import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { comparisonSchema } from '../domain/comparison.ts'
import { comparisonSettingsSchema } from '../domain/comparison-settings.ts'

export const comparingMethods = {
  /** Without `settings` by those of `default-comparison-settings`. */
  compareArticles: {
    input: z.strictObject({ a: articleIdSchema, b: articleIdSchema, settings: comparisonSettingsSchema.optional() }),
    output: comparisonSchema,
  },
} as const
