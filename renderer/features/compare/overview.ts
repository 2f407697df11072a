import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Row } from '../../../shared/domain/passage.ts'
import type { Item } from './items.ts'
import type { Side } from './view.ts'

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
  const weights = items.map((item) => {
    if (item.kind === 'fold') return ROW_FLOOR
    const row = comparison.rows[item.row]
    return ROW_FLOOR + Math.max(lengthOf(row, 'a'), lengthOf(row, 'b'))
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let reached = 0
  return weights.map((weight) => {
    const from = reached / total
    reached += weight
    return { from, to: reached / total }
  })
}

/** What the strip draws: one block for each side of each item that has text there. */
export function overviewBlocks(
  comparison: Comparison,
  items: readonly Item[],
  stretches: readonly Stretch[],
): readonly OverviewBlock[] {
  return items.flatMap((item, index) => {
    const stretch = stretches[index]
    if (stretch === undefined) return []
    const sides = (['a', 'b'] as const).filter(
      (side) => item.kind === 'fold' || comparison.rows[item.row]?.[side] != null,
    )
    const look = item.kind === 'fold' ? 'verbatim' : lookOf(comparison, comparison.rows[item.row])
    return sides.map((side) => ({ ...stretch, side, look }))
  })
}

/** The item at a share of the strip's height, and how far into it. */
export function itemAt(stretches: readonly Stretch[], share: number): { readonly item: number; readonly into: number } {
  const item = Math.max(
    0,
    stretches.findIndex(({ to }) => share < to),
  )
  const found = share >= 1 ? stretches.length - 1 : item
  const stretch = stretches[found]
  if (stretch === undefined || stretch.to === stretch.from) return { item: 0, into: 0 }
  return { item: found, into: Math.min(1, (share - stretch.from) / (stretch.to - stretch.from)) }
}

function lookOf(comparison: Comparison, row: Row | undefined): OverviewBlock['look'] {
  if (row === undefined) return 'text'
  if (row.kind === 'moved') return 'moved'
  const kinds = row.passages.map((index) => comparison.passages[index]?.kind)
  if (kinds.includes('edited')) return 'edited'
  return kinds.includes('verbatim') ? 'verbatim' : 'text'
}

function lengthOf(row: Row | undefined, side: Side): number {
  const span = row?.[side] ?? null
  return span === null ? 0 : span.to - span.from
}
