import type { articleMethods } from '../../../shared/contract/articles.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { transaction } from '../database/transaction.ts'
import { prepareArticleReads, prepareArticleWrites } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createArticleHandlers({
  db,
  articlesChanged,
}: LibraryHandlersOptions): AreaHandlers<typeof articleMethods> {
  const reads = prepareArticleReads(db)
  const writes = prepareArticleWrites(db)

  /** Changes all of the articles or none; the numbers of those that were changed. */
  const change = (ids: readonly ArticleId[], one: (id: ArticleId) => boolean): ArticleId[] => {
    const changed = transaction(db, () => ids.filter(one))
    if (changed.length > 0) articlesChanged()
    return changed
  }

  return {
    listArticles: () => reads.list(),
    getArticle: ({ id }) => reads.get(id),
    removeArticles({ ids }) {
      const at = new Date().toISOString()
      return { removed: change(ids, (id) => writes.remove(id, at)) }
    },
    restoreArticles: ({ ids }) => ({ restored: change(ids, (id) => writes.restore(id)) }),
  }
}
