/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { useVirtualizer, defaultRangeExtractor, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, useState, type MouseEvent, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleSort, ListedArticle } from '../../../shared/domain/search.ts'
import type { ListState } from '../../client/article-list.ts'
import { useStore } from '../../client/hooks.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { SHORT, useMedia } from '../../components/use-media.ts'
import { ArticleHeads } from './article-heads.tsx'
import { ArticleRow, ArticleRowToCome, type RowLook } from './article-row.tsx'
import type { Column } from './columns.ts'
import { useRowChoice, type Choice } from './use-row-choice.ts'
import { useSteadyView, type ListedRows } from './use-steady-view.ts'

/** Pixels of a row: a headline and a line about it; in a search, two lines of what was found. */
const ROW = { usual: 60, found: 78 } as const

/** The same in a window so low that five of those would not fit: the headline alone, or one line of what was found. */
const LOW_ROW = { usual: 38, found: 56 } as const

type ArticleTableProps = Choice & {
  readonly found: NonNullable<ListState['found']>
  readonly described: ReadonlyMap<ArticleId, ListedArticle>
  readonly onShow: (ids: readonly ArticleId[]) => void
  readonly columns: readonly Column[]
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly sort: ArticleSort
  readonly onSort: (sort: ArticleSort) => void
  readonly onActive: (id: ArticleId | null) => void
}

/**
 * The articles as a virtualised grid. The focus stays on the grid and `aria-activedescendant` names the active row, so a
 * row that scrolls out of sight never takes the focus with it.
 */
export function ArticleTable(props: ArticleTableProps): ReactElement {
  const { described, columns, chosen, fresh, sort, onSort, onActive } = props
  const { ids, answered } = props.found
  const isSearch = answered.query.trim() !== ''
  const { articles: list } = useStore()
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(list.place().active)
  const [isFocused, setIsFocused] = useState(false)
  const question = JSON.stringify(answered)
  const active = useActiveRow(ids, question, wanted)
  const id = useId()
  const rowHeight = (useMedia(SHORT) ? LOW_ROW : ROW)[isSearch ? 'found' : 'usual']
  const virtualizer = useRows({ ids, active, rowHeight, scroller })
  useFirstFocus(scroller)
  const { above, toTop } = useSteadyView({ ids, question, rowHeight }, scroller)
  useShown(virtualizer, ids, props.onShow)
  const activeId = ids[active] ?? null
  useEffect(() => onActive(activeId), [onActive, activeId])

  const { onKeyDown, onClick } = useRowChoice({
    ...props,
    ids,
    active,
    onActivate: (index) => {
      const place = { active: ids[index] ?? null }
      list.remember(place)
      setWanted(place.active)
      scroller.current?.focus({ preventScroll: true })
    },
    onMove: (index) => virtualizer.scrollToIndex(index),
  })

  return (
    <div className="@container flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-xl bg-paper shadow-sheet">
      <ArticleHeads {...{ sort, onSort, columns, isSearch, above }} onTop={toTop} />
      <div
        ref={scroller}
        role="grid"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-rowcount={ids.length}
        aria-activedescendant={isFocused ? `${id}-${active}` : undefined}
        aria-keyshortcuts="Space Enter Delete"
        tabIndex={0}
        data-part="articles"
        className="group/grid min-h-0 flex-1 [scrollbar-gutter:stable] overflow-y-auto outline-none select-none"
        onKeyDown={onKeyDown}
        onFocus={() => setIsFocused(true)}
        onBlur={() => setIsFocused(false)}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const rowId = ids[index]
            if (rowId === undefined) return null
            const look = { isChosen: chosen.has(rowId), isActive: index === active, isNew: fresh.has(rowId), columns }
            return (
              <TableRow
                key={key}
                id={`${id}-${index}`}
                index={index}
                area={{ start, height: rowHeight }}
                listed={described.get(rowId)}
                look={look}
                onClick={onClick}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** The place of the row that the keys are on: when its article is removed, that of the next one, and the first of another list. */
function useActiveRow(ids: readonly ArticleId[], question: string, wanted: ArticleId | null): number {
  const [last, setLast] = useState({ question, place: 0 })
  const place = wanted === null ? 0 : ids.indexOf(wanted)
  const instead = last.question === question ? last.place : 0
  const active = Math.max(0, Math.min(place === -1 ? instead : place, ids.length - 1))
  if (last.place !== active || last.question !== question) setLast({ question, place: active })
  return active
}

function TableRow({
  id,
  index,
  area: { start, height },
  listed,
  look,
  onClick,
}: {
  readonly id: string
  readonly index: number
  readonly area: { readonly start: number; readonly height: number }
  readonly listed: ListedArticle | undefined
  readonly look: RowLook
  readonly onClick: (event: MouseEvent, index: number) => void
}): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the grid do the same: the row is never focused itself
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-selected={look.isChosen}
      className="group absolute inset-x-0 top-0 outline-none"
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={(event) => onClick(event, index)}
    >
      {listed === undefined ? <ArticleRowToCome /> : <ArticleRow listed={listed} {...look} />}
    </div>
  )
}

type Rows = Pick<ListedRows, 'ids' | 'rowHeight'> & { readonly scroller: { readonly current: HTMLDivElement | null } }

/** Draws the rows near the view, and the active one, which the grid names. */
function useRows({
  ids,
  active,
  rowHeight,
  scroller,
}: Rows & { readonly active: number }): Virtualizer<HTMLDivElement, Element> {
  const { articles: list } = useStore()
  // Places are reckoned anew, for all rows there are, whenever this function is another.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- rows of another height stand elsewhere
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids, rowHeight])
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    initialOffset: list.place().offset,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((x, y) => x - y),
  })
  return virtualizer
}

/** Says after every drawing which articles are in view; the list only asks for what it does not know. */
function useShown(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  ids: readonly ArticleId[],
  onShow: (ids: readonly ArticleId[]) => void,
): void {
  useEffect(() => onShow(virtualizer.getVirtualItems().flatMap(({ index }) => ids[index] ?? [])))
}
