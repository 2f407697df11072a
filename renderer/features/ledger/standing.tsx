import type { ReactElement } from 'react'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import { isAlone } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import { cellLabel } from './ledger-view.ts'

/** The relation a figure is marked by, as in the texts of a comparison: what only one report has is dotted. */
export function standingOf(row: LedgerRow, column: number): FigureRelation {
  return isAlone(row) ? 'only-a' : (row.cells[column]?.relation ?? 'same')
}

const INKS: Readonly<Record<FigureRelation, string>> = {
  same: 'text-quiet',
  rounded: 'text-repeat',
  compatible: 'text-repeat',
  updated: 'text-part',
  conflict: 'text-part',
  'other-scope': 'text-quiet',
  'only-a': 'text-quiet',
  'only-b': 'text-quiet',
}

/** How a figure stands to the base of its row: a sign and a word. */
export function Standing({ row, column }: { readonly row: LedgerRow; readonly column: number }): ReactElement {
  const { glyph, name } = cellLabel(row, column)
  return (
    <span className={`text-2xs whitespace-nowrap ${INKS[standingOf(row, column)]}`}>
      {glyph !== '' && (
        <span aria-hidden="true" className="me-1">
          {glyph}
        </span>
      )}
      {name}
    </span>
  )
}
