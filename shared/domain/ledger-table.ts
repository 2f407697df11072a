import { factOf } from './fact.ts'
import type { Figure, FigureDate } from './figure.ts'
import type { LedgerCell, LedgerRow } from './ledger.ts'

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

/** A report as a column of a table that is taken along: `sentences` are those of its figures, as words. */
export type TakenColumn = LedgerColumn & { readonly sentences: readonly string[] }

/** Names of which each is there once: a resend is called as what it repeats, with its number. */
function uniqueNames(columns: readonly LedgerColumn[]): string[] {
  const seen = new Map<string, number>()
  return columns.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

/** What the value of a figure is in: its unit or currency, else what it counts, and what it is per. */
function unitOf({ unit, currency, counted, rate }: Figure): string {
  const named = unit ?? currency ?? counted?.head ?? ''
  return rate === null ? named : `${named} per ${rate}`.trim()
}

/** Characters of an ISO day that a date of a year or a month says; of shorter times it says all. */
const SAID: Readonly<Partial<Record<FigureDate['grain'], number>>> = { year: 4, month: 7 }

/** The value of a figure as it was read: of a date no more than it says, of a time of several days its first and last. */
function valueOf({ value, date }: Figure): string {
  if (date === null || !date.resolved) return value ?? ''
  const [from, to] = [date.from, date.to].map((day) => day.slice(0, SAID[date.grain]))
  return from === to ? (from ?? '') : `${from}/${to}`
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

/**
 * Rows of a ledger as lines of fields, headings first: what the row is, its base with the value as it was read and the unit,
 * four fields for each report: what it says, how that stands to the base and why, and the sentence that says it.
 */
function linesOf(rows: readonly LedgerRow[], columns: readonly TakenColumn[]): string[][] {
  const names = uniqueNames(columns)
  const head = [
    'relation',
    'fact',
    'base report',
    'base value',
    'base unit',
    ...names.flatMap((name) => [name, `${name} relation`, `${name} reason`, `${name} sentence`]),
  ]
  const lines = rows.map((row) => {
    const base = figureAt(row, row.base, columns)
    return [
      rowName(row),
      rowFact(row, columns),
      names[row.base] ?? '',
      ...(base === undefined ? ['', ''] : [valueOf(base), unitOf(base)]),
      ...columns.flatMap((_, column) => {
        const figure = figureAt(row, column, columns)
        const cell = row.cells[column] ?? null
        return [
          figure === undefined ? '' : onOneLine(figure),
          cell?.relation ?? '',
          cell === null || column === row.base ? '' : reasonInWords(cell),
          sentenceOf(row, column, columns),
        ]
      }),
    ]
  })
  return [head, ...lines]
}

/** How a value of a ledger slipped from that of its base, in a few words. */
export const SLIPS: Readonly<Record<NonNullable<LedgerCell['pattern']>, string>> = {
  'digits-transposed': 'two digits have changed places',
  'one-digit': 'one digit differs',
  'decimal-point': 'the decimal point moved',
  sign: 'gain and loss are exchanged',
  rate: 'what it is counted per differs',
  unit: 'the unit differs',
  'order-swapped': 'two values have changed places',
  scale: 'the same digits, another scale',
}

/** Why a cell stands to the base as it does, in a few words; empty where it says the same. */
function reasonInWords({ relation, pattern }: LedgerCell): string {
  if (pattern !== null) return SLIPS[pattern]
  switch (relation) {
    case 'conflict':
      return 'both cannot be true'
    case 'updated':
      return 'one report updates the other'
    case 'other-scope':
      return 'counts or holds for something else'
    case 'compatible':
      return 'both can be true'
    case 'rounded':
      return 'one value, rounded differently'
    default:
      return ''
  }
}

/** The sentence that a report has a figure in, on one line. */
function sentenceOf(row: LedgerRow, column: number, columns: readonly TakenColumn[]): string {
  const cell = row.cells[column]
  return (cell ? columns[column]?.sentences[cell.figure] : undefined)?.replaceAll(/\s+/g, ' ').trim() ?? ''
}

/** Rows of a ledger as comma-separated values. */
export function ledgerAsCsv(rows: readonly LedgerRow[], columns: readonly TakenColumn[]): string {
  return linesOf(rows, columns)
    .map((fields) => `${fields.map(csvField).join(',')}\r\n`)
    .join('')
}

/** The same fields apart by tabs, as a spreadsheet takes them from the clipboard, which runs formulas as well. */
export function ledgerAsTabs(rows: readonly LedgerRow[], columns: readonly TakenColumn[]): string {
  return linesOf(rows, columns)
    .map((fields) => `${fields.map((field) => guarded(field.replaceAll(/\s+/g, ' ').trim())).join('\t')}\n`)
    .join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The same fields as a table in HTML, as documents and mails take it from the clipboard. */
export function ledgerAsHtml(rows: readonly LedgerRow[], columns: readonly TakenColumn[]): string {
  const line = (fields: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${fields.map((field) => `<${tag}>${guarded(field).replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)}</${tag}>`).join('')}</tr>`
  const [head = [], ...lines] = linesOf(rows, columns)
  return `<table><thead>${line(head, 'th')}</thead><tbody>${lines.map((fields) => line(fields, 'td')).join('')}</tbody></table>`
}
