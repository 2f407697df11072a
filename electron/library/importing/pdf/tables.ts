import { hasProse, linesWithHeadings, type Cell } from '../html/table-rows.ts'
import { sameBaseline, type Line } from './text-lines.ts'

/** Fewer rows than a heading and two below it are parts of lines that happen to stand below each other. */
const fewestRows = 3

type Row = readonly Line[]

/**
 * The lines of a group, with the rows of each table as groups of their own in which every value stands with its headings.
 * A table is rows of two or more cells, one below the other, whose cells stand under those of the first; one whose
 * columns nothing heads stays as it is.
 */
export function withTables(group: readonly Line[]): Line[][] {
  const rows = rowsOf(group)
  const groups: Line[][] = []
  let plain: Line[] = []
  for (let at = 0; at < rows.length;) {
    const table = tableAt(rows.slice(at))
    if (table === null) {
      plain.push(...(rows[at] ?? []))
      at += 1
      continue
    }
    groups.push(plain, ...table.lines.map((line) => [line]))
    plain = []
    at += table.rows
  }
  return [...groups, plain].filter((lines) => lines.length > 0)
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (first !== undefined && Math.abs(first.y - line.y) < sameBaseline * first.size) row?.push(line)
    else rows.push([line])
  }
  return rows
}

/** The table that begins with the first of these rows, and how many of them it takes; null where none does. */
function tableAt(rows: readonly Row[]): { readonly lines: Line[]; readonly rows: number } | null {
  const end = rows.findIndex((row) => row.length < 2)
  const own = rows.slice(0, end === -1 ? rows.length : end)
  const [heads, ...others] = own
  if (heads === undefined || own.length < fewestRows) return null
  const columns = columnsOf(heads, others)
  const cells = own.map((row) => cellsOf(row, columns))
  const texts = hasProse(cells) ? null : linesWithHeadings(cells)
  if (texts === null) return null
  const lines = texts.flatMap((text, index) => {
    const [first] = others[index] ?? []
    return first === undefined
      ? []
      : [{ ...first, right: heads.at(-1)?.right ?? first.right, text, isRow: true as const }]
  })
  return { lines, rows: own.length }
}

/** Where each column stands: the cells of the heading row, and before them what heads the rows where nothing stands over it. */
function columnsOf(heads: Row, others: readonly Row[]): readonly Line[] {
  const [first] = heads
  const labels = others.flatMap((row) => row.slice(0, 1))
  if (first === undefined || labels.some(({ right }) => right > first.left)) return heads
  const right = Math.max(...labels.map((label) => label.right))
  return [{ ...first, left: Math.min(...labels.map(({ left }) => left)), right, text: '' }, ...heads]
}

/** The cells of a row, each in the column whose middle is nearest to its own. */
function cellsOf(row: Row, columns: readonly Line[]): Cell[] {
  const middle = ({ left, right }: Line): number => (left + right) / 2
  const texts = columns.map((): string[] => [])
  for (const cell of row) {
    const distances = columns.map((column) => Math.abs(middle(column) - middle(cell)))
    texts[distances.indexOf(Math.min(...distances))]?.push(cell.text)
  }
  return texts.map((parts) => ({ text: parts.join(' '), isHeading: false }))
}
