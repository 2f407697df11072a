import type { Cancellation } from '../../../shared/contract/define.ts'
import type { ImportProgress, ImportReport, importingMethods } from '../../../shared/contract/importing.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ImportWatch } from '../importing/import-articles.ts'
import type { ImportInput } from '../importing/import-input.ts'
import type { ImportSource } from '../importing/import-source.ts'
import { loadImporting } from '../importing/load-importing.ts'
import type * as Importing from '../importing/importing.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

/** How often a long import says that there is more to list. Chosen: a list that grows every second is followed easily. */
const growthMilliseconds = 1_000
/** And only when it grew by so much of itself: a window lists a large library anew in some tenths of a second, for which keys wait. */
const growthShare = 0.05

/** Two files in are chosen at once, to be compared; more are a delivery, which is looked through first. */
const mostReadAhead = 2
/** Words of a text that is read on the chance of being compared: a second or two of one core. */
const mostWordsAhead = 200_000

type LongWork = { readonly cancellation: Cancellation; readonly progress: (progress: ImportProgress) => void }

export function createImportingHandlers({
  db,
  engine,
  articlesChanged,
  importCancelled = () => {},
  holdStories = () => () => {},
}: LibraryHandlersOptions): AreaHandlers<typeof importingMethods> {
  const reads = prepareArticleReads(db)

  /** Reading is half of comparing, and can begin before a window knows what came in. */
  const readAhead = (ids: readonly ArticleId[]): void => {
    if (ids.length === 0 || ids.length > mostReadAhead) return
    const few = ids.flatMap((id) => reads.get(id) ?? []).filter(({ wordCount }) => wordCount <= mostWordsAhead)
    // What cannot be read is told of when it is compared.
    engine.read(few.map((each) => reportOf(each))).catch(() => {})
  }

  const takeIn = async (
    work: LongWork,
    importing: (watch: ImportWatch) => Promise<ImportReport>,
  ): Promise<ImportReport> => {
    const before = reads.latestId()
    let told = { at: performance.now(), done: 0 }
    const progress = (state: ImportProgress): void => {
      work.progress(state)
      const isMuch = state.done - told.done >= growthShare * (before + told.done)
      if (!isMuch || performance.now() - told.at < growthMilliseconds) return
      told = { at: performance.now(), done: state.done }
      articlesChanged()
    }
    const report = await importing({ cancellation: work.cancellation, progress })
    readAhead([...report.added, ...report.same])
    if (report.added.length + report.same.length > 0) articlesChanged()
    if (report.cancelled) importCancelled(report)
    return report
  }
  const takeInSource = (source: ImportSource, work: LongWork): Promise<ImportReport> =>
    takeIn(work, async (watch) => {
      let release = (): void => {}
      const { importSource } = await loadImporting()
      try {
        return await importSource(db, source, { ...watch, began: () => (release = holdStories()) })
      } finally {
        release()
      }
    })
  const takeInInputs = (
    work: LongWork,
    inputsBy: (of: typeof Importing) => readonly ImportInput[],
  ): Promise<ImportReport> =>
    takeIn(work, async (watch) => {
      const importing = await loadImporting()
      return importing.importArticles({ db, inputs: inputsBy(importing), ...watch })
    })

  return {
    importPaths: ({ paths }, work) => takeInSource({ kind: 'paths', paths }, work),
    importFiles: ({ files }, work) => takeInSource({ kind: 'files', files }, work),
    importPasted: (pasted, work) => takeInInputs(work, ({ inputOfPasted }) => [inputOfPasted(pasted)]),
    importSamples: (_input, work) => takeInInputs(work, ({ sampleReports }) => sampleReports(reads.sampleNames())),
  }
}
