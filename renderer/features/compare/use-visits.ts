import { useEffect, useEffectEvent, useRef } from 'react'
import { foldAt, type Item } from './items.ts'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { useWorkspace } from './workspace.tsx'

/** What is to come into view: several items where they find room together, else `one` of them. */
type Visited = { readonly several: readonly number[]; readonly one: number }

/** How long after a visit rows that are measured only now, or a scrolling still under way, may carry it out of view again. */
const SETTLING_MS = 1_000

/** What tells that the reader moves the texts himself. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown'] as const

/**
 * Brings the row that the workspace wishes for into view: into the middle when it is out of sight, else not at all. Where the
 * selected finding stands in several rows that find room together, all of them are brought into view. The height of a row that
 * was never drawn is a guess and a first attempt may miss, so it is repeated until the rows have settled or the reader moves on.
 */
export function useVisits(
  virtualizer: RowVirtualizer,
  items: readonly Item[],
  places: ReadonlyMap<number, number>,
): void {
  const { view, state, dispatch } = useWorkspace()
  const { visit, row } = state
  const done = useRef(0)
  const settling = useRef<(Visited & { readonly items: readonly Item[]; readonly until: number }) | null>(null)
  useEffect(() => {
    if (row === null || done.current === visit) return
    const index = places.get(row) ?? 0
    const item = items[index]
    if (item?.kind === 'fold') {
      dispatch({ kind: 'open-fold', at: foldAt(view.comparison.rows, item.from) })
      return
    }
    done.current = visit
    const { selected } = state
    const rows = selected?.kind === 'finding' ? (view.findingRows[selected.finding] ?? []) : []
    const several = rows.includes(row) ? rows.map((each) => places.get(each) ?? index) : [index]
    settling.current = { several, one: index, items, until: performance.now() + SETTLING_MS }
  }, [visit, row, state, items, places, dispatch, view])

  // With every drawing: the virtualiser asks for one whenever rows were measured or moved.
  useEffect(() => {
    const visited = settling.current
    if (visited === null) return
    if (visited.items === items && performance.now() < visited.until) bringIntoView(virtualizer, visited)
    else settling.current = null
  })

  const leave = useEffectEvent(() => {
    settling.current = null
  })
  useEffect(() => {
    const moves = new AbortController()
    for (const move of OWN_MOVES)
      window.addEventListener(move, () => leave(), { capture: true, passive: true, signal: moves.signal })
    return () => moves.abort()
  }, [])
}

/** Brings what is visited into the middle of the view; not at all when it is in it. */
function bringIntoView(virtualizer: RowVirtualizer, { several, one }: Visited): void {
  const places = virtualizer.measurementsCache
  const extent = (first: number, last: number) => ({ start: places[first]?.start ?? 0, end: places[last]?.end ?? 0 })
  const top = virtualizer.scrollOffset ?? 0
  const height = virtualizer.scrollRect?.height ?? 0
  const all = extent(Math.min(...several), Math.max(...several))
  const spare = height - (all.end - all.start)
  const { start, end } = spare >= 0 ? all : extent(one, one)
  const [isWithin, isFilling] = [start >= top && end <= top + height, start <= top && end >= top + height]
  if (isWithin || isFilling) return
  if (spare < 0 || several.length === 1) virtualizer.scrollToIndex(one, { align: 'center' })
  else virtualizer.scrollToOffset(Math.max(0, start - spare / 2))
}
