import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { articleFiltersSchema, articleSortSchema, listedArticleSchema } from '../domain/search.ts'

/** How many articles are described at a time: more than any window shows. */
export const mostDescribed = 500

const query = z.string().max(1_000)

const namedCountSchema = z.strictObject({ name: z.string(), count: z.int().positive() })

export const searchingMethods = {
  /**
   * The articles that hold all words of `query` (`"a phrase"` in that order, `word*` as a beginning, and so the last word,
   * which may not be typed out yet) and pass the filters; all articles when it has no words. With `limit`, that many of the
   * first. `total` counts all; `isAtLeast` says that there are more, which would take longer to count than to answer.
   */
  searchArticles: {
    input: z.strictObject({
      query,
      filters: articleFiltersSchema,
      sort: articleSortSchema,
      limit: z.int().positive().optional(),
    }),
    output: z.strictObject({
      ids: z.array(articleIdSchema),
      total: z.int().nonnegative(),
      isAtLeast: z.boolean(),
    }),
  },
  /** Articles as a list shows them, in the order asked for, with what of them answers `query`. Those that are gone are left out. */
  describeArticles: {
    input: z.strictObject({ ids: z.array(articleIdSchema).max(mostDescribed), query }),
    output: z.array(listedArticleSchema),
  },
  /**
   * What somebody may have meant by a `query` that found nothing: the same with words that no article has put right, where that
   * finds something. Null when nothing is near.
   */
  suggestSearch: {
    input: z.strictObject({ query, filters: articleFiltersSchema }),
    output: z.string().nullable(),
  },
  /** What there is to filter by, the most frequent first, and the days of the first and last published. */
  articleFacets: {
    input: z.strictObject({}),
    output: z.strictObject({
      sources: z.array(namedCountSchema),
      languages: z.array(namedCountSchema),
      earliest: z.iso.date().nullable(),
      latest: z.iso.date().nullable(),
    }),
  },
} as const
