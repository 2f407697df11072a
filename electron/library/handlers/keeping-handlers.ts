import type { Cancellation } from '../../../shared/contract/define.ts'
import type { DeletionProgress, DeletionReport, keepingMethods } from '../../../shared/contract/keeping.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { deleteForGood } from '../keeping/delete-for-good.ts'
import { exportLibrary } from '../keeping/export-library.ts'
import { importLibrary } from '../keeping/import-library.ts'
import { prepareBinReads } from '../queries/bin.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

type Deleting = { readonly cancellation: Cancellation; readonly progress: (progress: DeletionProgress) => void }

export function createKeepingHandlers({
  db,
  articlesChanged,
  storiesChanged,
}: LibraryHandlersOptions): AreaHandlers<typeof keepingMethods> {
  const bin = prepareBinReads(db)

  const deleteAll = async (
    ids: () => readonly ArticleId[],
    { cancellation, progress }: Deleting,
  ): Promise<DeletionReport> => {
    const report = await deleteForGood(db, { ids, cancellation, progress })
    if (report.deleted.length > 0) {
      articlesChanged()
      storiesChanged()
    }
    return report
  }

  return {
    listRemoved: ({ from, limit }) => ({ articles: bin.list(from, limit), total: bin.count() }),
    deleteForGood: ({ ids }, context) => deleteAll(() => ids, context),
    emptyBin: (_input, context) => deleteAll(() => bin.ids(), context),
    exportLibrary: ({ path }, { cancellation, progress }) => exportLibrary(db, { path, cancellation, progress }),
    async importLibrary({ path }, { cancellation, progress }) {
      const report = await importLibrary(db, { path, cancellation, progress })
      articlesChanged()
      storiesChanged()
      return report
    },
  }
}
