/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows and columns are virtualised, and positioned elements cannot be those of an HTML table */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { placeAfter, type Place } from './grid-keys.ts'
import { LedgerCell, LedgerRowHead } from './ledger-cell.tsx'
import type { Column, LedgerView } from './ledger-view.ts'
import { useLayout, type Layout } from './use-layout.ts'

/** Pixels of a row, and of the line of headings. */
const ROW = 60
const HEADS = 108

type Props = {
  readonly view: LedgerView
  /** Those that are shown. */
  readonly rows: readonly LedgerRow[]
  readonly active: Place
  readonly onActive: (place: Place) => void
  /** Enter: goes to the sentence of the active cell, which a press has shown already. */
  readonly onOpen: () => void
}

/**
 * Facts by reports, virtualised both ways. The focus stays on the grid and `aria-activedescendant` names the active cell,
 * so a cell that scrolls out of sight never takes the focus with it.
 */
export function LedgerGrid({ view: { columns }, rows, active, onActive, onOpen }: Props): ReactElement {
  const scroller = useRef<HTMLDivElement>(null)
  const [isFocused, setIsFocused] = useState(false)
  const id = useId()
  const layout = useLayout(scroller, columns.length)
  const { down, across } = useCells({ rows: rows.length, columns: columns.length, active, layout, scroller })
  useFirstFocus(scroller)

  const activate = (place: Place): void => {
    onActive(place)
    down.scrollToIndex(place.row)
    if (place.column > 0) across.scrollToIndex(place.column - 1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const isHeld = event.ctrlKey || event.metaKey
    const last = { row: rows.length - 1, column: columns.length }
    const next = placeAfter({ key: event.key, isHeld }, active, last)
    if (next !== null) activate(next)
    else if (event.key === 'Enter' && !isHeld) onOpen()
    else return
    event.preventDefault()
  }
  const seen = across.getVirtualItems()
  const width = layout.head + layout.column * columns.length
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Figures of all reports"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isFocused ? `${id}-${active.row}-${active.column}` : undefined}
      aria-keyshortcuts="Enter"
      tabIndex={0}
      data-part="ledger"
      className="group/grid relative min-h-0 min-w-0 overflow-auto rounded-xl bg-paper shadow-sheet outline-none focus-visible:outline-2 focus-visible:outline-focus"
      onKeyDown={onKeyDown}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      <Heads {...{ columns, seen, layout, width }} />
      <div role="presentation" className="relative" style={{ height: down.getTotalSize(), width }}>
        {down.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const cellProps = (column: number) => ({
            id: `${id}-${index}-${column}`,
            column,
            isActive: active.row === index && active.column === column,
            isInActiveRow: active.row === index,
            onPress: () => {
              onActive({ row: index, column })
              scroller.current?.focus({ preventScroll: true })
            },
          })
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className="absolute top-0 left-0 flex border-b border-line"
              style={{ transform: `translateY(${start - HEADS}px)`, height: ROW, width }}
            >
              <LedgerRowHead row={row} columns={columns} width={layout.head} {...cellProps(0)} />
              {seen.map((item) => (
                <LedgerCell
                  key={item.index}
                  row={row}
                  columns={columns}
                  area={{ left: item.start, width: layout.column }}
                  {...cellProps(item.index + 1)}
                />
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The headings of the columns, which stay in view: who reports, when, under what headline, and how much of it was understood. */
function Heads({
  columns,
  seen,
  layout,
  width,
}: {
  readonly columns: readonly Column[]
  readonly seen: readonly { readonly index: number; readonly start: number }[]
  readonly layout: Layout
  readonly width: number
}): ReactElement {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-20 flex border-b border-line-strong bg-raised"
      style={{ height: HEADS, width }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        className="sticky left-0 z-10 flex shrink-0 flex-col justify-between border-e border-line bg-raised px-4 pt-2.5 pb-2"
        style={{ width: layout.head }}
      >
        <span className="text-2xs text-quiet">
          The figures of a row are held against its base. Reports stand in order of time.
        </span>
        <span className="text-xs font-semibold">What it is of</span>
      </div>
      {seen.map(({ index, start }) => {
        const column = columns[index]
        if (column === undefined) return null
        return (
          <div
            key={column.report.id}
            role="columnheader"
            aria-colindex={index + 2}
            className="absolute top-0 flex h-full flex-col px-3 pt-2.5 pb-2"
            style={{ left: start, width: layout.column }}
          >
            <bdi className="truncate text-2xs text-quiet" title={column.who}>
              {column.who === '' ? 'Source unknown' : column.who}
            </bdi>
            <span className="min-h-4 truncate text-2xs text-quiet tabular-nums">{column.when}</span>
            <bdi
              className={`line-clamp-2 font-reading text-sm leading-snug ${column.report.headlineIsMade ? 'italic' : ''}`}
              title={column.report.headline}
            >
              {column.report.headline}
            </bdi>
            <span className="mt-auto truncate text-2xs text-quiet tabular-nums">
              {column.understood} of {column.seen} figures understood
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** The rows and columns near the view, and the active ones, whose cell the grid names. */
function useCells({
  rows,
  columns,
  active,
  layout,
  scroller,
}: {
  readonly rows: number
  readonly columns: number
  readonly active: Place
  readonly layout: Layout
  readonly scroller: { readonly current: HTMLDivElement | null }
}) {
  const withActive = (index: number) => (range: Range) =>
    [...new Set([...defaultRangeExtractor(range), index])].filter((at) => at >= 0).sort((x, y) => x - y)
  // oxlint-disable-next-line react/incompatible-library -- the virtualisers change in place; nothing here is memoised on them
  const down = useVirtualizer<HTMLDivElement, Element>({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollMargin: HEADS,
    scrollPaddingStart: HEADS,
    useFlushSync: false,
    rangeExtractor: withActive(active.row),
  })
  const across = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout.column,
    // A new width makes all that was reckoned with the old one void.
    getItemKey: (index) => `${index} ${layout.column} ${layout.head}`,
    overscan: 2,
    scrollMargin: layout.head,
    scrollPaddingStart: layout.head,
    useFlushSync: false,
    rangeExtractor: withActive(active.column - 1),
  })
  return { down, across }
}
