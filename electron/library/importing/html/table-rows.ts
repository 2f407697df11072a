import { lineOf, type PageElement } from './page.ts'

/** A cell of data is short; longer ones are prose that a table lays out. */
const longestCell = 160
/** The most columns a cell may span: wide enough for any table, and a bound for one that lies. */
const mostColumns = 100

export type Cell = { readonly text: string; readonly isHeading: boolean }

/**
 * The rows of a table of data, each as one line in which every value stands with its headings:
 * `Port Ansel, 2022: 452; 2023: 90`. Null for a table that only lays out text, which reads like other text.
 */
export function rowsOfTable(table: PageElement): string[] | null {
  if (table.querySelector('table') !== null) return null
  const rows = Array.from(table.querySelectorAll('tr'), cellsOf).filter((row) => row.some(({ text }) => text !== ''))
  const [first] = rows
  if (first === undefined || rows.length < 2 || first.length < 2 || hasProse(rows)) return null
  const caption = lineOf(table.querySelector('caption'))
  const lines = linesWithHeadings(rows) ?? rows.map((row) => lineOfRow(row, null))
  return caption === '' ? lines : [caption, ...lines]
}

/** Whether a cell is too long for one of data: then the table lays out text. */
export function hasProse(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some(({ text }) => text.length > longestCell))
}

/** The rows below the one that heads the columns, each value with its headings; null where no row heads them. */
export function linesWithHeadings(rows: readonly (readonly Cell[])[]): string[] | null {
  const [first, ...others] = rows
  if (first === undefined || !isHeadingRow(first, rows)) return null
  const columns = first.map(({ text }) => text)
  return others.map((row) => lineOfRow(row, columns))
}

/** The cells of a row; a cell that spans columns stands in each of them. */
function cellsOf(row: PageElement): Cell[] {
  const cells: Cell[] = []
  for (const cell of row.children) {
    const span = Math.min(Math.max(1, Number(cell.getAttribute('colspan')) || 1), mostColumns)
    const text = lineOf(cell)
    const isHeading = cell.localName === 'th'
    for (let column = 0; column < span; column++) cells.push({ text: column === 0 || isHeading ? text : '', isHeading })
  }
  return cells
}

/** The first row heads the columns when it is marked so, or holds words above cells that hold figures. */
function isHeadingRow(first: readonly Cell[], rows: readonly (readonly Cell[])[]): boolean {
  if (first.every(({ isHeading }) => isHeading)) return true
  if (rows.length < 3 || first.slice(1).some(({ text }) => text === '')) return false
  const isFigure = (text: string): boolean => /\d/.test(text)
  const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)
  if (first.some(({ text }) => isFigure(text) && !isYear(text))) return false
  return rows.slice(1).some((row) => row.slice(1).some(({ text }) => isFigure(text)))
}

/** One row: what heads it, and then each value with what heads its column. */
function lineOfRow(row: readonly Cell[], columns: readonly string[] | null): string {
  const isHeaded = columns !== null || row.some(({ isHeading }) => isHeading)
  const head = isHeaded ? (row[0]?.text ?? '') : ''
  const values = row.flatMap(({ text }, index) => {
    if (text === '' || (isHeaded && index === 0)) return []
    const column = columns?.[index] ?? ''
    return [column === '' ? text : `${column}: ${text}`]
  })
  const parts = values.join('; ')
  if (head === '' || parts === '') return head + parts
  return columns === null ? `${head}: ${parts}` : `${head}, ${parts}`
}
