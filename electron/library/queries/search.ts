import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'

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
   * them, those come first whose headline does, and of these as of the others the latest.
   */
  search(query: string, limit: number): SearchHit[]
}

/** A word of the headline says more about an article than one of its body; five is a usual weight for titles. */
export const headlineWeight = 5
/** Words in a snippet: about two lines of a list. */
export const snippetWords = 24
/** Up to so many hits are ranked by their words. Weighing each takes a microsecond or two, and more are no answer but a list. */
const mostRanked = 2_000

type Wish = { readonly match: string; readonly limit: number }
type Row = Omit<SearchHit, 'id'> & { readonly id: number }

export function prepareSearchReads(db: ReadableDb): SearchReads {
  const inOrder = (order: string) =>
    db.prepare<Wish, Row>(`
      SELECT articles.id AS id, external_id AS externalId, articles.headline AS title, source, published,
        snippet(article_search, 1, '', '', '…', ${snippetWords}) AS snippet
      FROM article_search JOIN articles ON articles.id = article_search.rowid
      WHERE article_search MATCH @match AND removed IS NULL ORDER BY ${order} LIMIT @limit`)
  const best = inOrder(`bm25(article_search, ${headlineWeight}.0, 1.0), articles.id`)
  const latest = inOrder('article_search.rowid DESC')
  const count = db
    .prepare<Wish, number>(
      'SELECT count(*) FROM (SELECT 1 FROM article_search WHERE article_search MATCH @match LIMIT @limit)',
    )
    .pluck()

  const rows = (match: string, limit: number): Row[] => {
    if ((count.get({ match, limit: mostRanked + 1 }) ?? 0) <= mostRanked) return best.all({ match, limit })
    const byHeadline = latest.all({ match: `headline : (${match})`, limit })
    const others = latest.all({ match, limit })
    const isFirst = new Set(byHeadline.map(({ id }) => id))
    return [...byHeadline, ...others.filter(({ id }) => !isFirst.has(id))].slice(0, limit)
  }
  return {
    search(query, limit) {
      const match = matchExpression(query)
      if (match === null) return []
      return rows(match, limit).map((row) => ({ ...row, id: articleIdSchema.parse(row.id) }))
    },
  }
}

/** `matchExpression` of what is still being typed: its last word, once it has two letters, is a beginning. */
export function typedExpression(query: string): string | null {
  const isOpen = /[\p{L}\p{N}]{2}$/u.test(query) && (query.match(/"/g)?.length ?? 0) % 2 === 0
  return matchExpression(isOpen ? `${query}*` : query)
}

/**
 * Turns what a person typed into an FTS5 expression in which nothing is an operator by accident: words that must all
 * occur, `"a phrase"` in that order, and `word*` for a beginning. Null when no word is left.
 */
export function matchExpression(query: string): string | null {
  const terms = [...query.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(([, phrase, word]) => {
    const text = phrase ?? word ?? ''
    if (!/[\p{L}\p{N}]/u.test(text)) return []
    return [`"${text}"${word?.endsWith('*') === true ? '*' : ''}`]
  })
  return terms.length === 0 ? null : terms.join(' ')
}
