import { articleIdSchema, type ArticleId, type ArticleSummary } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'

/** A removed article: since when (an instant, ISO 8601 in UTC), and how many others have the same text. */
type RemovedArticle = { readonly article: ArticleSummary; readonly removed: string; readonly sameText: number }

export type BinReads = {
  /** A page of the removed articles, the last removed first. */
  list(from: number, limit: number): RemovedArticle[]
  count(): number
  /** All of them, in order of arrival. */
  ids(): ArticleId[]
}

export function prepareBinReads(db: ReadableDb): BinReads {
  const reads = prepareArticleReads(db)
  const list = db.prepare<[number, number], { id: number; removed: string; sameText: number }>(`
    SELECT id, removed, CASE (SELECT word_count FROM texts WHERE texts.id = text_id) WHEN 0 THEN 0 ELSE
      (SELECT count(*) FROM articles AS same WHERE same.text_id = articles.text_id) - 1 END AS sameText
    FROM articles WHERE removed IS NOT NULL ORDER BY removed DESC, id DESC LIMIT ? OFFSET ?`)
  const ids = db.prepare<[], number>('SELECT id FROM articles WHERE removed IS NOT NULL ORDER BY id').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM articles WHERE removed IS NOT NULL').pluck()
  return {
    list: (from, limit) =>
      list.all(limit, from).flatMap(({ id, ...row }) => {
        const article = reads.removed(articleIdSchema.parse(id))
        return article === null ? [] : [{ article, ...row }]
      }),
    count: () => count.get() ?? 0,
    ids: () => ids.all().map((id) => articleIdSchema.parse(id)),
  }
}
