import { momentOf } from '../../../shared/domain/published.ts'
import type { OneOfSeveral, severalMethods } from '../../../shared/contract/several.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { withFormatOfSource } from './comparing-handlers.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createSeveralHandlers({
  db,
  engine,
}: Pick<LibraryHandlersOptions, 'db' | 'engine'>): AreaHandlers<typeof severalMethods> {
  const reads = prepareArticleReads(db)
  const inOrderOfTime = (ids: readonly ArticleId[]): Article[] =>
    [...new Set(ids)].flatMap((id) => reads.get(id) ?? []).toSorted((left, right) => timeOf(left) - timeOf(right))

  return {
    async ledgerOf({ articles, numberFormats = [] }, { cancellation, progress }) {
      const found = inOrderOfTime(articles)
      const ledger = await engine.ledger(
        { ledger: found.map((article) => reportOf(withFormatOfSource(article, numberFormats))) },
        { cancellation, onProgress: progress },
      )
      return { reports: found.map(oneOfSeveral), ledger }
    },
    async compareSeveral({ articles, base: wanted, settings, numberFormats = [] }, { cancellation, progress }) {
      const found = inOrderOfTime(articles)
      if (found.length < 2) return null
      const base = found.findIndex(({ id }) => id === wanted)
      const task = {
        collate: found.map((article) => reportOf(withFormatOfSource(article, numberFormats))),
        ...(base === -1 ? {} : { base }),
        ...(settings === undefined ? {} : { settings }),
      }
      const collation = await engine.collate(task, { cancellation, onProgress: progress })
      return { reports: found.map(oneOfSeveral), collation }
    },
  }
}

/** When an article was published; where that is not known, when it was imported. */
function timeOf({ published, imported }: Article): number {
  return momentOf(published ?? imported)
}

function oneOfSeveral({ id, headline, headlineIsMade, source, published, wordCount, body }: Article): OneOfSeveral {
  return { id, headline, headlineIsMade, source, published, wordCount, body }
}
