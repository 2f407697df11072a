import { memo, type ReactElement, type ReactNode } from 'react'
import type { Passage, Row } from '../../../shared/domain/passage.ts'
import { Icon } from '../../components/icon.tsx'
import { SideBadge } from '../../components/side-badge.tsx'
import { passageLabel } from './labels.ts'
import { MarkedText, NOTHING_CURRENT, type Current } from './marked-text.tsx'
import { differenceMarks, otherSide, type CompareView, type Side } from './view.ts'

/** The three columns that the head and every row share: A, the seam, B. Narrow windows stack the texts. */
export const TEXT_COLUMNS =
  'grid grid-cols-1 @xl:grid-cols-[minmax(0,1fr)_2.5rem_minmax(0,1fr)] mx-auto w-full max-w-[86rem]'

const CELL = 'reading min-w-0 px-[clamp(0.75rem,2.2cqi,2.75rem)]'

export type CurrentPlaces = { readonly a: Current; readonly b: Current }

export const NO_PLACES: CurrentPlaces = { a: NOTHING_CURRENT, b: NOTHING_CURRENT }

/** One level row: what A says, how the two stand, what B says. */
export const TextRow = memo(function TextRow({
  view,
  index,
  current,
  onShowRow,
}: {
  readonly view: CompareView
  readonly index: number
  readonly current: CurrentPlaces
  readonly onShowRow: (row: number) => void
}): ReactElement | null {
  const { rows, passages } = view.comparison
  const row = rows[index]
  if (row === undefined) return null
  const passage = row.passages.map((each) => passages[each]).find((each) => each !== undefined)
  const twinRow = row.kind === 'moved' ? twinRowOf(view, row, index) : null
  const space = row.startsParagraph ? 'pt-4' : 'pt-1'
  return (
    <div className={TEXT_COLUMNS}>
      <Cell view={view} side="a" row={row} index={index} space={space} current={current} passage={passage} />
      <div role="cell" className={`flex justify-center ${space} max-@xl:hidden`}>
        {passage !== undefined && <Seam passage={passage} here={index} twinRow={twinRow} onShowRow={onShowRow} />}
      </div>
      <Cell view={view} side="b" row={row} index={index} space={space} current={current} passage={passage} />
    </div>
  )
})

function Cell({
  view,
  side,
  row,
  index,
  space,
  current,
  passage,
}: {
  readonly view: CompareView
  readonly side: Side
  readonly row: Row
  readonly index: number
  readonly space: string
  readonly current: CurrentPlaces
  readonly passage: Passage | undefined
}): ReactElement {
  const span = row[side]
  if (span === null) {
    return (
      <div role="cell" className={`${CELL} ${space} bg-paper max-@xl:hidden`}>
        {row.kind === 'moved' && passage !== undefined && <Ghost view={view} side={side} passage={passage} />}
      </div>
    )
  }
  return (
    <div role="cell" dir="auto" className={`${CELL} ${space} bg-paper`}>
      <span className="me-2 inline-block align-baseline @xl:hidden">
        <SideBadge side={side} />
      </span>
      <MarkedText
        text={view[side].article.body}
        span={span}
        marks={view[side].rowMarks[index] ?? []}
        side={side}
        current={current[side]}
      />
    </div>
  )
}

/** The twin of a passage that stands elsewhere in this text, faint, in the place where it would be level. */
function Ghost({
  view,
  side,
  passage,
}: {
  readonly view: CompareView
  readonly side: Side
  readonly passage: Passage
}): ReactElement {
  return (
    <div className="ghost border-s-2 border-dotted border-repeat-line ps-3" dir="auto">
      <MarkedText
        text={view[side].article.body}
        span={passage[side]}
        marks={differenceMarks(side, passage)}
        side={side}
        current={NOTHING_CURRENT}
      />
    </div>
  )
}

/** How the two sides of a row stand to each other: word for word, edited, or moved, with the way to the twin. */
function Seam({
  passage,
  here,
  twinRow,
  onShowRow,
}: {
  readonly passage: Passage
  readonly here: number
  readonly twinRow: number | null
  readonly onShowRow: (row: number) => void
}): ReactElement {
  const { glyph, name } = passageLabel(passage)
  if (twinRow === null) {
    return (
      <Sign>
        <span aria-hidden="true">{glyph}</span>
        <span className="sr-only">{name}</span>
      </Sign>
    )
  }
  const isBelow = twinRow > here
  return (
    <button
      type="button"
      className="h-fit rounded-full hover:bg-repeat-wash-strong"
      title={`${name}: stands ${isBelow ? 'further down' : 'further up'} in the other text (T)`}
      aria-label={`${name}. Go to its twin ${isBelow ? 'further down' : 'further up'}`}
      onClick={() => onShowRow(twinRow)}
    >
      <Sign>
        <Icon name={isBelow ? 'down' : 'up'} className="size-3.5" />
      </Sign>
    </button>
  )
}

function Sign({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <span className="mt-0.5 flex size-6 items-center justify-center rounded-full border border-repeat-line bg-paper text-sm leading-none text-repeat">
      {children}
    </span>
  )
}

/** The row where the other half of a moved row stands. */
function twinRowOf(view: CompareView, row: Row, index: number): number | null {
  const missing: Side = row.a === null ? 'a' : 'b'
  const found = view.comparison.rows.findIndex(
    (each, position) =>
      position !== index &&
      each.kind === 'moved' &&
      each[missing] !== null &&
      each[otherSide(missing)] === null &&
      each.passages.some((passage) => row.passages.includes(passage)),
  )
  return found === -1 ? null : found
}
