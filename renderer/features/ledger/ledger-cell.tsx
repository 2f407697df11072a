/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells of the grid, see ledger-grid.tsx */
/* oxlint-disable jsx-a11y/click-events-have-key-events -- the keys of the grid do the same: a cell is never focused itself */
import type { ReactElement } from 'react'
import { figureAt, onOneLine, rowFact } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import { rowLabel, type Column } from './ledger-view.ts'
import { Standing, standingOf } from './standing.tsx'
import { wordsAround } from './tellings.ts'

type CellProps = {
  readonly id: string
  readonly row: LedgerRow
  readonly columns: readonly Column[]
  /** The column of the grid, of which the first is the heading of the row. */
  readonly column: number
  readonly isActive: boolean
  readonly isInActiveRow: boolean
  readonly onPress: () => void
}

/** While the grid has the focus, its active cell is outlined; else a thinner line says where it was. */
const ACTIVE =
  'outline-2 -outline-offset-2 outline-line-strong group-focus-visible/grid:outline-focus group-focus-visible/grid:outline-3'

function ground({ isActive, isInActiveRow }: CellProps, usual: string): string {
  return `${isInActiveRow ? 'bg-hollow' : usual} ${isActive ? ACTIVE : ''}`
}

/** What the figures of a row are of, with how they stand on the whole, and the words around one of them. */
export function LedgerRowHead(props: CellProps & { readonly width: number }): ReactElement {
  const { id, row, columns, width, onPress } = props
  const { glyph, name } = rowLabel(row)
  const look = row.relation === 'conflict' ? 'bg-part-strong text-on-strong' : 'text-quiet'
  return (
    <div
      id={id}
      role="rowheader"
      tabIndex={-1}
      aria-colindex={1}
      className={`sticky left-0 z-10 flex shrink-0 items-center gap-2.5 border-e border-line px-3 ${ground(props, 'bg-paper')}`}
      style={{ width }}
      onClick={onPress}
    >
      <span
        aria-hidden="true"
        title={name}
        className={`flex size-5 shrink-0 items-center justify-center rounded text-xs ${look}`}
      >
        {glyph}
      </span>
      <span className="sr-only">{name}: </span>
      <span className="min-w-0">
        <span className="block truncate text-sm font-medium first-letter:uppercase">{rowFact(row, columns)}</span>
        <bdi className="block truncate font-reading text-xs text-quiet">{wordsAround(row, columns)}</bdi>
      </span>
    </div>
  )
}

/** A figure as its report writes it, and how it stands to the base of its row. */
export function LedgerCell(
  props: CellProps & { readonly area: { readonly left: number; readonly width: number } },
): ReactElement {
  const { id, row, columns, column, area, onPress } = props
  const figure = figureAt(row, column - 1, columns)
  return (
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 1}
      className={`absolute top-0 flex h-full flex-col items-start justify-center gap-0.5 px-3 ${ground(props, '')}`}
      style={area}
      onClick={onPress}
    >
      {figure === undefined ? (
        <>
          <span aria-hidden="true" className="text-quiet">
            –
          </span>
          <span className="sr-only">Not said</span>
        </>
      ) : (
        <>
          <bdi
            className="figure max-w-full truncate font-reading text-base"
            data-relation={standingOf(row, column - 1)}
            title={onOneLine(figure)}
          >
            {onOneLine(figure)}
          </bdi>
          <Standing row={row} column={column - 1} />
        </>
      )}
    </div>
  )
}
