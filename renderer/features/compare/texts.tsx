/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react'
import { itemsOf, placesOfRows, type Item } from './items.ts'
import { FindBar } from './find-bar.tsx'
import { charactersOf } from './overview.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { PairHeader } from './pair-header.tsx'
import { PrintSheet } from './print-sheet.tsx'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { SelectionActions } from './selection-actions.tsx'
import { TextRows } from './text-rows.tsx'
import { useVisits } from './use-visits.ts'
import type { CompareView } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** Both texts in level rows under their heads, and the overview strip beside them. */
export function Texts(): ReactElement {
  const { view, state } = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => itemsOf(view, state.isFolded, state.opened), [view, state.isFolded, state.opened])
  const places = useMemo(() => placesOfRows(items), [items])
  const virtualizer = useRows(view, items, scroller)
  useVisits(virtualizer, items, places)
  useSteadySelection(virtualizer, places)
  return (
    <div className="flex min-h-0 flex-1 ps-4">
      <div className="flex min-w-0 flex-1 flex-col">
        {state.search !== null && <FindBar search={state.search} />}
        {state.isFolded && state.opened.size === 0 && items.every(({ kind }) => kind === 'row') && (
          <output className="block px-3 pb-1.5 text-xs text-quiet">
            Nothing to fold: no two sentences in a row are the same in both texts without anything to decide on.
          </output>
        )}
        <div
          role="table"
          aria-label="Both texts, side by side"
          aria-rowcount={items.length + 1}
          className="flex min-h-0 flex-1 flex-col"
        >
          <PairHeader />
          <TextRows scroller={scroller} items={items} rowPlaces={places} virtualizer={virtualizer} />
        </div>
      </div>
      <OverviewStrip items={items} places={places} virtualizer={virtualizer} />
      <SelectionActions />
      <PrintSheet />
    </div>
  )
}

/**
 * Line height, characters on a line and space of a row, for guessing a height before it is measured; and of the window's
 * height, what the rows have of it.
 */
const GUESS = { lineHeight: 28, charactersOnLine: 62, space: 16, shareOfWindow: 0.75 } as const

function useRows(
  view: CompareView,
  items: readonly Item[],
  scroller: { readonly current: HTMLDivElement | null },
): RowVirtualizer {
  // Once for all: the virtualiser asks for every row again whenever one above it was measured.
  const guesses = useMemo(() => items.map((item) => guessHeight(view, item)), [view, items])
  // One for all drawings of the same items: for a new one the virtualiser places thousands of rows anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item?.kind === 'row' ? `row ${item.a} ${item.b}` : `fold ${item?.from ?? index}`
    },
    [items],
  )
  // oxlint-disable-next-line react/incompatible-library -- the virtualiser changes in place; nothing here is memoised on it
  return useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guesses[index] ?? GUESS.lineHeight,
    getItemKey,
    paddingEnd: 96,
    // With a guess of the room there is, the rows are part of the very first drawing.
    initialRect: { width: window.innerWidth, height: window.innerHeight * GUESS.shareOfWindow },
    // Few, because a row of prose is dear to draw, and drawing follows the scrolling within a frame.
    overscan: 3,
    useFlushSync: false,
  })
}

function guessHeight(view: CompareView, item: Item): number {
  if (item.kind === 'fold') return GUESS.lineHeight * 2
  const lines = Math.ceil(charactersOf(view.comparison, item) / GUESS.charactersOnLine)
  return lines * GUESS.lineHeight + GUESS.space
}

/** A row that was before the eye stays there when the window changes its size, and with it the height of every row. */
function useSteadySelection(virtualizer: RowVirtualizer, places: ReadonlyMap<number, number>): void {
  const { state } = useWorkspace()
  const { width = 0, height = 0 } = virtualizer.scrollRect ?? {}
  const wasSeen = useRef(false)
  const size = useRef('')
  useEffect(() => {
    const index = state.row === null ? undefined : places.get(state.row)
    const isResized = size.current !== `${width} ${height}`
    size.current = `${width} ${height}`
    if (index === undefined) wasSeen.current = false
    else if (!isResized) wasSeen.current = isTouchingView(virtualizer, index)
    else if (wasSeen.current) virtualizer.scrollToIndex(index, { align: 'center' })
  })
}

function isTouchingView(virtualizer: RowVirtualizer, index: number): boolean {
  const measured = virtualizer.measurementsCache[index]
  const top = virtualizer.scrollOffset ?? 0
  const height = virtualizer.scrollRect?.height ?? 0
  return measured !== undefined && measured.end > top && measured.start < top + height
}
