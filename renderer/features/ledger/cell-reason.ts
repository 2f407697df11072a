import type { FigureRelation } from '../../../shared/domain/figure.ts'
import { figureAt, isAlone, onOneLine, SLIPS } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import type { Column } from './ledger-view.ts'

const STANDINGS: Readonly<Record<FigureRelation, string>> = {
  same: 'the same value',
  rounded: 'one value, rounded differently',
  compatible: 'both can be true',
  updated: 'reports of different times, of which the later one updates the earlier',
  conflict: 'both cannot be true',
  'other-scope': 'not known to be of the same place, time and group',
  'only-a': 'only one report says so',
  'only-b': 'only one report says so',
}

/** Why a cell stands as it does, as one sentence. */
export function cellReason(row: LedgerRow, column: number, columns: readonly Column[]): string {
  const [own, base] = [figureAt(row, column, columns), figureAt(row, row.base, columns)]
  const cell = row.cells[column]
  if (!cell || own === undefined || base === undefined) return 'This report does not say.'
  if (isAlone(row)) return 'Only this report says so.'
  if (column === row.base) return baseReason(row)
  const slip = cell.pattern === null ? '' : `; ${SLIPS[cell.pattern]}`
  return `“${onOneLine(own)}” against “${onOneLine(base)}” of the base: ${STANDINGS[cell.relation]}${slip}.`
}

function baseReason(row: LedgerRow): string {
  const agreeing = row.cells.filter((cell) => cell?.relation === 'same' || cell?.relation === 'rounded').length
  return agreeing > 1
    ? `The base of this row: ${agreeing} reports agree on it.`
    : 'The base of this row: no two reports agree, and this is the latest of them.'
}
