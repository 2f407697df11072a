import type { ReactElement } from 'react'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { TEXT_COLUMNS } from './text-row.tsx'
import type { Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** Width of the seam in the ribbon's own units, which are stretched to the seam. */
const WIDTH = 40

/** Joins the two places of a moved passage across the seam: of the one that is selected, or whose sign is pointed at. */
export function Ribbon({
  hovered,
  rowPlaces,
  virtualizer,
}: {
  readonly hovered: number | null
  readonly rowPlaces: ReadonlyMap<number, number>
  readonly virtualizer: RowVirtualizer
}): ReactElement | null {
  const { view, state } = useWorkspace()
  const { selected } = state
  const finding = selected?.kind === 'finding' ? view.comparison.findings[selected.finding] : undefined
  const passage = hovered ?? (finding?.kind === 'passage' ? finding.passage : -1)
  const rows = view.movedRows.get(passage)
  const extent = (side: Side): { readonly top: number; readonly bottom: number } | null => {
    const measured = (rows?.[side] ?? []).flatMap(
      (row) => virtualizer.measurementsCache[rowPlaces.get(row) ?? -1] ?? [],
    )
    const [first] = measured
    const last = measured.at(-1)
    return first === undefined || last === undefined ? null : { top: first.start, bottom: last.end }
  }
  const [a, b] = [extent('a'), extent('b')]
  if (a === null || b === null) return null
  const top = Math.min(a.top, b.top)
  const height = Math.max(a.bottom, b.bottom) - top
  const edge = (from: number, to: number): string => `C${WIDTH / 2} ${from - top} ${WIDTH / 2} ${to - top}`
  const band = [
    `M0 ${a.top - top}${edge(a.top, b.top)} ${WIDTH} ${b.top - top}`,
    `V${b.bottom - top}${edge(b.bottom, a.bottom)} 0 ${a.bottom - top}Z`,
  ].join('')
  return (
    <div
      role="presentation"
      className="pointer-events-none absolute inset-x-0 top-0"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div className={`${TEXT_COLUMNS} h-full`}>
        <svg
          aria-hidden="true"
          data-ribbon={passage}
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          className="ribbon col-start-2 h-full w-full max-@xl:hidden"
        >
          <path d={band} />
        </svg>
      </div>
    </div>
  )
}
