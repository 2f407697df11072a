import { factOf } from './fact.ts'
import type { Figure } from './figure.ts'
import type { LedgerRow } from './ledger.ts'

/** A report as a column of a table: what it is called, and its figures, which the cells point at. */
export type LedgerColumn = { readonly name: string; readonly figures: readonly Figure[] }

/** The figure a report has in a row; undefined where it says nothing of the fact. */
export function figureAt(row: LedgerRow, column: number, columns: readonly LedgerColumn[]): Figure | undefined {
  const cell = row.cells[column]
  return cell ? columns[column]?.figures[cell.figure] : undefined
}

/** The text of a figure on one line, as written. */
export function onOneLine({ text }: Figure): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** Whether only one report tells the fact of a row. */
export function isAlone({ cells }: LedgerRow): boolean {
  return cells.filter((cell) => cell !== null).length === 1
}

/** What a row is called: the relation that matters in it, or that only one report has it. */
export function rowName(row: LedgerRow): string {
  return isAlone(row) ? 'only one' : row.relation
}

/** What the figures of a row are of, by the one that the others are judged against. */
export function rowFact(row: LedgerRow, columns: readonly LedgerColumn[]): string {
  const base = figureAt(row, row.base, columns)
  return base === undefined ? '' : factOf(base)
}

/** What a spreadsheet takes for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
/** A signed number or percentage is a number to a spreadsheet as well, and stays one. */
const SIGNED_NUMBER = /^[+-] ?\d[\d.,]*(?: ?%)?$/

/**
 * A text with an apostrophe before what a spreadsheet would run as a formula (OWASP, CSV injection), because the words of a
 * report and the names of files are anybody's.
 */
function guarded(text: string): string {
  return FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text
}

/** A field of RFC 4180: guarded, and quoted where it must be. */
export function csvField(text: string): string {
  const safe = guarded(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows of a ledger as lines of fields, headings first: two fields for each report, its value and how it stands to the base. */
function linesOf(rows: readonly LedgerRow[], columns: readonly LedgerColumn[]): string[][] {
  const head = ['relation', 'base', 'fact', ...columns.flatMap(({ name }) => [name, `${name} relation`])]
  const lines = rows.map((row) => [
    rowName(row),
    String(row.base + 1),
    rowFact(row, columns),
    ...columns.flatMap((_, column) => {
      const figure = figureAt(row, column, columns)
      return [figure === undefined ? '' : onOneLine(figure), row.cells[column]?.relation ?? '']
    }),
  ])
  return [head, ...lines]
}

/** Rows of a ledger as comma-separated values. */
export function ledgerAsCsv(rows: readonly LedgerRow[], columns: readonly LedgerColumn[]): string {
  return linesOf(rows, columns)
    .map((fields) => `${fields.map(csvField).join(',')}\r\n`)
    .join('')
}

/** The same fields apart by tabs, as a spreadsheet takes them from the clipboard, which runs formulas as well. */
export function ledgerAsTabs(rows: readonly LedgerRow[], columns: readonly LedgerColumn[]): string {
  return linesOf(rows, columns)
    .map((fields) => `${fields.map((field) => guarded(field.replaceAll(/\s+/g, ' ').trim())).join('\t')}\n`)
    .join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The same fields as a table in HTML, as documents and mails take it from the clipboard. */
export function ledgerAsHtml(rows: readonly LedgerRow[], columns: readonly LedgerColumn[]): string {
  const line = (fields: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${fields.map((field) => `<${tag}>${guarded(field).replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)}</${tag}>`).join('')}</tr>`
  const [head = [], ...lines] = linesOf(rows, columns)
  return `<table><thead>${line(head, 'th')}</thead><tbody>${lines.map((fields) => line(fields, 'td')).join('')}</tbody></table>`
}
