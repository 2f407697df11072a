import type { ReactElement } from 'react'
import { figureValue, relationLabel } from './labels.ts'
import { otherSide, type Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** What the tip over a figure says: its value, how it stands, and what the other text has in its place. */
export function FigureTip({ side, figure }: { readonly side: Side; readonly figure: number }): ReactElement | null {
  const { view } = useWorkspace()
  const own = view[side].reading.figures[figure]
  const standing = view[side].standings[figure]
  if (own === undefined) return null
  const twin = standing?.twin == null ? undefined : view[otherSide(side)].reading.figures[standing.twin]
  const label = standing?.relation == null ? null : relationLabel(standing.relation)
  return (
    <>
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
    </>
  )
}
