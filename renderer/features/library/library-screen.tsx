import { useEffect, useEffectEvent, useMemo, useState, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import {
  useApplication,
  useArticles,
  useComparisonAhead,
  useMenuCommand,
  useSettings,
  useStore,
} from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { isSingleKey } from '../../components/single-key.ts'
import { ArticleTable } from './article-table.tsx'
import { ImportStatus } from './import-status.tsx'
import { RemovalNotice } from './removal-notice.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { pairToCompare } from './selection.ts'
import { FIRST_SORT, sortArticles } from './sort.ts'
import type { Imports } from './use-importing.ts'
import type { Removing } from './use-removing.ts'

const NONE: ReadonlySet<ArticleId> = new Set()

/** The library: what is in it, what came in, and which two to compare. */
export function LibraryScreen({
  imports,
  removing,
  fresh,
  chosen,
  onChoose,
  onCompare,
}: {
  readonly imports: Imports
  readonly removing: Removing
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
}): ReactElement {
  const store = useStore()
  const articles = useArticles()
  const application = useApplication()
  // A library that cannot be opened has its own banner with what to do; saying it twice would not help.
  const isLibraryOpen = application.kind !== 'ready' || application.value.libraryState.kind !== 'failed'
  const known = articles.kind === 'ready' ? articles.value : []
  const pair = pairToCompare(known, chosen)
  useComparisonAhead(pair, useSettings().comparison)
  const compare = (): void => {
    if (pair !== null) onCompare(pair[0].id, pair[1].id)
  }
  const remove = (): void => {
    removing.remove(known.filter(({ id }) => chosen.has(id)).map(({ id }) => id))
    onChoose(NONE)
  }
  useMenuCommand((command) => {
    if (command === 'compare') compare()
  })
  useLibraryKeys({ chooseFiles: imports.chooseFiles, undo: removing.undo })

  return (
    <div className="mx-auto flex h-full max-w-[90rem] flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pt-5 pb-4">
        <h1 className="font-reading text-2xl">Library</h1>
        {known.length > 0 && <p className="pt-1.5 text-sm text-quiet">{readableCount(known.length, 'article')}</p>}
        <div className="ms-auto flex gap-2">
          {known.length > 0 && (
            <Button look="quiet" onPress={imports.addSamples}>
              Add sample reports
            </Button>
          )}
          <Button icon="compare" onPress={() => (window.location.hash = '#/quick')}>
            Compare two texts
          </Button>
          <Button icon="add" isDisabled={!isLibraryOpen} onPress={imports.chooseFiles}>
            Import …
          </Button>
        </div>
      </div>
      <ImportStatus importing={imports.importing} onCancel={imports.cancel} onDismiss={imports.dismiss} />
      <RemovalNotice removing={removing} />
      {articles.kind === 'loading' && <Waiting>Reading the library …</Waiting>}
      {articles.kind === 'failed' && isLibraryOpen && (
        <ErrorNotice
          title="The library could not be read"
          actions={<Button onPress={store.articles.refresh}>Try again</Button>}
        >
          {articles.sentence}
        </ErrorNotice>
      )}
      {articles.kind === 'ready' && known.length === 0 && (
        <EmptyLibrary onImport={imports.chooseFiles} onAddSamples={imports.addSamples} />
      )}
      {known.length > 0 && (
        <Listed articles={known} {...{ chosen, fresh, onChoose }} onCompare={compare} onRemove={remove} />
      )}
      <SelectionBar
        chosen={known.filter(({ id }) => chosen.has(id))}
        pair={pair}
        onCompare={compare}
        onRemove={remove}
        onClear={() => onChoose(NONE)}
      />
    </div>
  )
}

function Listed({
  articles,
  ...rest
}: {
  readonly articles: readonly ArticleSummary[]
  readonly chosen: ReadonlySet<ArticleId>
  readonly fresh: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: () => void
  readonly onRemove: () => void
}): ReactElement {
  const [sort, setSort] = useState(FIRST_SORT)
  const sorted = useMemo(() => sortArticles(articles, sort), [articles, sort])
  return <ArticleTable articles={sorted} sort={sort} onSort={setSort} {...rest} />
}

function EmptyLibrary({
  onImport,
  onAddSamples,
}: {
  readonly onImport: () => void
  readonly onAddSamples: () => void
}): ReactElement {
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
        </>
      }
    >
      Text files dropped anywhere on this window go into your library. Choose two of them and compare: Doublet marks the
      passages they share and the figures that part. Nothing leaves this computer.
    </EmptyState>
  )
}

function useLibraryKeys({ chooseFiles, undo }: { readonly chooseFiles: () => void; readonly undo: () => void }): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') undo()
    else if (event.key === 'i' && isSingleKey(event)) chooseFiles()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
