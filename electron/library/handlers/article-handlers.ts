import type { articleMethods } from '../../../shared/contract/articles.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { ArticleChanges, ArticleId } from '../../../shared/domain/article.ts'
import { transaction } from '../database/transaction.ts'
import { prepareArticleReads, prepareArticleWrites } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createArticleHandlers({
  db,
  articlesChanged,
}: Pick<LibraryHandlersOptions, 'db' | 'articlesChanged'>): AreaHandlers<typeof articleMethods> {
  const reads = prepareArticleReads(db)
  const writes = prepareArticleWrites(db)

  /** Changes all of the articles or none; the numbers of those that were changed. */
  const change = (ids: readonly ArticleId[], one: (id: ArticleId) => boolean): ArticleId[] => {
    const changed = transaction(db, () => ids.filter(one))
    if (changed.length > 0) articlesChanged()
    return changed
  }

  return {
    getArticle: ({ id }) => reads.get(id),
    editArticle({ id, changes }) {
      const before = transaction(db, () => {
        const { previousVersion = null } = changes
        if (previousVersion === id || (previousVersion !== null && reads.summary(previousVersion) === null)) {
          throw new ContractError({ kind: 'refused', reason: 'There is no such earlier version in the library.' })
        }
        const article = reads.summary(id)
        return writes.edit(id, withMadeHeadline(changes)) ? article : null
      })
      if (before !== null) articlesChanged()
      return before
    },
    removeArticles({ ids }) {
      const at = new Date().toISOString()
      return { removed: change(ids, (id) => writes.remove(id, at)) }
    },
    restoreArticles: ({ ids }) => ({ restored: change(ids, (id) => writes.restore(id)) }),
  }
}

/** A headline that somebody wrote is not a made one. */
function withMadeHeadline(changes: ArticleChanges): ArticleChanges {
  return changes.headline === undefined ? changes : { headlineIsMade: false, ...changes }
}
