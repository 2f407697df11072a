import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Row } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { isQuiet } from './findings.ts'
import type { CompareView } from './view.ts'

/** What the list of rows shows: a row, or a run of rows that repeat each other word for word, folded away. */
export type Item =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number }

/** A shorter run is not worth a line that says it was folded. */
const SHORTEST_FOLD = 2

/**
 * The items of a comparison. With `folded`, runs of rows that are the same in both texts and hold nothing to decide on
 * become one item each, unless their first row is in `opened`.
 */
export function itemsOf(view: CompareView, folded: boolean, opened: ReadonlySet<number>): readonly Item[] {
  const { rows } = view.comparison
  if (!folded) return rows.map((_, row) => ({ kind: 'row', row }))
  const busy = busyRows(view)
  const items: Item[] = []
  let row = 0
  while (row < rows.length) {
    const to = runEnd(view.comparison, row, busy)
    if (to - row >= SHORTEST_FOLD && !opened.has(row)) {
      items.push({ kind: 'fold', from: row, to })
      row = to
    } else {
      const end = Math.max(to, row + 1)
      for (; row < end; row += 1) items.push({ kind: 'row', row })
    }
  }
  return items
}

/** Position of the item that shows a row. */
export function itemOfRow(items: readonly Item[], row: number): number {
  return items.findIndex((item) => (item.kind === 'row' ? item.row === row : row >= item.from && row < item.to))
}

function runEnd(comparison: Comparison, start: number, busy: ReadonlySet<number>): number {
  let end = start
  while (end < comparison.rows.length && !busy.has(end) && isSame(comparison, comparison.rows[end])) end += 1
  return end
}

/** Rows with something to decide on, other than the repeated passage itself. */
function busyRows(view: CompareView): ReadonlySet<number> {
  return new Set(
    view.comparison.findings.flatMap((finding, index) =>
      finding.kind === 'passage' || isQuiet(finding) ? [] : (view.findingRows[index] ?? []),
    ),
  )
}

/** One passage without inner differences covers the row from end to end in both texts. */
function isSame(comparison: Comparison, row: Row | undefined): boolean {
  if (row === undefined || row.kind !== 'paired' || row.a === null || row.b === null) return false
  const [only, ...more] = row.passages
  const passage = only === undefined ? undefined : comparison.passages[only]
  if (passage === undefined || more.length > 0 || passage.differences.length > 0) return false
  return covers(passage.a, row.a) && covers(passage.b, row.b)
}

/** A row keeps the blank line after its paragraph and a full stop that no passage counts: two characters and one. */
const UNCOUNTED_END = 3

function covers(passage: Span, row: Span): boolean {
  return passage.from <= row.from && passage.to + UNCOUNTED_END >= row.to
}
