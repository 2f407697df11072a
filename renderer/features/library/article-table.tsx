/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { useVirtualizer, defaultRangeExtractor, type Virtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleSort, ListedArticle } from '../../../shared/domain/search.ts'
import { useStore } from '../../client/hooks.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { ArticleHeads } from './article-heads.tsx'
import { ArticleRow, ArticleRowToCome, type RowLook } from './article-row.tsx'
import type { Column } from './columns.ts'
import { toggled, withRange } from './selection.ts'

/** Rows a page key moves by: about a window full. */
const PAGE = 10

/** Pixels of a row: a headline and a line about it; in a search, two lines of what was found. */
const ROW = { usual: 60, found: 78 } as const

export type ArticleTableProps = {
  /** In the order to show them. */
  readonly ids: readonly ArticleId[]
  readonly described: ReadonlyMap<ArticleId, ListedArticle>
  readonly onShow: (ids: readonly ArticleId[]) => void
  readonly isSearch: boolean
  readonly columns: readonly Column[]
  readonly chosen: ReadonlySet<ArticleId>
  /** Articles that the latest import brought. */
  readonly fresh: ReadonlySet<ArticleId>
  readonly sort: ArticleSort
  readonly onSort: (sort: ArticleSort) => void
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onActive: (id: ArticleId | null) => void
  readonly onCompare: () => void
  readonly onRemove: () => void
}

/**
 * The articles as a virtualised grid. The focus stays on the grid and `aria-activedescendant` names the active row, so a
 * row that scrolls out of sight never takes the focus with it.
 */
export function ArticleTable(props: ArticleTableProps): ReactElement {
  const { ids, described, isSearch, columns, chosen, fresh, sort, onSort, onChoose, onActive } = props
  const { articles: list } = useStore()
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(list.place().active)
  const [anchor, setAnchor] = useState<ArticleId | null>(null)
  const [isFocused, setIsFocused] = useState(false)
  const active = Math.max(0, wanted === null ? 0 : ids.indexOf(wanted))
  const id = useId()
  const rowHeight = isSearch ? ROW.found : ROW.usual
  const virtualizer = useRows({ ids, active, rowHeight, scroller })
  useFirstFocus(scroller)
  useSteadyView({ ids, rowHeight, scroller })
  useShown(virtualizer, ids, props.onShow)
  const activeId = ids[active] ?? null
  useEffect(() => onActive(activeId), [onActive, activeId])

  const activate = (index: number): void => {
    list.remember({ active: ids[index] ?? null })
    setWanted(ids[index] ?? null)
  }
  const moveTo = (index: number, extends_: boolean): void => {
    const next = Math.max(0, Math.min(ids.length - 1, index))
    const from = anchor === null ? active : ids.indexOf(anchor)
    if (extends_) {
      if (anchor === null) setAnchor(activeId)
      onChoose(withRange(chosen, ids, { from, to: next }))
    } else setAnchor(null)
    activate(next)
    virtualizer.scrollToIndex(next)
  }
  const choose = (index: number): void => {
    const chosenId = ids[index]
    if (chosenId === undefined) return
    setAnchor(chosenId)
    onChoose(toggled(chosen, chosenId))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const isHeld = event.ctrlKey || event.metaKey
    const target = targetOf(event.key, active, ids.length - 1)
    const own: Readonly<Record<string, () => void>> = isHeld
      ? { a: () => onChoose(new Set(ids)) }
      : {
          ' ': () => choose(active),
          Enter: props.onCompare,
          Delete: props.onRemove,
          Backspace: props.onRemove,
          Escape: () => onChoose(new Set()),
        }
    const carryOut = target === null ? own[event.key] : () => moveTo(target, event.shiftKey)
    if (carryOut !== undefined) event.preventDefault()
    carryOut?.()
  }
  const onClick = (event: MouseEvent, index: number): void => {
    activate(index)
    if (event.shiftKey && anchor !== null) {
      onChoose(withRange(chosen, ids, { from: ids.indexOf(anchor), to: index }))
    } else choose(index)
    scroller.current?.focus({ preventScroll: true })
  }

  return (
    <div className="@container flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-xl bg-paper shadow-sheet">
      <ArticleHeads {...{ sort, onSort, columns, isSearch }} />
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

type Rows = {
  readonly ids: readonly ArticleId[]
  readonly rowHeight: number
  readonly scroller: { readonly current: HTMLDivElement | null }
}

/** Draws the rows near the view, and the active one, which the grid names. */
function useRows({
  ids,
  active,
  rowHeight,
  scroller,
}: Rows & { readonly active: number }): Virtualizer<HTMLDivElement, Element> {
  const { articles: list } = useStore()
  // oxlint-disable-next-line react/incompatible-library -- the virtualiser changes in place; nothing here is memoised on it
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    initialOffset: list.place().offset,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((x, y) => x - y),
  })
  // Rows of a search are higher: what was reckoned with the other height is void.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  return virtualizer
}

/**
 * Keeps what is before the eye in its place when articles come in above it or go, and remembers where the view was. Who
 * is at the top stays there, and sees what comes in.
 */
function useSteadyView({ ids, rowHeight, scroller }: Rows): void {
  const { articles: list } = useStore()
  const before = useRef({ ids, rowHeight })
  useLayoutEffect(() => {
    const known = before.current
    before.current = { ids, rowHeight }
    const { offset } = list.place()
    if (known.ids === ids || offset === 0) return
    const rows = offset / known.rowHeight
    const seen = known.ids[Math.floor(rows)]
    const index = seen === undefined ? -1 : ids.indexOf(seen)
    scroller.current?.scrollTo({ top: index === -1 ? 0 : (index + (rows % 1)) * rowHeight })
  }, [ids, rowHeight, scroller, list])
  useEffect(() => {
    const element = scroller.current
    element?.scrollTo({ top: list.place().offset })
    const remember = (): void => list.remember({ offset: element?.scrollTop ?? 0 })
    element?.addEventListener('scroll', remember, { passive: true })
    return () => element?.removeEventListener('scroll', remember)
  }, [scroller, list])
}

/** Says after every drawing which articles are in view; the list only asks for what it does not know. */
function useShown(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  ids: readonly ArticleId[],
  onShow: (ids: readonly ArticleId[]) => void,
): void {
  useEffect(() => onShow(virtualizer.getVirtualItems().flatMap(({ index }) => ids[index] ?? [])))
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
