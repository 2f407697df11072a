import { z } from 'zod'
import { articleSummarySchema } from './article.ts'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'
import { tagSchema } from './tag.ts'

/** What a list of articles is narrowed to. Nothing given means no narrowing. */
export const articleFiltersSchema = z.strictObject({
  sources: z.array(z.string()),
  languages: z.array(z.string()),
  /** An article passes that has all of them. */
  tags: z.array(tagSchema),
  /** Days of publication, both included. What has no date is left out as soon as one of them is given. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
})
export type ArticleFilters = Immutable<z.infer<typeof articleFiltersSchema>>

export const NO_FILTERS: ArticleFilters = { sources: [], languages: [], tags: [], from: null, to: null }

/**
 * The order of a list. `relevance` puts first what answers a search best; without a search it is the order of arrival.
 * What an article does not say goes last either way; ties keep the order of arrival.
 */
export const articleSortSchema = z.strictObject({
  column: z.enum(['relevance', 'headline', 'source', 'published', 'words', 'language', 'imported']),
  descending: z.boolean(),
})
export type ArticleSort = Readonly<z.infer<typeof articleSortSchema>>

/** How an article stands to those with the very same text. */
const resendSchema = z.strictObject({
  /** The one that came in first; null for that one itself. */
  of: articleSummarySchema.pick({ id: true, origin: true, imported: true }).nullable(),
  /** How many came in after the first. */
  again: z.int().positive(),
})
export type Resend = Immutable<z.infer<typeof resendSchema>>

/** Marks are spans into the text they stand beside. */
const markedTextSchema = z.strictObject({ text: z.string(), marks: z.array(spanSchema) })
export type MarkedText = Immutable<z.infer<typeof markedTextSchema>>

/** An article as a list shows it. */
export const listedArticleSchema = z.strictObject({
  article: articleSummarySchema,
  /** In order of their names. */
  tags: z.array(tagSchema),
  /** Null when no other article has the same text. */
  resend: resendSchema.nullable(),
  /** What of its headline and text answers a search; null without a search, or when it does not answer it any more. */
  found: z.strictObject({ headline: z.array(spanSchema), snippet: markedTextSchema }).nullable(),
})
export type ListedArticle = Immutable<z.infer<typeof listedArticleSchema>>
