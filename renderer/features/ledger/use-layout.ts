import { useLayoutEffect, useState } from 'react'

/** Pixels of the headings of the rows and of each column. */
export type Layout = { readonly head: number; readonly column: number }

/** The headings of rows take a fifth of the grid, and give way in a narrow one: 200 % text in an ordinary window is one. */
const HEAD = { share: 0.2, least: 272, most: 440, narrow: 176, narrowBelow: 720 } as const
/** A column holds "more than 4.5 million crowns" without being cut; few columns share the room there is. */
const LEAST_COLUMN = 168

/** The widths of a grid with so many columns, reckoned anew when the window changes its size. */
export function useLayout(element: { readonly current: HTMLElement | null }, columns: number): Layout {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const grid = element.current
    if (grid === null) return
    const observer = new ResizeObserver(() => setWidth(grid.clientWidth))
    observer.observe(grid)
    return () => observer.disconnect()
  }, [element])
  const whole = Math.round(Math.max(HEAD.least, Math.min(HEAD.most, width * HEAD.share)))
  const head = width < HEAD.narrowBelow ? HEAD.narrow : whole
  const share = Math.floor((width - head) / Math.max(1, columns))
  return { head, column: Math.max(LEAST_COLUMN, share) }
}
