import type { ReadReport } from '../../shared/analysis/index.ts'
import type { Ledger, LedgerRow } from '../../shared/domain/ledger.ts'
import { headingOf, type NamedText } from './named-text.ts'

/** A report and what was read in it. */
export type LedgerColumn = { readonly text: NamedText; readonly read: ReadReport }

const RELATION_WIDTH = 12

/** The text of a figure on one line, as written. */
function valueAt(row: LedgerRow, column: number, columns: readonly LedgerColumn[]): string | null {
  const cell = row.cells[column]
  const figure = cell ? columns[column]?.read.figures[cell.figure] : undefined
  return figure === undefined ? null : figure.text.replaceAll(/\s+/g, ' ')
}

function isAlone({ cells }: LedgerRow): boolean {
  return cells.filter((cell) => cell !== null).length === 1
}

/** What a row is called: the relation that matters in it, or that only one report has it. */
function nameOf(row: LedgerRow): string {
  return isAlone(row) ? 'only one' : row.relation
}

/** A ledger for people to read: the reports, numbered, then a line a row. */
export function ledgerAsText({ rows }: Ledger, columns: readonly LedgerColumn[]): string {
  const headings = columns.map(({ text }, index) => `[${index + 1}] ${headingOf(text)}`)
  const lines = rows.map((row) => {
    const cells = columns.flatMap((_, column) => {
      const value = valueAt(row, column, columns)
      if (value === null) return []
      const standing = column === row.base ? '= base' : (row.cells[column]?.relation ?? '')
      return [`[${column + 1}] ${isAlone(row) ? value : `${value} ${standing}`}`]
    })
    return `${nameOf(row).padEnd(RELATION_WIDTH)} ${cells.join('   ')}`
  })
  return `${[...headings, '', ...lines].join('\n')}\n`
}

/** What a spreadsheet takes for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
/** A signed number or percentage is a number to a spreadsheet as well, and stays one. */
const SIGNED_NUMBER = /^[+-] ?\d[\d.,]*(?: ?%)?$/

/**
 * A field of RFC 4180: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula (OWASP,
 * CSV injection), because the words of a report and the names of files are anybody's.
 */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A ledger as comma-separated values: two columns for each report, its value and how it stands to the base. */
export function ledgerAsCsv({ rows }: Ledger, columns: readonly LedgerColumn[]): string {
  const head = ['relation', 'base', ...columns.flatMap(({ text }) => [text.name, `${text.name} relation`])]
  const lines = rows.map((row) => [
    nameOf(row),
    String(row.base + 1),
    ...columns.flatMap((_, column) => [valueAt(row, column, columns) ?? '', row.cells[column]?.relation ?? '']),
  ])
  return [head, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')
}

/** The rows as JSON carries them: with the figures themselves. */
export function ledgerRowsAsJson({ rows }: Ledger, columns: readonly LedgerColumn[]) {
  return rows.map(({ relation, base, cells }) => ({
    relation,
    base,
    cells: cells.map((cell, column) =>
      cell === null
        ? null
        : {
            figure: columns[column]?.read.figures[cell.figure] ?? null,
            relation: cell.relation,
            pattern: cell.pattern,
          },
    ),
  }))
}
