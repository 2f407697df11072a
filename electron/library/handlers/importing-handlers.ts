import type { Cancellation } from '../../../shared/contract/define.ts'
import type { ImportProgress, ImportReport, importingMethods } from '../../../shared/contract/importing.ts'
import { importArticles } from '../importing/import-articles.ts'
import { inputOfBytes, inputsOfPaths, type ImportInput } from '../importing/import-input.ts'
import { inputOfPasted } from '../importing/paste.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { sampleReports } from '../sample-reports.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

/** How often a long import says that there is more to list. Chosen: a list that grows every second is followed easily. */
const growthMilliseconds = 1_000

type LongWork = { readonly cancellation: Cancellation; readonly progress: (progress: ImportProgress) => void }

export function createImportingHandlers({
  db,
  articlesChanged,
}: LibraryHandlersOptions): AreaHandlers<typeof importingMethods> {
  const reads = prepareArticleReads(db)

  const takeIn = async (inputs: readonly ImportInput[], work: LongWork): Promise<ImportReport> => {
    let told = performance.now()
    const progress = (state: ImportProgress): void => {
      work.progress(state)
      if (performance.now() - told < growthMilliseconds) return
      told = performance.now()
      articlesChanged()
    }
    const report = await importArticles({ db, inputs, cancellation: work.cancellation, progress })
    if (report.added.length + report.same.length > 0) articlesChanged()
    return report
  }

  return {
    importPaths: async ({ paths }, context) => takeIn(await inputsOfPaths(paths), context),
    importFiles: ({ files }, context) =>
      takeIn(
        files.map(({ name, bytes }) => inputOfBytes(name, bytes, { kind: 'dropped', name })),
        context,
      ),
    importPasted: (pasted, context) => takeIn([inputOfPasted(pasted)], context),
    importSamples: (_input, context) => takeIn(sampleReports(reads.sampleNames()), context),
  }
}
