/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { memo, type ReactElement, type ReactNode } from 'react'
import type { Passage, Row } from '../../../shared/domain/passage.ts'
import { Icon } from '../../components/icon.tsx'
import { SideBadge } from '../../components/side-badge.tsx'
import { passageLabel } from './labels.ts'
import { MarkedText, NOTHING_CURRENT, type Current } from './marked-text.tsx'
import type { Marked } from './segments.ts'
import { differenceMarks, isWordForWord, twinOf, type CompareView, type Mark, type Side, type Twin } from './view.ts'

/** The three columns that the head and every row share: A, the seam, B. Narrow windows stack the texts. */
export const TEXT_COLUMNS =
  'grid grid-cols-1 @xl:grid-cols-[minmax(0,1fr)_2.5rem_minmax(0,1fr)] mx-auto w-full max-w-[88rem]'

/** Room at both sides of a text, so that its lines keep to a measure that reads well. */
export const TEXT_MARGIN = 'px-[clamp(0.75rem,3cqi,3.25rem)]'

export type CurrentPlaces = { readonly a: Current; readonly b: Current }

export const NO_PLACES: CurrentPlaces = { a: NOTHING_CURRENT, b: NOTHING_CURRENT }

/** One level row: what A says, how the two stand, what B says. */
export const TextRow = memo(function TextRow({
  view,
  a,
  b,
  current,
  foundA,
  foundB,
  onShowRow,
}: {
  readonly view: CompareView
  /** The rows whose text stands on either side; the same one where the texts are paired. */
  readonly a: number | null
  readonly b: number | null
  readonly current: CurrentPlaces
  /** Marks of what is looked for, on either side. */
  readonly foundA: readonly Marked<Mark>[] | undefined
  readonly foundB: readonly Marked<Mark>[] | undefined
  readonly onShowRow: (row: number) => void
}): ReactElement | null {
  const rowOf = (index: number | null): Row | undefined => (index === null ? undefined : view.comparison.rows[index])
  const rows = { a: rowOf(a), b: rowOf(b) }
  const index = a ?? b
  const row = rows.a ?? rows.b
  if (index === null || row === undefined) return null
  const passage = row.passages.map((each) => view.comparison.passages[each]).find((each) => each !== undefined)
  const twin = row.kind === 'moved' ? twinOf(view, index) : null
  const startsParagraph = rows.a?.startsParagraph === true || rows.b?.startsParagraph === true
  const space = startsParagraph ? 'pt-4' : 'pt-1'
  const cell = (side: Side): ReactElement => {
    const own = side === 'a' ? a : b
    const found = side === 'a' ? foundA : foundB
    if (own !== null) {
      return <Text view={view} side={side} index={own} space={space} found={found} current={current[side]} />
    }
    return (
      <div role="cell" className={`${TEXT_MARGIN} ${space} reading min-w-0 max-@xl:hidden`}>
        {twin !== null && passage !== undefined && <Ghost view={view} side={side} twin={twin} passage={passage} />}
      </div>
    )
  }
  return (
    <div className={TEXT_COLUMNS}>
      {cell('a')}
      <div role="cell" className={`flex justify-center ${space} max-@xl:hidden`}>
        {passage !== undefined && <Seam passage={passage} view={view} here={index} twin={twin} onShowRow={onShowRow} />}
      </div>
      {cell('b')}
    </div>
  )
})

function Text({
  view,
  side,
  index,
  space,
  found,
  current,
}: {
  readonly view: CompareView
  readonly side: Side
  readonly index: number
  readonly space: string
  readonly found: readonly Marked<Mark>[] | undefined
  readonly current: Current
}): ReactElement {
  const span = view.comparison.rows[index]?.[side] ?? null
  const own = view[side].rowMarks[index] ?? []
  return (
    <div role="cell" dir="auto" data-side={side} data-row={index} className={`${TEXT_MARGIN} ${space} reading min-w-0`}>
      <span data-part="side" className="me-2 inline-block align-baseline @xl:hidden">
        <SideBadge side={side} />
      </span>
      {span !== null && (
        <MarkedText
          text={view[side].article.body}
          span={span}
          marks={found === undefined ? own : [...own, ...found]}
          side={side}
          current={current}
        />
      )}
    </div>
  )
}

/** The twin of a passage that stands elsewhere in this text, faint, in the place where it would be level. */
function Ghost({
  view,
  side,
  twin,
  passage,
}: {
  readonly view: CompareView
  readonly side: Side
  readonly twin: Twin
  readonly passage: Passage
}): ReactElement {
  return (
    <div className="ghost border-s-2 border-dotted border-repeat-line ps-3" dir="auto">
      {/* Set apart: the direction is that of the text. */}
      <bdi className="sr-only">Stands elsewhere in {side === 'a' ? 'A' : 'B'}: </bdi>
      <MarkedText
        text={view[side].article.body}
        span={twin.span}
        marks={differenceMarks(side, passage)}
        side={side}
        current={NOTHING_CURRENT}
      />
    </div>
  )
}

/** How the two sides of a row stand to each other: word for word, edited, or moved, with the way to the twin. */
function Seam({
  view,
  passage,
  here,
  twin,
  onShowRow,
}: {
  readonly view: CompareView
  readonly passage: Passage
  readonly here: number
  readonly twin: Twin | null
  readonly onShowRow: (row: number) => void
}): ReactElement {
  // A passage may run over many rows; of an edited one, most rows are often the same to the letter.
  const { glyph, name } = passageLabel(isWordForWord(view, here) ? { ...passage, kind: 'verbatim' } : passage)
  if (twin === null) {
    return (
      <Sign>
        <span aria-hidden="true">{glyph}</span>
        <span className="sr-only">{name}</span>
      </Sign>
    )
  }
  const isBelow = twin.row > here
  return (
    <button
      type="button"
      className="relative h-fit rounded-full hover:brightness-95"
      data-moved-passage={view.comparison.passages.indexOf(passage)}
      title={`${name}: stands ${isBelow ? 'further down' : 'further up'} in the other text (T)`}
      aria-label={`${name}. Go to its twin ${isBelow ? 'further down' : 'further up'}`}
      onClick={() => onShowRow(twin.row)}
    >
      <Sign>
        <Icon name={isBelow ? 'down' : 'up'} size="size-3.5" />
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
