/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a group of buttons is no set of fields */
import type { ReactElement } from 'react'
import type { ArticleSort } from '../../../shared/domain/search.ts'
import { Icon } from '../../components/icon.tsx'
import { COLUMNS, LINE, type Column } from './columns.ts'
import { nextSort, type SortColumn } from './sort.ts'

/** The heads of the columns; a press sorts by one. */
export function ArticleHeads({
  sort,
  onSort,
  columns,
  isSearch,
  above,
  onTop,
}: {
  readonly sort: ArticleSort
  readonly onSort: (sort: ArticleSort) => void
  readonly columns: readonly Column[]
  /** Then the best answers can come first. */
  readonly isSearch: boolean
  /** How many came in above what is in view. */
  readonly above: number
  readonly onTop: () => void
}): ReactElement {
  const head = (column: SortColumn, name: string) => <Head key={column} {...{ column, name, sort, onSort }} />
  return (
    <div
      role="group"
      aria-label="Sort by"
      className={`${LINE} shrink-0 [scrollbar-gutter:stable] overflow-hidden border-b border-line py-1.5 text-xs short:py-0 text-quiet`}
    >
      <span className="w-5 shrink-0" />
      <span className="flex min-w-0 flex-1 gap-4">
        {head('headline', 'Headline')}
        {isSearch && head('relevance', 'Best first')}
        {above > 0 && (
          <button
            type="button"
            className="-my-0.5 flex items-center gap-1 rounded-full bg-repeat px-2.5 font-medium text-on-strong short:my-0.5 short:leading-5"
            onClick={onTop}
          >
            <Icon name="up" size="size-3" />
            {above.toLocaleString('en')} more above
          </button>
        )}
      </span>
      {columns.map((column) => (
        <span key={column} className={`shrink-0 ${COLUMNS[column].className}`}>
          {head(column, COLUMNS[column].name)}
        </span>
      ))}
    </div>
  )
}

function Head({
  column,
  name,
  sort,
  onSort,
}: {
  readonly column: SortColumn
  readonly name: string
  readonly sort: ArticleSort
  readonly onSort: (sort: ArticleSort) => void
}): ReactElement {
  const isSorted = sort.column === column
  return (
    <button
      type="button"
      aria-pressed={isSorted}
      className={`-mx-1 flex min-w-0 items-center gap-1 rounded px-1 py-1 font-medium hover:text-ink ${isSorted ? 'text-ink' : ''}`}
      onClick={() => onSort(nextSort(sort, column))}
    >
      {name}
      {isSorted && column !== 'relevance' && (
        <>
          <Icon name={sort.descending ? 'down' : 'up'} size="size-3" />
          <span className="sr-only">{sort.descending ? 'descending' : 'ascending'}</span>
        </>
      )}
    </button>
  )
}
