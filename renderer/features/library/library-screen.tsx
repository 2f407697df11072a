import { useState, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { NO_FILTERS, type ArticleSort } from '../../../shared/domain/search.ts'
import { useApplication, useArticleList, useChangeSettings, useSettings } from '../../client/hooks.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Waiting } from '../../components/notice.tsx'
import { ArrivalsPanel } from './arrivals-panel.tsx'
import { ArticleTable } from './article-table.tsx'
import { columnsInOrder } from './columns.ts'
import { EditDialog } from './edit-dialog.tsx'
import { EmptyLibrary, NothingFound } from './empty-lists.tsx'
import { ExportStatus } from './export-status.tsx'
import { StoryNotice, type StoryChanges } from '../story/use-story-changes.tsx'
import { isUnnarrowed, LibraryHeader } from './library-header.tsx'
import { OverlapsPanel } from './overlaps-panel.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TagButton } from './tag-button.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { Undoable } from './undoable.tsx'
import type { Editing } from './use-editing.ts'
import type { Exporting } from './use-exporting.ts'
import type { Imports } from './use-importing.ts'
import { JoinDialog } from './use-joining.tsx'
import { useLibraryWork, type LibraryWork } from './use-library-work.ts'
import type { Removing } from './use-removing.ts'
import type { Tagging } from './use-tagging.ts'

export type LibraryScreenProps = {
  readonly imports: Imports
  readonly removing: Removing
  readonly editing: Editing
  readonly tagging: Tagging
  readonly stories: StoryChanges
  readonly exporting: Exporting
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
}

/** The library: what is in it, what came in, and which two to compare. */
export function LibraryScreen(props: LibraryScreenProps): ReactElement {
  const { imports, removing, editing, tagging, stories, exporting, chosen, onCompare } = props
  const { wish, found } = useArticleList()
  const application = useApplication()
  // A library that cannot be opened has its own banner with what to do; saying it twice would not help.
  const isOpen = application.kind !== 'ready' || application.value.libraryState.kind !== 'failed'
  const isEmpty = found !== null && found.ids.length === 0 && isUnnarrowed(found.answered) && isUnnarrowed(wish)
  const [active, setActive] = useState<ArticleId | null>(null)
  const work = useLibraryWork({ ...props, active: isEmpty ? null : active })

  return (
    <div className="@container/library mx-auto flex h-full max-w-[110rem] flex-col">
      <LibraryHeader isEmpty={isEmpty} onImport={isOpen ? imports.chooseFiles : null} />
      {/* What is told of an import, of a change, of what is chosen stands beside and below the list: no row of it moves. */}
      <div className="relative mx-5 mb-4 flex min-h-0 flex-1 flex-col gap-4 short:mx-3 short:mb-1 short:gap-1 @min-[60rem]/library:flex-row">
        {isEmpty ? (
          <EmptyLibrary onImport={imports.chooseFiles} onAddSamples={imports.addSamples} />
        ) : (
          <Listed {...props} work={work} isOpen={isOpen} onActive={setActive} />
        )}
        {work.overlapsOf !== null && !isEmpty && (
          <OverlapsPanel id={work.overlapsOf} onCompare={onCompare} onClose={() => work.showOverlaps(null)} />
        )}
        <ArrivalsPanel imports={imports} isCovered={work.overlapsOf !== null} onCompare={onCompare} />
      </div>
      <ExportStatus exporting={exporting} />
      <Undoable removing={removing} editing={editing} tagging={tagging} />
      <StoryNotice changes={stories} />
      <Dialogs work={work} />
      {isOpen && !isEmpty && (
        <SelectionBar
          count={chosen.size}
          only={work.only}
          pair={work.pair}
          onCompare={work.compare}
          onRemove={work.remove}
          onClear={work.clear}
          onShowStory={work.showStory}
          onMakeStory={work.joining.make}
        >
          <TagButton ids={[...chosen]} tagging={work.tagging} isOpen={work.isTagging} onOpenChange={work.showTags} />
        </SelectionBar>
      )}
    </div>
  )
}

/** What lies over the screen when it is asked for. */
function Dialogs({ work }: { readonly work: LibraryWork }): ReactElement {
  const { wish, want } = useArticleList()
  const [changesTags, setChangesTags] = useState(false)
  useCommands({ 'change-tags': () => setChangesTags(true) })
  /** A list that is narrowed to a tag stays so under the tag's new name, and is narrowed no more when it is gone. */
  const follow = (tag: string, names: readonly string[]): void => {
    const { tags } = wish.filters
    if (!tags.includes(tag)) return
    const others = tags.filter((each) => each !== tag && !names.includes(each))
    want({ ...wish, filters: { ...wish.filters, tags: [...others, ...names] } })
  }
  const tagging: Tagging = {
    ...work.tagging,
    rename: (tag, name) => {
      work.tagging.rename(tag, name)
      follow(tag, [name])
    },
    remove: (tag) => {
      work.tagging.remove(tag)
      follow(tag, [])
    },
  }
  return (
    <>
      {changesTags && <TagsDialog tagging={tagging} onClose={() => setChangesTags(false)} />}
      <JoinDialog joining={work.joining} />
      {work.edited !== null && (
        <EditDialog article={work.edited} onSave={work.saveEdit} onClose={() => work.edit(null)} />
      )}
    </>
  )
}

/** The list, or why there is none. */
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
  const { libraryColumns, librarySort } = useSettings()
  const changeSettings = useChangeSettings()
  /** The order of the whole library is remembered; that of a search is of the moment. */
  const sortBy = ({ column, descending }: ArticleSort): void => {
    want({ ...wish, sort: { column, descending } })
    if (wish.query.trim() !== '' || column === 'relevance') return
    // The list shows the change either way; the settings say when one could not be kept.
    changeSettings({ librarySort: { column, descending } }).catch(() => {})
  }
  const { fresh, chosen, onChoose } = props
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      {failure !== null && isOpen && (
        <ErrorNotice title="The library could not be read" actions={<Button onPress={refresh}>Try again</Button>}>
          {failure}
        </ErrorNotice>
      )}
      {found === null && failure === null && <Waiting>Reading the library …</Waiting>}
      {found?.ids.length === 0 && (
        <NothingFound
          wish={found.answered}
          onSearch={(query) => want({ ...wish, query })}
          onClear={() => want({ query: '', filters: NO_FILTERS, sort: librarySort })}
        />
      )}
      {found !== null && found.ids.length > 0 && (
        <ArticleTable
          found={found}
          described={described}
          onShow={show}
          columns={columnsInOrder(libraryColumns)}
          sort={wish.sort}
          onSort={sortBy}
          {...{ fresh, chosen, onChoose, onActive }}
          onCompare={work.compare}
          onRemove={work.remove}
        />
      )}
    </div>
  )
}
