import type { ReactElement } from 'react'
import type { StoryId, StorySort } from '../../../shared/domain/story.ts'
import { useApplication, useArticleList } from '../../client/hooks.ts'
import { useStoryList } from '../../client/story-hooks.ts'
import type { Places, StoryListState } from '../../client/story-list.ts'
import { useCommands, useRegistry } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { LibraryViews } from '../../components/library-views.tsx'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { StoryRows } from './story-rows.tsx'
import { StoryNotice, type StoryChanges } from './use-story-changes.tsx'

/** The stories of the library: reports of one event, found by what they repeat. */
export function StoriesScreen({
  changes,
  onOpen,
}: {
  readonly changes: StoryChanges
  readonly onOpen: (id: StoryId) => void
}): ReactElement {
  const { wish, found, stories, failure, want, show, refresh } = useStoryList()
  const application = useApplication()
  const isOpen = application.kind !== 'ready' || application.value.libraryState.kind !== 'failed'
  const isEmpty = found !== null && found.total === 0 && found.answered.query.trim() === '' && wish.query.trim() === ''
  useCommands({ undo: changes.undo ?? { unavailable: 'There is nothing to undo.' } })
  return (
    <div className="mx-auto flex h-full max-w-[110rem] flex-col">
      <StoriesHead isEmpty={isEmpty} />
      {failure !== null && isOpen && (
        <ErrorNotice title="The stories could not be read" actions={<Button onPress={refresh}>Try again</Button>}>
          {failure}
        </ErrorNotice>
      )}
      {found === null && failure === null && <Waiting>Reading the stories …</Waiting>}
      {found !== null && (
        <Found {...{ found, stories, isEmpty, onOpen }} onShow={show} onClear={() => want({ ...wish, query: '' })} />
      )}
      <StoryNotice changes={changes} />
    </div>
  )
}

/** The list, or why there is none. */
function Found({
  found,
  stories,
  isEmpty,
  onShow,
  onOpen,
  onClear,
}: Pick<StoryListState, 'stories'> & {
  readonly found: NonNullable<StoryListState['found']>
  readonly isEmpty: boolean
  readonly onShow: (places: Places) => void
  readonly onOpen: (id: StoryId) => void
  readonly onClear: () => void
}): ReactElement {
  if (isEmpty) return <NoStories waiting={found.waiting} />
  if (found.total > 0) {
    return <StoryRows key={JSON.stringify(found.answered)} total={found.total} {...{ stories, onShow, onOpen }} />
  }
  return (
    <EmptyState title="No story answers that" actions={<Button onPress={onClear}>Show all</Button>}>
      A search finds stories that have all of its words in the headline of one of their reports, or in the name somebody
      gave them.
    </EmptyState>
  )
}

/** Over the list: how many it holds, and the ways to find one in it. */
function StoriesHead({ isEmpty }: { readonly isEmpty: boolean }): ReactElement {
  const { wish, found, want } = useStoryList()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pt-4 pb-3 short:flex-nowrap short:gap-x-2 short:px-3 short:py-1.5">
      <h1 className="font-reading text-2xl short:sr-only">Stories</h1>
      <LibraryViews shown="stories" />
      {found !== null && !isEmpty && (
        <output className="text-sm text-quiet tabular-nums short:sr-only">{countOf(found)}</output>
      )}
      {!isEmpty && (
        <div className="ms-auto flex min-w-0 flex-1 flex-wrap items-center justify-end gap-2 short:flex-nowrap">
          <SearchField
            label="Search the stories"
            placeholder="Search titles and headlines"
            part="stories"
            command="search-library"
            query={wish.query}
            onSearch={(query) => want({ ...wish, query })}
          />
          <SortChoice sort={wish.sort} onSort={(sort) => want({ ...wish, sort })} />
        </div>
      )}
    </div>
  )
}

function countOf({ total, waiting, answered }: NonNullable<StoryListState['found']>): string {
  const all =
    answered.query.trim() === ''
      ? `${total.toLocaleString('en')} ${total === 1 ? 'story' : 'stories'}`
      : `${total.toLocaleString('en')} found`
  return waiting === 0 ? all : `${all}, ${readableCount(waiting, 'article')} still to look at`
}

function NoStories({ waiting }: { readonly waiting: number }): ReactElement {
  const registry = useRegistry()
  const { found } = useArticleList()
  const hasArticles = (found?.ids.length ?? 0) > 0
  return (
    <EmptyState
      title={waiting > 0 ? 'Doublet is looking for stories' : 'No two reports tell one story yet'}
      actions={
        <>
          <Button icon="add" onPress={() => registry.run('import')}>
            Import …
          </Button>
          {!hasArticles && <Button onPress={() => registry.run('add-samples')}>Add sample reports</Button>}
        </>
      }
    >
      A story is two or more reports of one event. Nobody has to make it: every report that comes in is compared with
      those that are there, and joins the ones whose wording it shares. Items of a series, such as daily fixings, share
      a template and no event: they are no story.
      {waiting > 0 && <output className="mt-3 block">{readableCount(waiting, 'article')} still to look at.</output>}
    </EmptyState>
  )
}

const SORTS: readonly { readonly sort: StorySort; readonly name: string }[] = [
  { sort: 'latest', name: 'Latest report' },
  { sort: 'reports', name: 'Most reports' },
]

function SortChoice({
  sort,
  onSort,
}: {
  readonly sort: StorySort
  readonly onSort: (sort: StorySort) => void
}): ReactElement {
  return (
    <fieldset className="flex rounded-md bg-raised p-0.5 text-sm shadow-sheet">
      <legend className="sr-only">Order</legend>
      {SORTS.map(({ sort: each, name }) => (
        <button
          key={each}
          type="button"
          aria-pressed={sort === each}
          className="min-h-7 rounded px-2.5 text-quiet hover:text-ink aria-pressed:bg-line/60 aria-pressed:font-medium aria-pressed:text-ink"
          onClick={() => onSort(each)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
