/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import {
  memo,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import type { VirtualItem } from '@tanstack/react-virtual'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { FigureTip } from './figure-tip.tsx'
import { FoldRow } from './fold-row.tsx'
import type { Item } from './items.ts'
import { NO_PLACES, TEXT_COLUMNS, TextRow, type CurrentPlaces } from './text-row.tsx'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { rowAt, type CompareView, type Side } from './view.ts'
import { figureBeforeEye, useWorkspace, type Workspace } from './workspace.tsx'
import type { Selected } from './workspace-state.ts'

/** A figure in the texts, as the element that shows it names it. */
type FigureElement = { readonly side: Side; readonly figure: number; readonly element: HTMLElement }

/** The rows of both texts, virtualised. Figures are the only things in them to press; their events are handled here. */
export function TextRows({
  scroller,
  items,
  virtualizer,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly items: readonly Item[]
  readonly virtualizer: RowVirtualizer
}): ReactElement {
  const { view, state, selectFigure } = useWorkspace()
  const [tip, setTip] = useState<FigureElement | null>(null)
  useFirstFocus(scroller)
  const places = virtualizer.getVirtualItems()
  const { selected } = state
  // A jump asks for a screenful of rows at once: drawn in slices, they never keep the window from answering.
  const drawn = useDeferredValue(
    useMemo(
      () => ({ view, items, places, selected, measure: virtualizer.measureElement }),
      [view, items, places, selected, virtualizer],
    ),
  )
  const press = (event: SyntheticEvent): void => {
    const figure = figureUnder(event.target)
    if (figure === null) return
    event.preventDefault()
    selectFigure(figure.side, figure.figure)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') press(event)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the figures inside are the buttons; their events are handled here once for all */}
      <div
        ref={scroller}
        role="rowgroup"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
        tabIndex={0}
        data-part="texts"
        data-lesser-hidden={!state.showsLesser || undefined}
        className="@container relative min-h-0 min-w-0 flex-1 contain-strict [scrollbar-width:none] overflow-y-auto overscroll-contain outline-offset-0"
        onClick={press}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => setTip(figureUnder(event.target))}
        onMouseLeave={() => setTip(null)}
        onFocus={(event) => setTip(figureUnder(event.target))}
        onBlur={() => setTip(null)}
        onScroll={() => setTip(null)}
      >
        <div role="presentation" className="relative min-h-full" style={{ height: virtualizer.getTotalSize() }}>
          <Sheets />
          <DrawnRows {...drawn} />
        </div>
      </div>
      {tip !== null && <FigureTip side={tip.side} figure={tip.figure} over={tip.element} />}
    </>
  )
}

const DrawnRows = memo(function DrawnRows({
  view,
  items,
  places,
  selected,
  measure,
}: {
  readonly view: CompareView
  readonly items: readonly Item[]
  readonly places: readonly VirtualItem[]
  readonly selected: Selected | null
  readonly measure: (element: Element | null) => void
}): ReactElement[] {
  const { dispatch } = useWorkspace()
  const current = useMemo(() => currentPlaces(view, selected), [view, selected])
  const showRow = useCallback((row: number) => dispatch({ kind: 'show-row', row }), [dispatch])
  return places.flatMap(({ index, key, start }) => {
    const item = items[index]
    if (item === undefined) return []
    return (
      <div
        key={key}
        ref={measure}
        role="row"
        aria-rowindex={index + 2}
        data-index={index}
        className="absolute inset-x-0 top-0"
        style={{ transform: `translateY(${start}px)` }}
      >
        {item.kind === 'row' ? (
          <TextRow
            view={view}
            a={item.a}
            b={item.b}
            current={isTouched(view, selected, item) ? current : NO_PLACES}
            onShowRow={showRow}
          />
        ) : (
          <FoldRow item={item} onOpen={() => dispatch({ kind: 'open-fold', row: item.from })} />
        )}
      </div>
    )
  })
})

/** The two sheets of paper behind all rows. */
function Sheets(): ReactElement {
  return (
    <div role="presentation" className="absolute inset-0">
      <div className={`${TEXT_COLUMNS} h-full`}>
        <div className="bg-paper" />
        <div className="max-@xl:hidden" />
        <div className="bg-paper max-@xl:hidden" />
      </div>
    </div>
  )
}

function currentPlaces(view: CompareView, selected: Selected | null): CurrentPlaces {
  if (selected === null) return NO_PLACES
  if (selected.kind === 'figure') {
    const only = { finding: null, passage: null, figure: selected.figure }
    return { ...NO_PLACES, [selected.side]: only }
  }
  const finding = view.comparison.findings[selected.finding]
  const on = (side: Side): CurrentPlaces['a'] => ({
    finding: selected.finding,
    passage: finding?.kind === 'passage' ? finding.passage : null,
    figure: finding?.kind === 'figure' ? finding[side] : null,
  })
  return { a: on('a'), b: on('b') }
}

/** Only rows that hold something current are drawn again when the current finding changes. */
function isTouched(view: CompareView, selected: Selected | null, item: Extract<Item, { kind: 'row' }>): boolean {
  if (selected === null) return false
  const rows = [item.a, item.b].filter((row) => row !== null)
  if (selected.kind === 'figure') {
    const figure = view[selected.side].reading.figures[selected.figure]
    return figure?.field === 'body' && rows.includes(rowAt(view[selected.side], figure.from) ?? -1)
  }
  const finding = view.comparison.findings[selected.finding]
  if (finding?.kind === 'passage') {
    return rows.some((row) => view.comparison.rows[row]?.passages.includes(finding.passage))
  }
  return rows.some((row) => view.findingRows[selected.finding]?.includes(row))
}

function figureUnder(target: EventTarget): FigureElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-figure][role="button"]') : null
  const [side, figure] = element?.dataset['figure']?.split(' ') ?? []
  if (element === null || (side !== 'a' && side !== 'b')) return null
  return { side, figure: Number(figure), element }
}

/** Puts the focus on the current figure, for keys that move from figure to figure; false while it is not drawn yet. */
export function focusCurrentFigure(workspace: Pick<Workspace, 'view' | 'state'>): boolean {
  const place = figureBeforeEye(workspace)
  if (place === null) return true
  const figure = document.querySelector<HTMLElement>(`[data-figure="${place.side} ${place.figure}"][role="button"]`)
  figure?.focus()
  return figure !== null
}
