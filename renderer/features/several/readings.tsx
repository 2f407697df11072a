import { Fragment, useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import type { Place, Reading, Rewording, Stretch, Teller } from '../../../shared/domain/collation.ts'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import { relationLabel, type Label } from '../compare/labels.ts'
import { useDesk, useWalk } from './desk.ts'
import { isSameStop, keyOfStop, letterOf, saidIn, type Stop } from './several-view.ts'
import { nameOf } from './summary.ts'
import { marked, StretchText } from './stretch-text.tsx'

/** Characters of a reading that are shown of its beginning and end; the rest is a press away. */
const LONGEST = 90

/** Words of a report in a line; of many, the beginning and the end. */
function BriefWords({ report, span }: Teller): ReactElement {
  const { view } = useDesk()
  const words = saidIn(view, report, span).replaceAll(/\s+/gu, ' ').trim()
  if (words.length <= LONGEST) return <StretchText report={report} span={span} />
  return <>{`${words.slice(0, LONGEST / 2).toWellFormed()} … ${words.slice(-LONGEST / 2).toWellFormed()}`}</>
}

/** What is before the eye stands out, comes into view, and takes the focus with its first button. */
export function StopFrame({
  stop,
  className = '',
  children,
}: {
  readonly stop: Stop
  readonly className?: string
  readonly children: ReactNode
}): ReactElement {
  const walk = useWalk()
  const frame = useRef<HTMLLIElement>(null)
  const isCurrent = isSameStop(walk.stop, stop)
  useEffect(() => {
    if (!isCurrent) return
    frame.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    frame.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent])
  return (
    <li
      ref={frame}
      data-stop={keyOfStop(stop)}
      data-current={isCurrent || undefined}
      className={`rounded-md border-s-2 data-current:border-part data-current:bg-part-wash ${className}`}
    >
      {children}
    </li>
  )
}

/** The letters of those who have something, each the way to the pair; only those before the eye are stops of the Tab key. */
export function Tellers({
  tellers,
  against,
  stop,
}: {
  readonly tellers: readonly Teller[]
  /** The report each is set beside. */
  readonly against: number
  readonly stop: Stop
}): ReactElement {
  const desk = useDesk()
  const tabIndex = isSameStop(useWalk().stop, stop) ? 0 : -1
  return (
    <span className="inline-flex flex-wrap gap-1 align-baseline">
      {tellers.map((teller) => (
        <button
          key={`${teller.report} ${teller.span.from}`}
          type="button"
          tabIndex={tabIndex}
          title={`${nameOf(desk.view, teller.report)}: open beside ${letterOf(against)}`}
          aria-label={`${letterOf(teller.report)}, ${nameOf(desk.view, teller.report)}. Open beside ${letterOf(against)}`}
          className="inline-flex min-h-5 min-w-5 items-center justify-center rounded border border-line-strong bg-paper px-0.5 font-interface text-2xs leading-none font-bold text-ink hover:bg-ink hover:text-paper"
          onClick={() => desk.openPair(against, teller, { stop })}
        >
          {letterOf(teller.report)}
        </button>
      ))}
    </span>
  )
}

type PlaceProps = {
  readonly stretch: Stretch
  readonly place: Place
  readonly stop: Stop
  /** The others say it in another sentence. */
  readonly isElsewhere?: boolean
}

/** Below a sentence: the words that stand at a place, and what the others have instead. */
export function PlaceLine(props: PlaceProps): ReactElement {
  return (
    <StopFrame stop={props.stop} className="border-transparent px-2 py-0.5">
      <PlaceWords {...props} />
    </StopFrame>
  )
}

export function PlaceWords({ stretch, place, stop, isElsewhere = false }: PlaceProps): ReactElement {
  const { view } = useDesk()
  const own = saidIn(view, stretch.report, place.span).trim()
  return (
    <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-sm leading-snug">
      <span className="max-w-full text-quiet">
        {own === '' ? (
          <>
            <span aria-hidden="true">+</span>
            <span className="sr-only">Put in:</span>
          </>
        ) : (
          <>
            <bdi className="font-reading">
              <BriefWords report={stretch.report} span={place.span} />
            </bdi>
            <span aria-hidden="true"> →</span>
            <span className="sr-only">:</span>
          </>
        )}
      </span>
      {place.readings.map((reading) => (
        <Fragment key={keyOf(reading)}>
          {' '}
          <ReadingItem {...{ reading, stretch, stop }} />
        </Fragment>
      ))}
      {isElsewhere && <span className="text-xs text-quiet">in another sentence</span>}
    </div>
  )
}

function keyOf({ tellers: [first] }: Reading): string {
  return `${first?.report} ${first?.span.from}`
}

/** Reports follow time: beside a later base, the value that was brought up to date is the earlier one. */
function labelOf(relation: FigureRelation, isEarlier: boolean): Label {
  const label = relationLabel(relation)
  return relation === 'updated' && isEarlier ? { ...label, name: 'Earlier value' } : label
}

function ReadingItem({
  reading: { tellers, relation },
  stretch,
  stop,
}: {
  readonly reading: Reading
  readonly stretch: Stretch
  readonly stop: Stop
}): ReactElement {
  const { view } = useDesk()
  const [first] = tellers
  const isLeftOut = first === undefined || saidIn(view, first.report, first.span).trim() === ''
  const label = relation === null ? null : labelOf(relation, (first?.report ?? 0) < stretch.report)
  return (
    <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-1.5">
      {isLeftOut ? (
        <em className="text-quiet">left out</em>
      ) : (
        <bdi
          className={`font-reading ${label === null ? 'difference' : 'figure cursor-auto'}`}
          data-relation={relation ?? undefined}
        >
          <BriefWords {...first} />
        </bdi>
      )}
      {label !== null && (
        <>
          {' '}
          <span className="text-2xs whitespace-nowrap text-quiet">
            <span aria-hidden="true">{label.glyph} </span>
            {label.name}
          </span>
        </>
      )}{' '}
      <Tellers tellers={tellers} against={stretch.report} stop={stop} />
    </span>
  )
}

type RewordingProps = { readonly stretch: Stretch; readonly rewording: Rewording; readonly stop: Stop }

/** A sentence as some have worded it anew, whole, with what is new in it marked. */
export function RewordingLine(props: RewordingProps): ReactElement {
  return (
    <StopFrame stop={props.stop} className="border-transparent px-2 py-1">
      <RewordingWords {...props} />
    </StopFrame>
  )
}

export function RewordingWords({
  stretch,
  rewording: { tellers, changed },
  stop,
}: RewordingProps): ReactElement | null {
  const [first] = tellers
  if (first === undefined) return null
  return (
    <>
      <p className="text-xs text-quiet">
        Worded anew <Tellers tellers={tellers} against={stretch.report} stop={stop} />
      </p>
      <p className="font-reading text-[0.9375rem] leading-snug" dir="auto">
        <StretchText
          report={first.report}
          span={first.span}
          marks={changed.map((span) => marked(span, { kind: 'changed' }))}
        />
      </p>
    </>
  )
}
