import { useState, type ReactElement } from 'react'
import type { Selection } from 'react-aria-components'
import { useRemoved, type RemovedArticle } from '../../client/keeping-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { LibraryViews } from '../../components/library-views.tsx'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { RemovedList } from './removed-list.tsx'
import { ShareBar } from './share-bar.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useBin, type Deleting } from './use-bin.ts'

/** What was removed: to be put back, or deleted for good. */
export function BinScreen({ onTouched }: { readonly onTouched: () => void }): ReactElement {
  const { removed, showMore } = useRemoved()
  switch (removed.kind) {
    case 'failed':
      return <ErrorNotice title="The library could not be read">{removed.sentence}</ErrorNotice>
    case 'loading':
      return <Waiting>Reading the library …</Waiting>
    case 'ready':
      return <Removed {...removed.value} onShowMore={showMore} onTouched={onTouched} />
  }
}

function Removed({
  articles,
  total,
  onShowMore,
  onTouched,
}: {
  readonly articles: readonly RemovedArticle[]
  readonly total: number
  readonly onShowMore: () => void
  readonly onTouched: () => void
}): ReactElement {
  const bin = useBin(onTouched)
  const [picked, setPicked] = useState<Selection>(new Set())
  const [asked, setAsked] = useState<'chosen' | 'all' | null>(null)
  const chosen = picked === 'all' ? articles : articles.filter(({ article }) => picked.has(article.id))
  const ids = chosen.map(({ article }) => article.id)
  const isBusy = bin.deleting !== null
  const withChosen = (carryOut: () => void): void => {
    carryOut()
    setPicked(new Set())
  }
  return (
    <div className="mx-auto flex h-full max-w-[110rem] flex-col">
      <Header total={total} isBusy={isBusy} onDeleteAll={() => setAsked('all')} />
      {total === 0 ? (
        <EmptyState title="Nothing is removed">
          Articles removed from the library wait here until they are put back or deleted for good.
        </EmptyState>
      ) : (
        <RemovedList {...{ articles, total, picked, onShowMore }} onPick={setPicked} />
      )}
      {bin.deleting !== null && <DeletionBar deleting={bin.deleting} />}
      {bin.says.length > 0 && (
        <UndoNotice about={null} says={bin.says.join(' ')} onUndo={null} onDismiss={bin.dismiss} />
      )}
      {ids.length > 0 && (
        <ChosenBar
          count={ids.length}
          isBusy={isBusy}
          onRestore={() => withChosen(() => bin.restore(ids))}
          onDelete={() => setAsked('chosen')}
        />
      )}
      {asked !== null && (
        <DeleteDialog
          total={asked === 'all' ? total : ids.length}
          known={asked === 'all' ? articles : chosen}
          onDelete={() => withChosen(() => bin.deleteForGood(asked === 'all' ? null : ids))}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function Header({
  total,
  isBusy,
  onDeleteAll,
}: {
  readonly total: number
  readonly isBusy: boolean
  readonly onDeleteAll: () => void
}): ReactElement {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-4 pb-3">
      <h1 className="font-reading text-2xl">Removed</h1>
      <LibraryViews shown="removed" />
      {total > 0 && (
        <>
          <output className="text-sm text-quiet tabular-nums">{readableCount(total, 'article')}</output>
          <span className="ms-auto">
            <Button isDisabled={isBusy} onPress={onDeleteAll}>
              Delete all for good …
            </Button>
          </span>
        </>
      )}
    </div>
  )
}

function ChosenBar({
  count,
  isBusy,
  onRestore,
  onDelete,
}: {
  readonly count: number
  readonly isBusy: boolean
  readonly onRestore: () => void
  readonly onDelete: () => void
}): ReactElement {
  return (
    <section
      aria-label="Chosen articles"
      data-part="chosen"
      tabIndex={-1}
      className="flex flex-wrap items-center gap-2 border-t border-line bg-raised px-5 py-3 -outline-offset-2"
    >
      <output className="flex-1 text-sm">{readableCount(count, 'article')} chosen.</output>
      <Button look="quiet" icon="remove" isDisabled={isBusy} onPress={onDelete}>
        Delete for good …
      </Button>
      <Button look="strong" isDisabled={isBusy} onPress={onRestore}>
        Put back
      </Button>
    </section>
  )
}

function DeletionBar({ deleting: { progress, cancel } }: { readonly deleting: Deleting }): ReactElement {
  const isDeleting = progress === null || progress.step === 'deleting'
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total
  return (
    <ShareBar
      name="Deletion"
      says={
        isDeleting
          ? `Deleting … ${progress === null ? '' : `${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')}`}`
          : 'Writing the file anew, so that nothing of them is left in it …'
      }
      share={isDeleting ? share : null}
      action={isDeleting && <Button onPress={cancel}>Cancel</Button>}
    />
  )
}
