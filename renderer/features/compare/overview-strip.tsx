/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing of both texts to press and drag in is beyond an input element */
import { memo, useMemo, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'
import type { Finding } from '../../../shared/domain/finding.ts'
import { isQuiet } from './findings.ts'
import type { Item } from './items.ts'
import { itemAt, overviewBlocks, overviewStretches, type OverviewBlock, type Stretch } from './overview.ts'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { useWorkspace } from './workspace.tsx'

/** The strip is drawn in these units, whatever its size on screen. */
const WIDTH = 36
const HEIGHT = 1000
/** Where the lanes of both texts begin; each is 11 wide. */
const LANES = { a: 5, b: 20 } as const
/** Height of a finding's tick: thick enough to see, and thin enough to tell two apart. */
const TICK = 5
/** Many ticks are thinner, so that together they never hide more than about this much of the strip. */
const ALL_TICKS = HEIGHT / 3
/** A hair that still shows where a strip is a thousand pixels high. */
const THINNEST_TICK = 1

/** The whole of both texts at a glance; press or drag to go there. */
export function OverviewStrip({
  items,
  places,
  virtualizer,
}: {
  readonly items: readonly Item[]
  /** By row: the position of its item. */
  readonly places: ReadonlyMap<number, number>
  readonly virtualizer: RowVirtualizer
}): ReactElement {
  const { view, state } = useWorkspace()
  const stretches = useMemo(() => overviewStretches(view.comparison, items), [view, items])
  const blocks = useMemo(() => overviewBlocks(view, items, stretches), [view, items, stretches])
  const stretchOf = (row: number): Stretch | undefined => stretches[places.get(row) ?? -1]
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `stretchOf` changes with `stretches` and `places` alone
  const ticks = useMemo(() => ticksOf(view, isLoud, stretchOf), [view, stretches, places])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  const handTicks = useMemo(() => ticksOf(view, isByHand, stretchOf), [view, stretches, places])
  const shown = windowOf(virtualizer, stretches)
  const selected = state.selected?.kind === 'finding' ? (view.findingRows[state.selected.finding] ?? []) : []

  const goTo = (share: number): void => {
    const { item, into } = itemAt(stretches, share)
    const measured = virtualizer.measurementsCache[item]
    if (measured === undefined) return
    const half = (virtualizer.scrollRect?.height ?? 0) / 2
    virtualizer.scrollToOffset(Math.max(0, measured.start + measured.size * into - half))
  }
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { top, height } = event.currentTarget.getBoundingClientRect()
    goTo((event.clientY - top) / height)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const middle = (shown.from + shown.to) / 2
    const reach = Math.max(0.02, shown.to - shown.from)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: middle + reach / 4,
      ArrowUp: middle - reach / 4,
      PageDown: middle + reach,
      PageUp: middle - reach,
      Home: 0,
      End: 1,
    }
    const target = moves[event.key]
    if (target === undefined || event.altKey) return
    event.preventDefault()
    goTo(Math.max(0, Math.min(1, target)))
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Place in both texts"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * shown.from)}
      aria-valuetext={`${Math.round(100 * shown.from)} to ${Math.round(100 * shown.to)} percent of the texts in view`}
      data-part="overview"
      className="relative my-1 ms-1 w-9 shrink-0 touch-none contain-strict"
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
    >
      <Blocks blocks={blocks} ticks={ticks} handTicks={handTicks} />
      <svg {...SHEET}>
        {selected.map((row) => {
          const stretch = stretchOf(row)
          return stretch === undefined ? null : (
            <rect
              key={row}
              data-look="current"
              x={0}
              width={3}
              y={stretch.from * HEIGHT}
              height={(stretch.to - stretch.from) * HEIGHT}
            />
          )
        })}
        <rect
          data-look="window"
          x={0.5}
          width={WIDTH - 1}
          y={shown.from * HEIGHT}
          height={(shown.to - shown.from) * HEIGHT}
          rx={2}
        />
      </svg>
    </div>
  )
}

/** The strip's two sheets of drawing lie over each other, so that the one that moves does not have the other drawn again. */
const SHEET = {
  className: 'overview absolute inset-0 size-full',
  viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  preserveAspectRatio: 'none',
  'aria-hidden': true,
} as const

/** What does not move with the scrolling, each look one path: texts of thousands of rows would be thousands of elements. */
const Blocks = memo(function Blocks({
  blocks,
  ticks,
  handTicks,
}: {
  readonly blocks: readonly OverviewBlock[]
  readonly ticks: readonly number[]
  /** The same for what was found by hand. */
  readonly handTicks: readonly number[]
}): ReactElement {
  const height = Math.max(THINNEST_TICK, Math.min(TICK, ALL_TICKS / ticks.length))
  return (
    <svg {...SHEET}>
      {LOOKS.map((look) => (
        <path
          key={look}
          data-look={look}
          d={blocks.map((block) => (block.look === look ? boxOf(block) : '')).join('')}
        />
      ))}
      <path data-look="finding" d={ticks.map((at) => box(0, at * HEIGHT - height / 2, WIDTH, height)).join('')} />
      <path data-look="by-hand" d={handTicks.map((at) => flag(at * HEIGHT)).join('')} />
    </svg>
  )
})

const LOOKS = ['text', 'verbatim', 'edited', 'moved'] as const satisfies readonly OverviewBlock['look'][]

/**
 * What a block is, by its form and not by its colour alone: a thin bar is text that stands here only, a full one is repeated,
 * one with a slit is repeated with changes; what moved is a frame, by the style sheet.
 */
const BARS = {
  text: [[3.5, 4]],
  verbatim: [[0, 11]],
  edited: [
    [0, 4.5],
    [6.5, 4.5],
  ],
  moved: [[0, 11]],
} as const

function boxOf({ side, from, to, look }: OverviewBlock): string {
  const height = Math.max(1, (to - from) * HEIGHT - 1.5)
  return BARS[look].map(([x, width]) => box(LANES[side] + x, from * HEIGHT, width, height)).join('')
}

/** A flag that points to a place from the left edge: no other finding has one. */
function flag(y: number): string {
  return `M0 ${(y - FLAG).toFixed(2)}l14 ${FLAG}l-14 ${FLAG}z`
}

/** Half the height of the flag of what was found by hand. */
const FLAG = 11

/** A rectangle as a piece of a path. A hundredth of a unit is far below a pixel. */
function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y.toFixed(2)}h${width}v${height.toFixed(2)}h${-width}z`
}

/** Something to decide on that the blocks of the repeated passages do not show. */
function isLoud(finding: Finding): boolean {
  const isShownOtherwise = finding.kind === 'passage' || isByHand(finding)
  return !isShownOtherwise && !isQuiet(finding) && !(finding.kind === 'figure' && finding.relation === 'other-scope')
}

function isByHand({ kind }: Finding): boolean {
  return kind === 'by-hand'
}

/** Middles of the rows with findings that are meant. */
function ticksOf(
  view: ReturnType<typeof useWorkspace>['view'],
  isMeant: (finding: Finding) => boolean,
  stretchOf: (row: number) => Stretch | undefined,
): readonly number[] {
  const rows = view.comparison.findings.flatMap((finding, index) =>
    isMeant(finding) ? (view.findingRows[index] ?? []) : [],
  )
  const middles = rows.flatMap((row) => {
    const stretch = stretchOf(row)
    return stretch === undefined ? [] : [(stretch.from + stretch.to) / 2]
  })
  return [...new Set(middles)]
}

/** The part of the strip that is on screen now. */
function windowOf(virtualizer: RowVirtualizer, stretches: readonly Stretch[]): Stretch {
  const top = virtualizer.scrollOffset ?? 0
  const bottom = top + (virtualizer.scrollRect?.height ?? 0)
  return { from: shareAt(virtualizer, stretches, top), to: shareAt(virtualizer, stretches, bottom) }
}

function shareAt(virtualizer: RowVirtualizer, stretches: readonly Stretch[], offset: number): number {
  const measured = virtualizer.getVirtualItemForOffset(offset)
  const stretch = measured === undefined ? undefined : stretches[measured.index]
  if (measured === undefined || stretch === undefined) return 0
  const into = measured.size === 0 ? 0 : Math.max(0, Math.min(1, (offset - measured.start) / measured.size))
  return stretch.from + (stretch.to - stretch.from) * into
}
