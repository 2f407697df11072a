import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import type { ArticleChanges, ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { useApplication, useArticleList, useComparisonAhead, useSettings, useSummaries } from '../../client/hooks.ts'
import type { ListWish } from '../../client/article-list.ts'
import { useCommands, useRegistry } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { ArrivedOverlaps } from './arrived-overlaps.tsx'
import { ArticleTable, type Place } from './article-table.tsx'
import { columnsInOrder } from './columns.ts'
import { EditDialog } from './edit-dialog.tsx'
import { ImportStatus } from './import-status.tsx'
import { OverlapsPanel } from './overlaps-panel.tsx'
import { ColumnsButton, FilterButton, SearchField } from './search-bar.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { pairToCompare } from './selection.ts'
import { UndoNotice } from './undo-notice.tsx'
import type { Editing } from './use-editing.ts'
import type { Imports } from './use-importing.ts'
import type { Removing } from './use-removing.ts'

const NONE: ReadonlySet<ArticleId> = new Set()

export type LibraryScreenProps = {
  readonly imports: Imports
  readonly removing: Removing
  readonly editing: Editing
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  /** Where in the list somebody was. */
  readonly place: { readonly current: Place }
}

/** The library: what is in it, what came in, and which two to compare. */
export function LibraryScreen(props: LibraryScreenProps): ReactElement {
  const { imports, removing, editing, chosen, onChoose, onCompare } = props
  const list = useArticleList()
  const application = useApplication()
  // A library that cannot be opened has its own banner with what to do; saying it twice would not help.
  const isLibraryOpen = application.kind !== 'ready' || application.value.libraryState.kind !== 'failed'
  const { wish, found } = list
  const isWhole = found !== null && isUnnarrowed(found.answered) && isUnnarrowed(wish)
  const isEmpty = isWhole && found.ids.length === 0
  const [active, setActive] = useState<ArticleId | null>(null)
  const work = useWork({ ...props, active: isEmpty ? null : active })

  return (
    <div className="mx-auto flex h-full max-w-[110rem] flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pt-4 pb-3">
        <h1 className="font-reading text-2xl">Library</h1>
        {found !== null && !isEmpty && (
          <output className="pt-1.5 text-sm text-quiet tabular-nums">
            {readableCount(found.total, isWhole ? 'article' : 'found article')}
            {found.ids.length < found.total && `, the first ${found.ids.length.toLocaleString('en')} listed`}
          </output>
        )}
        <div className="ms-auto flex min-w-0 flex-1 flex-wrap items-center justify-end gap-2">
          {!isEmpty && (
            <>
              <div className="flex max-w-xl min-w-52 flex-1">
                <SearchField query={wish.query} onSearch={(query) => list.want(searched(wish, query))} />
              </div>
              <FilterButton
                filters={wish.filters}
                onChange={(filters) => list.want({ ...wish, filters: { ...wish.filters, ...filters } })}
              />
              <ColumnsButton />
            </>
          )}
          <Button icon="compare" onPress={() => (window.location.hash = '#/quick')}>
            Compare two texts
          </Button>
          <Button icon="add" isDisabled={!isLibraryOpen} onPress={imports.chooseFiles}>
            Import …
          </Button>
        </div>
      </div>
      <ImportStatus importing={imports.importing} onCancel={imports.cancel} onDismiss={imports.dismiss}>
        {(report) => <ArrivedOverlaps ids={[...report.added, ...report.same]} onCompare={onCompare} />}
      </ImportStatus>
      <Undoable removing={removing} editing={editing} />
      {list.failure !== null && isLibraryOpen && (
        <div className="shrink-0">
          <ErrorNotice
            title="The library could not be read"
            actions={<Button onPress={list.refresh}>Try again</Button>}
          >
            {list.failure}
          </ErrorNotice>
        </div>
      )}
      {found === null && list.failure === null && <Waiting>Reading the library …</Waiting>}
      {isEmpty && <EmptyLibrary onImport={imports.chooseFiles} onAddSamples={imports.addSamples} />}
      {found !== null && found.ids.length === 0 && !isEmpty && (
        <NothingFound onClear={() => list.want({ ...wish, query: '', filters: NO_FILTERS })} />
      )}
      {found !== null && found.ids.length > 0 && (
        <div className="relative mx-5 mb-5 flex min-h-0 flex-1 gap-4">
          <ListedArticles {...props} onActive={setActive} onCompareChosen={work.compare} onRemove={work.remove} />
          {work.overlapsOf !== null && (
            <OverlapsPanel id={work.overlapsOf} onCompare={onCompare} onClose={work.closeOverlaps} />
          )}
        </div>
      )}
      {work.edited !== null && <EditDialog article={work.edited} onSave={work.saveEdit} onClose={work.closeEdit} />}
      <SelectionBar
        count={chosen.size}
        only={work.only}
        pair={work.pair}
        onCompare={work.compare}
        onRemove={work.remove}
        onClear={() => onChoose(NONE)}
      />
    </div>
  )
}

function isUnnarrowed({ query, filters }: ListWish): boolean {
  return query.trim() === '' && JSON.stringify(filters) === JSON.stringify(NO_FILTERS)
}

/** A search begins with the best answers first, and ends with the newest arrivals. */
function searched(wish: ListWish, query: string): ListWish {
  const [was, is] = [wish.query.trim() !== '', query.trim() !== '']
  if (was === is) return { ...wish, query }
  return { ...wish, query, sort: { column: is ? 'relevance' : 'imported', descending: true } }
}

function ListedArticles({
  fresh,
  chosen,
  onChoose,
  place,
  onActive,
  onCompareChosen,
  onRemove,
}: LibraryScreenProps & {
  readonly onActive: (id: ArticleId | null) => void
  readonly onCompareChosen: () => void
  readonly onRemove: () => void
}): ReactElement | null {
  const { wish, found, described, want, show } = useArticleList()
  const { libraryColumns } = useSettings()
  if (found === null) return null
  return (
    <ArticleTable
      ids={found.ids}
      described={described}
      onShow={show}
      isSearch={found.answered.query.trim() !== ''}
      columns={columnsInOrder(libraryColumns)}
      sort={wish.sort}
      onSort={(sort) => want({ ...wish, sort })}
      {...{ chosen, fresh, onChoose, onActive, onRemove, place }}
      onCompare={onCompareChosen}
    />
  )
}

type Work = {
  readonly pair: readonly [ArticleSummary, ArticleSummary] | null
  readonly only: ArticleSummary | null
  readonly compare: () => void
  readonly remove: () => void
  readonly overlapsOf: ArticleId | null
  readonly closeOverlaps: () => void
  readonly edited: ArticleSummary | null
  readonly saveEdit: (changes: ArticleChanges) => void
  readonly closeEdit: () => void
}

/** What can be done with what is chosen, or with the article that the list's keys are on. */
function useWork({
  chosen,
  onChoose,
  onCompare,
  removing,
  editing,
  imports,
  active,
}: LibraryScreenProps & { readonly active: ArticleId | null }): Work {
  const registry = useRegistry()
  const [overlapsOf, setOverlapsOf] = useState<ArticleId | null>(null)
  const [editedId, setEditedId] = useState<ArticleId | null>(null)
  const [first] = chosen
  const meant = chosen.size === 1 && first !== undefined ? first : active
  const known = useSummaries([...(chosen.size <= 2 ? chosen : []), ...(editedId === null ? [] : [editedId])])
  const summaries = known.kind === 'ready' ? known.value : new Map<ArticleId, ArticleSummary>()
  const pair = chosen.size === 2 ? pairToCompare(chosen, summaries) : null
  useComparisonAhead(pair, useSettings().comparison)
  const compare = (): void => {
    if (pair !== null) onCompare(pair[0].id, pair[1].id)
  }
  const remove = (): void => {
    editing.dismiss()
    removing.remove([...chosen])
    onChoose(NONE)
  }
  const undo = removing.removed.length > 0 ? removing.undo : editing.undo
  const canUndo = removing.removed.length > 0 || editing.before !== null
  const missing = { unavailable: 'Choose an article first.' }
  useCommands({
    compare: pair === null ? { unavailable: 'Choose two articles first.' } : compare,
    'remove-articles': chosen.size === 0 ? missing : remove,
    'choose-none': chosen.size === 0 ? { unavailable: 'None is chosen.' } : () => onChoose(NONE),
    'show-overlaps': meant === null ? missing : () => setOverlapsOf(meant),
    'edit-article': meant === null ? missing : () => setEditedId(meant),
    undo: canUndo ? undo : { unavailable: 'There is nothing to undo.' },
  })
  usePastedArticle((text) => imports.takeText(text))
  const edited = editedId === null ? null : (summaries.get(editedId) ?? null)
  return {
    pair,
    only: chosen.size === 1 && first !== undefined ? (summaries.get(first) ?? null) : null,
    compare,
    remove: () => void registry.run('remove-articles'),
    overlapsOf,
    closeOverlaps: () => setOverlapsOf(null),
    edited,
    saveEdit: (changes) => {
      removing.dismiss()
      if (editedId !== null) editing.edit(editedId, changes)
    },
    closeEdit: () => setEditedId(null),
  }
}

/** Takes a text that is pasted outside a field. */
function usePastedArticle(onText: (text: string) => void): void {
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const isInField =
      event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]') !== null
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (isInField || text.trim() === '') return
    event.preventDefault()
    onText(text)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => pasted(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}

/** What was removed or changed last, and the way to take it back. */
function Undoable({
  removing,
  editing,
}: {
  readonly removing: Removing
  readonly editing: Editing
}): ReactElement | null {
  if (removing.removed.length > 0 || removing.failure !== null) {
    return (
      <UndoNotice
        says={removing.failure ?? `${readableCount(removing.removed.length, 'article')} removed.`}
        onUndo={removing.removed.length > 0 ? removing.undo : null}
        onDismiss={removing.dismiss}
      />
    )
  }
  if (editing.before === null && editing.failure === null) return null
  return (
    <UndoNotice
      says={
        editing.failure ?? (
          <>
            Changed what is known of <bdi>{editing.before?.headline}</bdi>.
          </>
        )
      }
      onUndo={editing.before === null ? null : editing.undo}
      onDismiss={editing.dismiss}
    />
  )
}

function NothingFound({ onClear }: { readonly onClear: () => void }): ReactElement {
  return (
    <EmptyState title="Nothing in the library answers that" actions={<Button onPress={onClear}>Show all</Button>}>
      A search finds articles that hold all of its words, in headline or text. Put words in quotation marks to find them
      in that order.
    </EmptyState>
  )
}

function EmptyLibrary({
  onImport,
  onAddSamples,
}: {
  readonly onImport: () => void
  readonly onAddSamples: () => void
}): ReactElement {
  const registry = useRegistry()
  return (
    <EmptyState
      title="Drop two reports here to see what they repeat"
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an empty library has one thing to do; nothing is skipped by starting there */}
          <Button look="strong" icon="add" onPress={onImport} autoFocus>
            Import …
          </Button>
          <Button onPress={onAddSamples}>Add sample reports</Button>
          <Button look="quiet" onPress={() => registry.run('start-tour')}>
            Take the tour
          </Button>
        </>
      }
    >
      Reports dropped anywhere on this window, or pasted, go into your library. Choose two of them and compare: Doublet
      marks the passages they share and the figures that part. Nothing leaves this computer.
    </EmptyState>
  )
}
