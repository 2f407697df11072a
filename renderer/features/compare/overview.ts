import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Item } from './items.ts'
import { isWordForWord, type CompareView, type Side } from './view.ts'

/** A stretch of the overview strip, in shares of its height from 0 to 1. */
export type Stretch = { readonly from: number; readonly to: number }

export type OverviewBlock = Stretch & {
  readonly side: Side
  readonly look: 'text' | 'verbatim' | 'edited' | 'moved'
}

/** Room every row takes beside its characters, so that short rows can still be seen and hit. */
const ROW_FLOOR = 40

/** Share of the strip that each item takes: by the longer of its two texts, which is what the height on screen follows. */
export function overviewStretches(comparison: Comparison, items: readonly Item[]): readonly Stretch[] {
  const weights = items.map((item) => ROW_FLOOR + (item.kind === 'fold' ? 0 : charactersOf(comparison, item)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let reached = 0
  return weights.map((weight) => {
    const from = reached / total
    reached += weight
    return { from, to: reached / total }
  })
}

/** Characters of the longer side of an item. */
export function charactersOf(comparison: Comparison, item: Extract<Item, { kind: 'row' }>): number {
  return Math.max(
    ...(['a', 'b'] as const).map((side) => {
      const index = item[side]
      const span = index === null ? null : (comparison.rows[index]?.[side] ?? null)
      return span === null ? 0 : span.to - span.from
    }),
  )
}

/** What the strip draws: one block for each side of each item that has text there. */
export function overviewBlocks(
  view: CompareView,
  items: readonly Item[],
  stretches: readonly Stretch[],
): readonly OverviewBlock[] {
  return items.flatMap((item, index) => {
    const stretch = stretches[index]
    if (stretch === undefined) return []
    return (['a', 'b'] as const).flatMap((side) => {
      if (item.kind === 'fold') return [{ ...stretch, side, look: 'verbatim' as const }]
      const row = item[side]
      return row === null ? [] : [{ ...stretch, side, look: lookOf(view, row) }]
    })
  })
}

/** The item at a share of the strip's height, and how far into it; a share beyond an end is that end. */
export function itemAt(stretches: readonly Stretch[], share: number): { readonly item: number; readonly into: number } {
  const within = Math.max(0, Math.min(1, share))
  const found = stretches.findIndex(({ to }) => within < to)
  const item = found === -1 ? stretches.length - 1 : found
  const stretch = stretches[item]
  if (stretch === undefined) return { item: 0, into: 0 }
  return { item, into: Math.min(1, (within - stretch.from) / (stretch.to - stretch.from)) }
}

/** As the seam says it: of an edited passage, most rows are often the same to the letter. */
function lookOf(view: CompareView, index: number): OverviewBlock['look'] {
  const row = view.comparison.rows[index]
  if (row === undefined || row.passages.length === 0) return 'text'
  if (row.kind === 'moved') return 'moved'
  return isWordForWord(view, index) ? 'verbatim' : 'edited'
}
