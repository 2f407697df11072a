import type { ReadReport } from '../../shared/analysis/index.ts'
import type { Ledger } from '../../shared/domain/ledger.ts'
import type { LedgerReading } from '../../shared/domain/ledger-sheet.ts'
import {
  figureAt,
  isAlone,
  onOneLine,
  rowName,
  type LedgerColumn,
  type TakenColumn,
} from '../../shared/domain/ledger-table.ts'
import { headingOf, type NamedText } from './named-text.ts'

/** A report and what was read in it. */
export type ReadColumn = { readonly text: NamedText; readonly read: ReadReport }

const RELATION_WIDTH = 12

/** The reports as columns of a table, called by their files. */
function asColumns(columns: readonly ReadColumn[]): LedgerColumn[] {
  return columns.map(({ text, read }) => ({ name: text.name, figures: read.figures }))
}

/** The reports as columns with the words of their sentences. */
export function withSentences(columns: readonly ReadColumn[], readings: readonly LedgerReading[]): TakenColumn[] {
  return asColumns(columns).map((column, index) => ({
    ...column,
    sentences: column.figures.map((figure, at) => {
      const { from, to } = readings[index]?.sentences[at] ?? figure
      const { title, body } = columns[index]?.text ?? { title: null, body: '' }
      return (figure.field === 'title' ? (title ?? '') : body).slice(from, to)
    }),
  }))
}

/** A ledger for people to read: the reports, numbered, then a line a row. */
export function ledgerAsText({ rows }: Ledger, columns: readonly ReadColumn[]): string {
  const headings = columns.map(({ text }, index) => `[${index + 1}] ${headingOf(text)}`)
  const named = asColumns(columns)
  const lines = rows.map((row) => {
    const cells = columns.flatMap((_, column) => {
      const figure = figureAt(row, column, named)
      if (figure === undefined) return []
      const standing = column === row.base ? '= base' : (row.cells[column]?.relation ?? '')
      return [`[${column + 1}] ${isAlone(row) ? onOneLine(figure) : `${onOneLine(figure)} ${standing}`}`]
    })
    return `${rowName(row).padEnd(RELATION_WIDTH)} ${cells.join('   ')}`
  })
  return `${[...headings, '', ...lines].join('\n')}\n`
}

/** The rows as JSON carries them: with the figures themselves. */
export function ledgerRowsAsJson({ rows }: Ledger, columns: readonly ReadColumn[]) {
  const named = asColumns(columns)
  return rows.map((row) => ({
    relation: row.relation,
    base: row.base,
    cells: row.cells.map((cell, column) =>
      cell === null
        ? null
        : { figure: figureAt(row, column, named) ?? null, relation: cell.relation, pattern: cell.pattern },
    ),
  }))
}
