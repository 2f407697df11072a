import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ListedArticle, Resend } from '../../../shared/domain/search.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'
import { prepareTermMarker } from './mark-terms.ts'
import { typedTerms } from './search.ts'
import { prepareTagReads } from './tags.ts'

export type Describe = (ids: readonly ArticleId[], query: string) => ListedArticle[]

/** Prepares what a list shows of its articles: those that are gone or removed are left out. */
export function prepareDescribe(db: ReadableDb): Describe {
  const reads = prepareArticleReads(db)
  const tags = prepareTagReads(db)
  const resendOf = prepareResends(db)
  return (ids, query) => {
    const terms = typedTerms(query)
    const mark = terms.length > 0 ? prepareTermMarker(terms) : null
    return ids.flatMap((id) => {
      const article = reads.summary(id)
      if (article === null) return []
      const found = mark?.(article.headline, reads.get(id)?.body ?? '') ?? null
      return [{ article, tags: tags.of(id), resend: resendOf(id), found }]
    })
  }
}

function prepareResends(db: ReadableDb): (id: ArticleId) => Resend | null {
  const reads = prepareArticleReads(db)
  const standing = db.prepare<[number], { first: ArticleId; count: number }>(`
    SELECT min(same.id) AS first, count(*) AS count
    FROM articles AS own
    JOIN texts ON texts.id = own.text_id AND word_count > 0
    JOIN articles AS same ON same.text_id = own.text_id
    WHERE own.id = CAST(? AS INTEGER) AND same.removed IS NULL`)
  return (id) => {
    const { first = id, count = 0 } = standing.get(id) ?? {}
    if (count < 2) return null
    const summary = first === id ? null : reads.summary(first)
    const of = summary === null ? null : { id: summary.id, origin: summary.origin, imported: summary.imported }
    return { of, again: count - 1 }
  }
}
