import { z } from 'zod'
import { articleChangesSchema, articleIdSchema, articleSchema, articleSummarySchema } from '../domain/article.ts'

export const articleMethods = {
  getArticle: { input: z.strictObject({ id: articleIdSchema }), output: articleSchema.nullable() },
  /**
   * Changes what is known about an article and answers it as it was before, so that its fields can be given back to undo;
   * `null` when it is not there. A headline that is changed is no longer a made one, unless the changes say so.
   */
  editArticle: {
    input: z.strictObject({ id: articleIdSchema, changes: articleChangesSchema }),
    output: articleSummarySchema.nullable(),
  },
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
  /** Articles were added, removed, restored or edited: lists should be read again. */
  articlesChanged: z.strictObject({}),
} as const
