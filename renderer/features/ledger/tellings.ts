import type { Figure } from '../../../shared/domain/figure.ts'
import { figureAt } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { fieldOf, type Column } from './ledger-view.ts'

/** A stretch of a sentence; `isFigure` where it is one of those the row is about. */
type Piece = { readonly from: number; readonly text: string; readonly isFigure: boolean }

/** What a report says of a fact, in its own words: a sentence for each place it is told in, cut at the figures. */
export type Telling = {
  readonly field: Figure['field']
  readonly sentence: Span
  readonly pieces: readonly Piece[]
}

/** All sentences of a report that tell the fact of a row; none where it does not. */
export function tellingsOf(row: LedgerRow, index: number, columns: readonly Column[]): readonly Telling[] {
  const [cell, column] = [row.cells[index], columns[index]]
  if (!cell || column === undefined) return []
  const tellings = new Map<string, { readonly sentence: Span; readonly figures: Figure[] }>()
  for (const place of column.groups[cell.group]?.figures ?? []) {
    const [figure, sentence] = [column.figures[place], column.sentences[place]]
    if (figure === undefined || sentence === undefined) continue
    const key = `${figure.field} ${sentence.from}`
    const known = tellings.get(key) ?? { sentence, figures: [] }
    tellings.set(key, { sentence, figures: [...known.figures, figure] })
  }
  return [...tellings.values()].flatMap(({ sentence, figures }) => {
    const [first] = figures
    if (first === undefined) return []
    return [{ field: first.field, sentence, pieces: cutAt(fieldOf(column, first), sentence, figures) }]
  })
}

function cutAt(text: string, { from, to }: Span, figures: readonly Figure[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  const take = (end: number, isFigure: boolean): void => {
    if (end > at) pieces.push({ from: at, text: text.slice(at, end), isFigure })
    at = Math.max(at, end)
  }
  for (const figure of figures.toSorted((left, right) => left.from - right.from)) {
    take(figure.from, false)
    take(figure.to, true)
  }
  take(from + text.slice(from, to).trimEnd().length, false)
  return pieces
}

/** Characters of a sentence shown on either side of a figure where there is one line for it. */
const BESIDE = { before: 22, after: 40 }

/** The words around the base's figure, on one line: what a row is about where its heading says little. */
export function wordsAround(row: LedgerRow, columns: readonly Column[]): string {
  const [cell, column, figure] = [row.cells[row.base], columns[row.base], figureAt(row, row.base, columns)]
  if (!cell || column === undefined || figure === undefined) return ''
  const sentence = column.sentences[cell.figure] ?? figure
  const text = fieldOf(column, figure)
  const before = text.slice(Math.max(sentence.from, figure.from - BESIDE.before), figure.from)
  const isCut = figure.from - BESIDE.before > sentence.from
  const after = text.slice(figure.from, Math.min(sentence.to, figure.to + BESIDE.after))
  // A word that is cut off at the left says nothing.
  return `${isCut ? `… ${before.replace(/^\S*\s+/u, '')}` : before}${after}`.replaceAll(/\s+/g, ' ').trim()
}
