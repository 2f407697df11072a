/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import type { VirtualItem } from '@tanstack/react-virtual'
import { memo, useCallback, useMemo, type ReactElement } from 'react'
import { FoldRow } from './fold-row.tsx'
import { foldAt, type Item } from './items.ts'
import { NO_PLACES, TextRow, type CurrentPlaces } from './text-row.tsx'
import { rowAt, type CompareView, type Found, type Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'
import type { Selected } from './workspace-state.ts'

/** The rows that are in view, each where it belongs. */
export const DrawnRows = memo(function DrawnRows({
  view,
  items,
  places,
  selected,
  found,
  place,
  measure,
}: {
  readonly view: CompareView
  readonly items: readonly Item[]
  readonly places: readonly VirtualItem[]
  readonly selected: Selected | null
  readonly found: Found['marks']
  /** Of what was looked for, the place before the eye. */
  readonly place: Found['places'][number] | undefined
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
            current={withPlace(isTouched(view, selected, item) ? current : NO_PLACES, item, place)}
            foundA={found.a.get(item.a ?? -1)}
            foundB={found.b.get(item.b ?? -1)}
            onShowRow={showRow}
          />
        ) : (
          <FoldRow
            item={item}
            onOpen={() => dispatch({ kind: 'open-fold', at: foldAt(view.comparison.rows, item.from) })}
          />
        )}
      </div>
    )
  })
})

function currentPlaces(view: CompareView, selected: Selected | null): CurrentPlaces {
  if (selected === null) return NO_PLACES
  if (selected.kind === 'figure') {
    return { ...NO_PLACES, [selected.side]: { ...NO_PLACES.a, figure: selected.figure } }
  }
  const finding = view.comparison.findings[selected.finding]
  const on = (side: Side): CurrentPlaces['a'] => ({
    finding: selected.finding,
    passage: finding?.kind === 'passage' ? finding.passage : null,
    figure: finding?.kind === 'figure' ? finding[side] : null,
    found: null,
  })
  return { a: on('a'), b: on('b') }
}

type RowItem = Extract<Item, { kind: 'row' }>

/** Only rows that hold something current are drawn again when the current finding changes. */
function isTouched(view: CompareView, selected: Selected | null, item: RowItem): boolean {
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

function withPlace(current: CurrentPlaces, item: RowItem, place: Found['places'][number] | undefined): CurrentPlaces {
  if (place === undefined || item[place.side] !== place.row) return current
  return { ...current, [place.side]: { ...current[place.side], found: place.span.from } }
}
