import type { ReactElement } from 'react'
import { NO_FILTERS, type ArticleSort } from '../../../shared/domain/search.ts'
import type { ListState, ListWish } from '../../client/article-list.ts'
import { useArticleList, useSettings } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { LibraryViews } from '../../components/library-views.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { ColumnsButton, FilterButton } from './list-options.tsx'

/** Over the list: how many it holds, what it is narrowed to, and the ways to more. */
export function LibraryHeader({
  isEmpty,
  onImport,
}: {
  /** Then there is nothing to search. */
  readonly isEmpty: boolean
  /** Null while nothing can be taken in. */
  readonly onImport: (() => void) | null
}): ReactElement {
  const { wish, found, want } = useArticleList()
  const { librarySort } = useSettings()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pt-4 pb-3 short:gap-x-2 short:px-3 short:py-1.5">
      <h1 className="font-reading text-2xl short:sr-only">Library</h1>
      {!isEmpty && <LibraryViews shown="articles" />}
      {found !== null && !isEmpty && (
        <output className="text-sm text-quiet tabular-nums short:sr-only">{countOf(found)}</output>
      )}
      <div className="ms-auto flex min-w-0 flex-1 basis-[36rem] flex-wrap items-center justify-end gap-2 short:basis-60 short:flex-nowrap short:gap-1">
        {!isEmpty && (
          <>
            <SearchField
              label="Search the library"
              placeholder="Search the library"
              part="articles"
              command="search-library"
              query={wish.query}
              onSearch={(query) => want(searched(wish, query, librarySort))}
            />
            <FilterButton
              filters={wish.filters}
              onChange={(filters) => want({ ...wish, filters: { ...wish.filters, ...filters } })}
            />
            <span className="@max-[36rem]/library:hidden">
              <ColumnsButton />
            </span>
          </>
        )}
        <Button icon="compare" isBrief onPress={() => (window.location.hash = '#/quick')}>
          Compare two texts
        </Button>
        <Button icon="add" isBrief isDisabled={onImport === null} onPress={() => onImport?.()}>
          Import …
        </Button>
      </div>
    </div>
  )
}

function countOf({ ids, total, isAtLeast, answered }: NonNullable<ListState['found']>): string {
  if (isAtLeast)
    return `More than ${total.toLocaleString('en')} found, the first ${ids.length.toLocaleString('en')} listed`
  const all = isUnnarrowed(answered) ? readableCount(total, 'article') : `${total.toLocaleString('en')} found`
  return ids.length < total ? `${all}, the first ${ids.length.toLocaleString('en')} listed` : all
}

/** Whether a wish is for all articles. */
export function isUnnarrowed({ query, filters }: ListWish): boolean {
  return query.trim() === '' && JSON.stringify(filters) === JSON.stringify(NO_FILTERS)
}

/** A search begins with the best answers first, and ends with the library in its order. */
function searched(wish: ListWish, query: string, usual: ArticleSort): ListWish {
  const [was, is] = [wish.query.trim() !== '', query.trim() !== '']
  if (was === is) return { ...wish, query }
  return { ...wish, query, sort: is ? { column: 'relevance', descending: true } : usual }
}
