import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react'
import { Tooltip } from 'react-aria-components'
import { TIP } from '../../components/tip.ts'
import { FigureTip } from './figure-tip.tsx'
import { itemOfRow, itemsOf, type Item } from './items.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { FoldRow } from './fold-row.tsx'
import { NO_PLACES, TextRow, type CurrentPlaces } from './text-row.tsx'
import type { CompareView, Side } from './view.ts'
import { figureBeforeEye, useWorkspace } from './workspace.tsx'

/** A figure in the texts, as the element that shows it names it. */
type FigureElement = { readonly side: Side; readonly figure: number; readonly element: HTMLElement }

/** Both texts in level rows, virtualised, with the overview strip beside them. */
export function TextRows(): ReactElement {
  const { view, state, dispatch, selectFigure } = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => itemsOf(view, state.isFolded, state.opened), [view, state.isFolded, state.opened])
  const virtualizer = useRows(view, items, scroller)
  const [tip, setTip] = useState<FigureElement | null>(null)
  const current = useCurrentPlaces()
  useVisits(virtualizer, items)

  const onFigure = (event: MouseEvent | KeyboardEvent | FocusEvent, act: (figure: FigureElement) => void): void => {
    const figure = figureUnder(event.target)
    if (figure !== null) act(figure)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    onFigure(event, ({ side, figure }) => {
      event.preventDefault()
      selectFigure(side, figure)
    })
  }
  return (
    <div className="flex min-h-0 flex-1">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the figures inside are the buttons; their events are handled here once for all */}
      <div
        ref={scroller}
        role="rowgroup"
        tabIndex={0}
        data-part="texts"
        data-lesser-hidden={!state.showsLesser || undefined}
        className="@container min-w-0 flex-1 [scrollbar-width:none] overflow-y-auto overscroll-contain outline-none focus-visible:-outline-offset-2"
        onClick={(event) => onFigure(event, ({ side, figure }) => selectFigure(side, figure))}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => setTip(figureUnder(event.target))}
        onMouseLeave={() => setTip(null)}
        onFocus={(event) => onFigure(event, setTip)}
        onBlur={() => setTip(null)}
        onScroll={() => setTip(null)}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            if (item === undefined) return null
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'row' ? (
                  <TextRow
                    view={view}
                    index={item.row}
                    current={isTouched(view, state.selected, item.row) ? current : NO_PLACES}
                    onShowRow={(row) => dispatch({ kind: 'show-row', row })}
                  />
                ) : (
                  <FoldRow item={item} onOpen={() => dispatch({ kind: 'open-fold', row: item.from })} />
                )}
              </div>
            )
          })}
        </div>
      </div>
      <OverviewStrip items={items} virtualizer={virtualizer} />
      {tip !== null && (
        <Tooltip triggerRef={{ current: tip.element }} isOpen offset={8} className={TIP}>
          <FigureTip side={tip.side} figure={tip.figure} />
        </Tooltip>
      )}
    </div>
  )
}

export type RowVirtualizer = Virtualizer<HTMLDivElement, Element>

/** Line height, characters on a line and space of a row, for guessing a height before it is measured. */
const GUESS = { lineHeight: 28, charactersOnLine: 62, space: 16 } as const

function useRows(
  view: CompareView,
  items: readonly Item[],
  scroller: { readonly current: HTMLDivElement | null },
): RowVirtualizer {
  return useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index]
      if (item?.kind !== 'row') return GUESS.lineHeight * 2
      const row = view.comparison.rows[item.row]
      const longest = Math.max(...[row?.a, row?.b].map((span) => (span == null ? 0 : span.to - span.from)))
      return Math.ceil(longest / GUESS.charactersOnLine) * GUESS.lineHeight + GUESS.space
    },
    getItemKey: (index) => {
      const item = items[index]
      return item?.kind === 'row' ? `row ${item.row}` : `fold ${item?.from ?? index}`
    },
    paddingStart: 4,
    paddingEnd: 96,
    overscan: 6,
  })
}

/** Brings the row that the workspace wishes for into view: into the middle when it is out of sight, else not at all. */
function useVisits(virtualizer: RowVirtualizer, items: readonly Item[]): void {
  const { state, dispatch } = useWorkspace()
  const { visit, row } = state
  const done = useRef(0)
  useEffect(() => {
    if (row === null || done.current === visit) return
    const index = itemOfRow(items, row)
    const item = items[index]
    if (item?.kind === 'fold') {
      dispatch({ kind: 'open-fold', row: item.from })
      return
    }
    done.current = visit
    if (!isInView(virtualizer, index)) virtualizer.scrollToIndex(index, { align: 'center' })
  }, [visit, row, items, virtualizer, dispatch])
}

function isInView(virtualizer: RowVirtualizer, index: number): boolean {
  const measured = virtualizer.measurementsCache[index]
  const top = virtualizer.scrollOffset ?? 0
  const height = virtualizer.scrollRect?.height ?? 0
  return measured !== undefined && measured.start >= top && measured.end <= top + height
}

function useCurrentPlaces(): CurrentPlaces {
  const { view, state } = useWorkspace()
  return useMemo(() => {
    const { selected } = state
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
  }, [view, state])
}

/** Only rows that hold something current are drawn again when the current finding changes. */
function isTouched(
  view: CompareView,
  selected: ReturnType<typeof useWorkspace>['state']['selected'],
  row: number,
): boolean {
  if (selected === null) return false
  if (selected.kind === 'figure') return true
  const finding = view.comparison.findings[selected.finding]
  if (finding?.kind === 'passage') return view.comparison.rows[row]?.passages.includes(finding.passage) ?? false
  return view.findingRows[selected.finding]?.includes(row) ?? false
}

function figureUnder(target: EventTarget): FigureElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null
  const [side, figure] = element?.dataset['figure']?.split(' ') ?? []
  if (element === null || (side !== 'a' && side !== 'b')) return null
  return { side, figure: Number(figure), element }
}

/** Puts the focus on the current figure once it is drawn; for keys that move from figure to figure. */
export function focusCurrentFigure(workspace: Parameters<typeof figureBeforeEye>[0]): void {
  const place = figureBeforeEye(workspace)
  if (place === null) return
  document.querySelector<HTMLElement>(`[data-figure="${place.side} ${place.figure}"][role="button"]`)?.focus()
}
