/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { useVirtualizer, defaultRangeExtractor, type Virtualizer } from '@tanstack/react-virtual'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { Icon } from '../../components/icon.tsx'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { ArticleRow, COLUMNS } from './article-row.tsx'
import { resendsAmong } from './resends.ts'
import { toggled } from './selection.ts'
import { nextSort, type Sort, type SortColumn } from './sort.ts'

const HEADS: readonly { readonly column: SortColumn; readonly name: string; readonly className?: string }[] = [
  { column: 'headline', name: 'Headline' },
  { column: 'source', name: 'Source', className: 'hidden @2xl:flex' },
  { column: 'published', name: 'Published' },
  { column: 'words', name: 'Words', className: 'justify-end' },
  { column: 'imported', name: 'Imported', className: 'hidden justify-end @5xl:flex' },
]

/** Rows a page key moves by: about a window full. */
const PAGE = 10

export type ArticleTableProps = {
  /** In the order to show them. */
  readonly articles: readonly ArticleSummary[]
  readonly chosen: ReadonlySet<ArticleId>
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: () => void
  readonly onRemove: () => void
}

/**
 * The articles as a virtualised grid. The focus stays on the grid and `aria-activedescendant` names the active row, so a
 * row that scrolls out of sight never takes the focus with it.
 */
export function ArticleTable({
  articles,
  chosen,
  fresh,
  sort,
  onSort,
  onChoose,
  onCompare,
  onRemove,
}: ArticleTableProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState(0)
  const [isFocused, setIsFocused] = useState(false)
  const active = Math.min(wanted, articles.length - 1)
  const id = useId()
  const virtualizer = useRows(articles, active, scroller)
  const resends = useMemo(() => resendsAmong(articles), [articles])
  useFirstFocus(scroller)
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(articles.length - 1, index))
    setActive(next)
    virtualizer.scrollToIndex(next)
  }
  const choose = (index: number): void => {
    const article = articles[index]
    if (article !== undefined) onChoose(toggled(chosen, article.id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, active, articles.length - 1)
    if (event.altKey) return
    if (target !== null) moveTo(target)
    else if (event.key === ' ') choose(active)
    else if (event.key === 'Enter') onCompare()
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onChoose(new Set(articles.map(({ id }) => id)))
    else if (event.key === 'Escape') onChoose(new Set())
    else return
    event.preventDefault()
  }

  return (
    <div className="@container mx-5 mb-5 flex min-h-0 flex-1 flex-col overflow-hidden rounded-xl bg-paper shadow-sheet">
      <Heads sort={sort} onSort={onSort} />
      <div
        ref={scroller}
        role="grid"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-rowcount={articles.length}
        aria-activedescendant={isFocused ? `${id}-${active}` : undefined}
        aria-keyshortcuts="Space Enter Delete"
        tabIndex={0}
        data-part="articles"
        className="group/grid min-h-0 flex-1 [scrollbar-gutter:stable] overflow-y-auto outline-none"
        onKeyDown={onKeyDown}
        onFocus={() => setIsFocused(true)}
        onBlur={() => setIsFocused(false)}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const article = articles[index]
            if (article === undefined) return null
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the grid do the same: the row is never focused itself
              <div
                key={key}
                ref={virtualizer.measureElement}
                id={`${id}-${index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 1}
                aria-selected={chosen.has(article.id)}
                data-index={index}
                className="group absolute inset-x-0 top-0 outline-none"
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index)
                  choose(index)
                  scroller.current?.focus({ preventScroll: true })
                }}
              >
                <ArticleRow
                  article={article}
                  isChosen={chosen.has(article.id)}
                  isActive={index === active}
                  isNew={fresh.has(article.id)}
                  resend={resends.get(article.id)}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Draws the rows near the view, and the active one, which the grid names. */
function useRows(
  articles: readonly ArticleSummary[],
  active: number,
  scroller: { readonly current: HTMLDivElement | null },
): Virtualizer<HTMLDivElement, Element> {
  // oxlint-disable-next-line react/incompatible-library -- the virtualiser changes in place; nothing here is memoised on it
  return useVirtualizer<HTMLDivElement, Element>({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => articles[index]?.id ?? index,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((x, y) => x - y),
  })
}

/** The row a key moves to from `active`; null for a key that does not move. */
function targetOf(key: string, active: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + PAGE
    case 'PageUp':
      return active - PAGE
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

function Heads({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }): ReactElement {
  return (
    <div
      role="group"
      aria-label="Sort by"
      className={`${COLUMNS} shrink-0 [scrollbar-gutter:stable] overflow-hidden border-b border-line py-1.5 text-xs text-quiet`}
    >
      <span />
      {HEADS.map(({ column, name, className = 'flex' }) => (
        <button
          key={column}
          type="button"
          aria-pressed={sort.column === column}
          className={`min-w-0 items-center gap-1 -mx-1 rounded px-1 py-1 font-medium hover:text-ink ${className.includes('flex') ? className : `flex ${className}`} ${sort.column === column ? 'text-ink' : ''}`}
          onClick={() => onSort(nextSort(sort, column))}
        >
          {name}
          {sort.column === column && (
            <>
              <Icon name={sort.descending ? 'down' : 'up'} size="size-3" />
              <span className="sr-only">{sort.descending ? 'descending' : 'ascending'}</span>
            </>
          )}
        </button>
      ))}
    </div>
  )
}
