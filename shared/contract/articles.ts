import { z } from 'zod'
import { articleIdSchema, articleSchema, articleSummarySchema } from '../domain/article.ts'

export const articleMethods = {
  listArticles: { input: z.strictObject({}), output: z.array(articleSummarySchema) },
  getArticle: { input: z.strictObject({ id: articleIdSchema }), output: articleSchema.nullable() },
  removeArticles: {
    input: z.strictObject({ ids: z.array(articleIdSchema) }),
    output: z.strictObject({ removed: z.array(articleIdSchema) }),
  },
  /** Undo of `removeArticles`. */
  restoreArticles: {
    input: z.strictObject({ ids: z.array(articleIdSchema) }),
    output: z.strictObject({ restored: z.array(articleIdSchema) }),
  },
} as const

export const articleEvents = {
  /** Articles were added, removed or restored: lists should be read again. */
  articlesChanged: z.strictObject({}),
} as const
