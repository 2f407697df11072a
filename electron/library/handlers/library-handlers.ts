import type { Cancellation, Handlers } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { ImportProgress, ImportReport, libraryContract } from '../../../shared/contract/library.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { importArticles } from '../importing/import-articles.ts'
import { inputOfBytes, inputsOfPaths, type ImportInput } from '../importing/import-input.ts'
import type { EnginePool } from '../jobs/engine-pool.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { prepareArticleReads, prepareArticleWrites } from '../queries/articles.ts'
import { sampleReports } from '../sample-reports.ts'

export type LibraryHandlersOptions = {
  readonly db: WritableDb
  readonly engine: EnginePool
  /** Called when articles were added, removed or restored. */
  readonly articlesChanged: () => void
}

type LongWork = { readonly cancellation: Cancellation; readonly progress: (progress: ImportProgress) => void }

/** Answers the library contract from one open library. */
export function createLibraryHandlers(options: LibraryHandlersOptions): Handlers<typeof libraryContract> {
  const { db, engine, articlesChanged } = options
  const reads = prepareArticleReads(db)
  const writes = prepareArticleWrites(db)

  const takeIn = async (inputs: readonly ImportInput[], work: LongWork): Promise<ImportReport> => {
    const report = await importArticles({ db, inputs, cancellation: work.cancellation, progress: work.progress })
    if (report.added.length + report.same.length > 0) articlesChanged()
    return report
  }

  /** Changes all of the articles or none; the numbers of those that were changed. */
  const change = (ids: readonly ArticleId[], one: (id: ArticleId) => boolean): ArticleId[] => {
    const changed = transaction(db, () => ids.filter(one))
    if (changed.length > 0) articlesChanged()
    return changed
  }

  return {
    listArticles: () => reads.list(),
    getArticle: ({ id }) => reads.get(id),
    importPaths: async ({ paths }, context) => takeIn(await inputsOfPaths(paths), context),
    importFiles: ({ files }, context) =>
      takeIn(
        files.map(({ name, bytes }) => inputOfBytes(name, bytes, { kind: 'dropped', name })),
        context,
      ),
    importSamples: (_input, context) => takeIn(sampleReports(reads.sampleNames()), context),
    removeArticles({ ids }) {
      const at = new Date().toISOString()
      return { removed: change(ids, (id) => writes.remove(id, at)) }
    },
    restoreArticles: ({ ids }) => ({ restored: change(ids, (id) => writes.restore(id)) }),
    compareArticles({ a, b }, { cancellation }) {
      const [left, right] = [reads.get(a), reads.get(b)]
      if (left === null || right === null) {
        throw new ContractError({ kind: 'refused', reason: 'One of the two articles is no longer in the library.' })
      }
      return engine.compare({ a: reportOf(left), b: reportOf(right) }, cancellation)
    },
  }
}
