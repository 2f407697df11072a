import type { Row } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { isQuiet } from './findings.ts'
import { isWordForWord, type CompareView, type Side } from './view.ts'

/**
 * What the list of rows shows: a row, two unmatched rows beside each other, or a run of rows that repeat each other word
 * for word, folded away. `a` and `b` are rows; a paired row is both, a row of one text has null on the other side.
 */
export type Item =
  | { readonly kind: 'row'; readonly a: number | null; readonly b: number | null }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number }

/** A shorter run is not worth a line that says it was folded. */
const SHORTEST_FOLD = 2

/**
 * The items of a comparison. Between two level rows, what only A says stands beside what only B says, paragraph by
 * paragraph: the reader sees at once what each has in place of the other, and no half of the page stays empty. With
 * `folded`, runs of rows that are the same in both texts and hold nothing to decide on become one item each, unless
 * `opened` has the offset in A at which the first of them begins.
 */
export function itemsOf(view: CompareView, folded: boolean, opened: ReadonlySet<number>): readonly Item[] {
  const { rows } = view.comparison
  const busy = folded ? busyRows(view) : null
  const items: Item[] = []
  let row = 0
  while (row < rows.length) {
    const same = busy === null ? row : runEnd(view, row, busy)
    const apart = apartEnd(rows, row)
    if (same - row >= SHORTEST_FOLD && !opened.has(foldAt(rows, row))) items.push({ kind: 'fold', from: row, to: same })
    else if (apart > row) items.push(...besideEachOther(rows, row, apart))
    else for (let each = row; each < Math.max(same, row + 1); each += 1) items.push(alone(rows, each))
    row = Math.max(same, apart, row + 1)
  }
  return items
}

/** Where in A a fold begins: what tells it from others, also when the texts are compared anew by other rules. */
export function foldAt(rows: readonly Row[], row: number): number {
  return rows[row]?.a?.from ?? -1
}

/** By row: the position of the item that shows it. Made once for all rows, because long texts have thousands. */
export function placesOfRows(items: readonly Item[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  items.forEach((item, place) => {
    if (item.kind === 'fold') for (let row = item.from; row < item.to; row += 1) places.set(row, place)
    else for (const row of [item.a, item.b]) if (row !== null) places.set(row, place)
  })
  return places
}

function alone(rows: readonly Row[], index: number): Item {
  const row = rows[index]
  return { kind: 'row', a: (row?.a ?? null) === null ? null : index, b: (row?.b ?? null) === null ? null : index }
}

function apartEnd(rows: readonly Row[], start: number): number {
  let end = start
  while (end < rows.length && rows[end]?.kind !== 'paired') end += 1
  return end
}

/** Rows of one text that stay together: a paragraph, or a passage that moved, which needs the other side for its ghost. */
type Block = { readonly hasMoved: boolean; readonly rows: readonly number[] }

const NO_BLOCK: Block = { hasMoved: false, rows: [] }

function besideEachOther(rows: readonly Row[], from: number, to: number): readonly Item[] {
  const a = blocksOf(rows, from, to, 'a')
  const b = blocksOf(rows, from, to, 'b')
  const items: Item[] = []
  while (a.length > 0 || b.length > 0) {
    const [left, right] = nextBlocks(a, b)
    const height = Math.max(left.rows.length, right.rows.length)
    for (let index = 0; index < height; index += 1) {
      items.push({ kind: 'row', a: left.rows[index] ?? null, b: right.rows[index] ?? null })
    }
  }
  return items
}

/** Takes what comes next of either text: both side by side, unless one of them moved and needs the row to itself. */
function nextBlocks(a: Block[], b: Block[]): readonly [Block, Block] {
  if (a[0]?.hasMoved === true) return [a.shift() ?? NO_BLOCK, NO_BLOCK]
  if (b[0]?.hasMoved === true) return [NO_BLOCK, b.shift() ?? NO_BLOCK]
  return [a.shift() ?? NO_BLOCK, b.shift() ?? NO_BLOCK]
}

function blocksOf(rows: readonly Row[], from: number, to: number, side: Side): Block[] {
  const blocks: { readonly hasMoved: boolean; readonly rows: number[] }[] = []
  for (let index = from; index < to; index += 1) {
    const row = rows[index]
    if (row === undefined || row[side] === null) continue
    const hasMoved = row.kind === 'moved'
    const last = blocks.at(-1)
    if (last === undefined || hasMoved || last.hasMoved || row.startsParagraph) blocks.push({ hasMoved, rows: [index] })
    else last.rows.push(index)
  }
  return blocks
}

function runEnd(view: CompareView, start: number, busy: ReadonlySet<number>): number {
  let end = start
  while (end < view.comparison.rows.length && !busy.has(end) && isSame(view, end)) end += 1
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

/** One passage covers the row from end to end in both texts, and nothing differs inside the row. */
function isSame(view: CompareView, index: number): boolean {
  const row = view.comparison.rows[index]
  if (row === undefined || row.kind !== 'paired' || row.a === null || row.b === null) return false
  const [only, ...more] = row.passages
  const passage = only === undefined ? undefined : view.comparison.passages[only]
  if (passage === undefined || more.length > 0 || !isWordForWord(view, index)) return false
  return covers(passage.a, row.a) && covers(passage.b, row.b)
}

/** A row keeps the blank line after its paragraph and a full stop that no passage counts: two characters and one. */
const UNCOUNTED_END = 3

function covers(passage: Span, row: Span): boolean {
  return passage.from <= row.from && passage.to + UNCOUNTED_END >= row.to
}
