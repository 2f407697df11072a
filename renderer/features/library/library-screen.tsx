import { useState, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { useApplication, useArticleList, useSettings } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Waiting } from '../../components/notice.tsx'
import { ArrivedOverlaps } from './arrived-overlaps.tsx'
import { ArticleTable } from './article-table.tsx'
import { columnsInOrder } from './columns.ts'
import { EditDialog } from './edit-dialog.tsx'
import { EmptyLibrary, NothingFound } from './empty-lists.tsx'
import { ExportStatus } from './export-status.tsx'
import { ImportStatus } from './import-status.tsx'
import { isUnnarrowed, LibraryHeader } from './library-header.tsx'
import { OverlapsPanel } from './overlaps-panel.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TagButton } from './tag-button.tsx'
import { Undoable } from './undoable.tsx'
import type { Editing } from './use-editing.ts'
import type { Exporting } from './use-exporting.ts'
import type { Imports } from './use-importing.ts'
import { useLibraryWork, type LibraryWork } from './use-library-work.ts'
import type { Removing } from './use-removing.ts'
import type { Tagging } from './use-tagging.ts'

export type LibraryScreenProps = {
  readonly imports: Imports
  readonly removing: Removing
  readonly editing: Editing
  readonly tagging: Tagging
  readonly exporting: Exporting
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
}

/** The library: what is in it, what came in, and which two to compare. */
export function LibraryScreen(props: LibraryScreenProps): ReactElement {
  const { imports, removing, editing, tagging, exporting, chosen, onCompare } = props
  const { wish, found } = useArticleList()
  const application = useApplication()
  // A library that cannot be opened has its own banner with what to do; saying it twice would not help.
  const isOpen = application.kind !== 'ready' || application.value.libraryState.kind !== 'failed'
  const isEmpty = found !== null && found.ids.length === 0 && isUnnarrowed(found.answered) && isUnnarrowed(wish)
  const [active, setActive] = useState<ArticleId | null>(null)
  const work = useLibraryWork({ ...props, active: isEmpty ? null : active })

  return (
    <div className="mx-auto flex h-full max-w-[110rem] flex-col">
      <LibraryHeader isEmpty={isEmpty} onImport={isOpen ? imports.chooseFiles : null} />
      <ImportStatus importing={imports.importing} onCancel={imports.cancel} onDismiss={imports.dismiss}>
        {(report) => <ArrivedOverlaps ids={[...report.added, ...report.same]} onCompare={onCompare} />}
      </ImportStatus>
      <ExportStatus exporting={exporting} />
      <Undoable removing={removing} editing={editing} tagging={tagging} />
      {isEmpty ? (
        <EmptyLibrary onImport={imports.chooseFiles} onAddSamples={imports.addSamples} />
      ) : (
        <Listed {...props} work={work} isOpen={isOpen} onActive={setActive} />
      )}
      {work.edited !== null && (
        <EditDialog article={work.edited} onSave={work.saveEdit} onClose={() => work.edit(null)} />
      )}
      <SelectionBar
        count={chosen.size}
        only={work.only}
        pair={work.pair}
        onCompare={work.compare}
        onRemove={work.remove}
        onClear={work.clear}
        onShowStory={work.showStory}
      >
        <TagButton ids={[...chosen]} tagging={work.tagging} isOpen={work.isTagging} onOpenChange={work.showTags} />
      </SelectionBar>
    </div>
  )
}

/** The list, or why there is none, and beside it what overlaps one of its articles. */
function Listed({
  work,
  isOpen,
  onActive,
  ...props
}: LibraryScreenProps & {
  readonly work: LibraryWork
  readonly isOpen: boolean
  readonly onActive: (id: ArticleId | null) => void
}): ReactElement {
  const { wish, found, described, failure, want, show, refresh } = useArticleList()
  const { libraryColumns } = useSettings()
  const { fresh, chosen, onChoose, onCompare } = props
  return (
    <>
      {failure !== null && isOpen && (
        <ErrorNotice title="The library could not be read" actions={<Button onPress={refresh}>Try again</Button>}>
          {failure}
        </ErrorNotice>
      )}
      {found === null && failure === null && <Waiting>Reading the library …</Waiting>}
      {found?.ids.length === 0 && <NothingFound onClear={() => want({ ...wish, query: '', filters: NO_FILTERS })} />}
      {found !== null && found.ids.length > 0 && (
        <div className="relative mx-5 mb-5 flex min-h-0 flex-1 gap-4">
          <ArticleTable
            ids={found.ids}
            described={described}
            onShow={show}
            isSearch={found.answered.query.trim() !== ''}
            columns={columnsInOrder(libraryColumns)}
            sort={wish.sort}
            onSort={(sort) => want({ ...wish, sort })}
            {...{ fresh, chosen, onChoose, onActive }}
            onCompare={work.compare}
            onRemove={work.remove}
          />
          {work.overlapsOf !== null && (
            <OverlapsPanel id={work.overlapsOf} onCompare={onCompare} onClose={() => work.showOverlaps(null)} />
          )}
        </div>
      )}
    </>
  )
}
