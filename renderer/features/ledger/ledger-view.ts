import type { OneOfSeveral } from '../../../shared/contract/several.ts'
import { factOf } from '../../../shared/domain/fact.ts'
import type { Figure, FigureKind } from '../../../shared/domain/figure.ts'
import { figureAt, isAlone } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import type { LedgerReading } from '../../../shared/domain/ledger-sheet.ts'
import { readableDate } from '../../components/dates.ts'
import { agrees, relationLabel, type Label } from '../compare/labels.ts'

/** A report with what its cells point at. */
export type Column = LedgerReading & {
  /** What it is called in a table: its source and day, or its headline where nobody says. */
  readonly name: string
  /** Its source alone, and its day alone; empty where nobody says. */
  readonly who: string
  readonly when: string
  readonly report: OneOfSeveral
}

/** A ledger as the screen shows it. */
export type LedgerView = { readonly columns: readonly Column[]; readonly rows: readonly LedgerRow[] }

export type LedgerFilter = {
  readonly show: 'all' | 'differing' | 'conflicts'
  readonly kind: FigureKind | null
  /** Words that stand in a figure, in its sentence, or in what it is of. */
  readonly query: string
}

export const NO_FILTER: LedgerFilter = { show: 'all', kind: null, query: '' }

export function viewOf(
  reports: readonly OneOfSeveral[],
  readings: readonly LedgerReading[],
  rows: readonly LedgerRow[],
): LedgerView {
  const columns = reports.flatMap((report, index) => {
    const reading = readings[index]
    return reading === undefined ? [] : [{ ...reading, report, ...namesOf(report) }]
  })
  return { columns, rows }
}

/** Who reports, when, and both in one line; the headline where neither is known. */
function namesOf({ source, published, headline }: OneOfSeveral): Pick<Column, 'who' | 'when' | 'name'> {
  const [who, when] = [source ?? '', readableDate(published)]
  const known = [who, when].filter((part) => part !== '')
  return { who, when, name: known.length === 0 ? headline : known.join(', ') }
}

/** The words a figure stands in: of the headline, or of the body. */
export function fieldOf({ report }: Column, { field }: Figure): string {
  return field === 'title' ? report.headline : report.body
}

function differs(row: LedgerRow): boolean {
  return !agrees(row.relation) && !isAlone(row)
}

function isShown(row: LedgerRow, show: LedgerFilter['show']): boolean {
  switch (show) {
    case 'all':
      return true
    case 'differing':
      return differs(row)
    case 'conflicts':
      return row.relation === 'conflict'
  }
}

function kindOf(row: LedgerRow, columns: readonly Column[]): FigureKind | undefined {
  return figureAt(row, row.base, columns)?.kind
}

function says(row: LedgerRow, columns: readonly Column[], words: string): boolean {
  return columns.some((column, index) => {
    const cell = row.cells[index]
    const figure = figureAt(row, index, columns)
    if (!cell || figure === undefined) return false
    const { from, to } = column.sentences[cell.figure] ?? figure
    const told = `${factOf(figure)} ${fieldOf(column, figure).slice(from, to)}`
    return told.replaceAll(/\s+/g, ' ').toLowerCase().includes(words)
  })
}

/** The rows to be shown, in their order. */
export function shownRows({ rows, columns }: LedgerView, { show, kind, query }: LedgerFilter): readonly LedgerRow[] {
  const words = query.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return rows.filter(
    (row) =>
      isShown(row, show) &&
      (kind === null || kindOf(row, columns) === kind) &&
      (words === '' || says(row, columns, words)),
  )
}

/** How many rows each choice of `show` has. */
export function countRows({ rows }: LedgerView): Readonly<Record<LedgerFilter['show'], number>> {
  const count = (show: LedgerFilter['show']): number => rows.filter((row) => isShown(row, show)).length
  return { all: rows.length, differing: count('differing'), conflicts: count('conflicts') }
}

/** The kinds of figure there are, each once, in the order of the rows. */
export function kindsIn({ rows, columns }: LedgerView): readonly FigureKind[] {
  return [...new Set(rows.flatMap((row) => kindOf(row, columns) ?? []))]
}

/** How a cell stands: to the base of its row, as the base itself, or alone. */
export function cellLabel(row: LedgerRow, column: number): Label {
  if (isAlone(row)) return { glyph: '·', name: 'Only here' }
  if (row.base === column) return { glyph: '', name: 'Base' }
  return relationLabel(row.cells[column]?.relation ?? 'same')
}

/** How a row is called in its heading. */
export function rowLabel(row: LedgerRow): Label {
  return isAlone(row) ? { glyph: '·', name: 'Only one report' } : relationLabel(row.relation)
}
