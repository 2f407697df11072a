import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'
import { prepareTermMarker } from './mark-terms.ts'
import { prepareRecentHits, type RecentSizes } from './recent-hits.ts'
import { expressionOf, headlineWeight, termsOf, type SearchTerm } from './search-terms.ts'

/** An article that answers a search. `snippet` is a stretch of its body around the words that were found. */
type SearchHit = {
  readonly id: ArticleId
  readonly externalId: string | null
  readonly title: string
  readonly source: string | null
  readonly published: string | null
  readonly snippet: string
}

export type SearchReads = {
  /**
   * The best `limit` articles that hold all the words of `query`, best first; none when it has no words. Where very many hold
   * them, those come first whose headline does, and of these as of the others the latest. Of a large library the latest articles
   * alone are looked at, unless fewer than `limit` of them are found.
   */
  search(query: string, limit: number): SearchHit[]
}

/** Up to so many hits are ranked by their words. Weighing each takes a microsecond or two, and more are no answer but a list. */
const mostRanked = 2_000

/** Of a library with more articles the latest are looked at first: what the full-text index goes through in some 30 ms for the most frequent words. */
export const recentSizes: RecentSizes = { mostRanked, recentArticles: 65_536 }
type Wish = { readonly match: string; readonly limit: number }

export function prepareSearchReads(db: ReadableDb, sizes: RecentSizes = recentSizes): SearchReads {
  const recent = prepareRecentHits(db, sizes)
  const articles = prepareArticleReads(db)
  const whole = prepareWholeSearch(db)
  return {
    search(query, limit) {
      const terms = termsOf(query)
      if (terms.length === 0) return []
      const ids = recent.isLarge() ? recent.find(terms, limit) : whole(terms, limit)
      const mark = prepareTermMarker(terms)
      return ids.flatMap((id) => {
        const article = articles.get(articleIdSchema.parse(id))
        if (article === null) return []
        const { externalId, headline, source, published, body } = article
        const snippet = mark(headline, body)?.snippet.text ?? ''
        return [{ id: article.id, externalId, title: headline, source, published, snippet }]
      })
    },
  }
}

/** What searches all articles alike. */
function prepareWholeSearch(db: ReadableDb): (terms: readonly SearchTerm[], limit: number) => number[] {
  const inOrder = (order: string) =>
    db
      .prepare<Wish, number>(
        `SELECT article_search.rowid FROM article_search JOIN articles ON articles.id = article_search.rowid
         WHERE article_search MATCH @match AND removed IS NULL ORDER BY ${order} LIMIT @limit`,
      )
      .pluck()
  const best = inOrder(`bm25(article_search, ${headlineWeight}.0, 1.0), articles.id`)
  const latest = inOrder('article_search.rowid DESC')
  const count = db
    .prepare<Wish, number>(
      'SELECT count(*) FROM (SELECT 1 FROM article_search WHERE article_search MATCH @match LIMIT @limit)',
    )
    .pluck()
  const idsOf = (match: string, limit: number): number[] => {
    if ((count.get({ match, limit: mostRanked + 1 }) ?? 0) <= mostRanked) return best.all({ match, limit })
    const byHeadline = latest.all({ match: `headline : (${match})`, limit })
    return [...new Set([...byHeadline, ...latest.all({ match, limit })])].slice(0, limit)
  }
  return (terms, limit) => idsOf(expressionOf(terms) ?? '', limit)
}

/** The terms of what is still being typed: its last word, once it has two letters, is a beginning. */
export function typedTerms(query: string): SearchTerm[] {
  const isOpen = /[\p{L}\p{N}]{2}$/u.test(query) && (query.match(/"/g)?.length ?? 0) % 2 === 0
  return termsOf(isOpen ? `${query}*` : query)
}

/** What is still being typed as an FTS5 expression; null when no word is in it. */
export function typedExpression(query: string): string | null {
  return expressionOf(typedTerms(query))
}

/** Turns what a person typed into an FTS5 expression; null when no word is left. */
export function matchExpression(query: string): string | null {
  return expressionOf(termsOf(query))
}
