import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { TIP } from '../../components/tip.ts'
import { figureValue, relationLabel } from './labels.ts'
import { otherSide, type Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** What the tip over a figure says: its value, how it stands, and what the other text has in its place. */
export function FigureTip({
  side,
  figure,
  over,
}: {
  readonly side: Side
  readonly figure: number
  /** The figure in the text, which the tip stands below or above. */
  readonly over: HTMLElement
}): ReactElement | null {
  const { view } = useWorkspace()
  const { tip, place } = usePlace(over)
  const own = view[side].reading.figures[figure]
  const standing = view[side].standings[figure]
  if (own === undefined || standing === undefined) return null
  const twin = standing.twin === null ? undefined : view[otherSide(side)].reading.figures[standing.twin]
  const label = standing.relation === null ? null : relationLabel(standing.relation)
  return (
    <div ref={tip} role="tooltip" className={`pointer-events-none fixed z-20 ${TIP}`} style={place}>
      <span className="font-semibold">{figureValue(own)}</span>
      {label !== null && (
        <span className="ms-2 text-quiet">
          {label.glyph} {label.name}
        </span>
      )}
      {twin !== undefined && (
        <span className="block text-quiet">
          {otherSide(side).toUpperCase()}: <bdi>{twin.text}</bdi>
        </span>
      )}
    </div>
  )
}

/** Pixels between the figure and its tip, and between the tip and the edge of the window. */
const GAP = 8

/** Below the figure, or above it where there is no room; never beyond the window. */
function usePlace(over: HTMLElement): {
  readonly tip: { readonly current: HTMLDivElement | null }
  readonly place: { readonly left: number; readonly top: number }
} {
  const tip = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const own = tip.current?.getBoundingClientRect()
    const target = over.getClientRects()[0]
    if (own === undefined || target === undefined) return
    const below = target.bottom + GAP
    const fits = below + own.height + GAP <= window.innerHeight
    const farthest = window.innerWidth - own.width - GAP
    setPlace({
      left: Math.max(GAP, Math.min(target.left, farthest)),
      top: fits ? below : target.top - own.height - GAP,
    })
  }, [over])
  return { tip, place }
}
