/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows out of view are left undrawn, which those of an HTML table cannot be */
import { memo, useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import type { Line, Stretch, Teller } from '../../../shared/domain/collation.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { readableCount } from '../../components/dates.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { hundredths } from '../story/family.ts'
import { ReportLetter } from './report-letter.tsx'
import { ReportName } from './report-name.tsx'
import { useDesk, useWalk } from './desk.ts'
import { letterOf, tellersAt, type Block, type Stop } from './several-view.ts'
import { marked, StretchText } from './stretch-text.tsx'
import { sameWords } from './summary.ts'
import { useItems } from './use-items.ts'
import { useFoundHere } from './use-find.ts'
import type { PlaceOnPage } from './found.ts'

/** Rem of the base's column, which stays in view, and of each other. */
const WIDTH = { base: 24, other: 19 } as const

function columns(count: number): { readonly gridTemplateColumns: string; readonly minWidth: string } {
  return {
    gridTemplateColumns: `minmax(${WIDTH.base}rem, 1.3fr) repeat(${count}, minmax(${WIDTH.other}rem, 1fr))`,
    minWidth: `${WIDTH.base + count * WIDTH.other}rem`,
  }
}

/** All reports beside each other: a column for each, level with the base, from left to right in order of time. */
export function ColumnsView(): ReactElement {
  const { view } = useDesk()
  const scroller = useRef<HTMLElement>(null)
  useFirstFocus(scroller)
  return (
    <section
      ref={scroller}
      aria-label="All reports in columns"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
      tabIndex={0}
      data-part="texts"
      className="relative h-full overflow-auto rounded-xl bg-paper shadow-sheet outline-offset-0"
    >
      <div
        role="table"
        aria-label="All reports, level with the base"
        className="pb-16"
        style={{ minWidth: columns(view.others.length).minWidth }}
      >
        <Heads />
        <div role="rowgroup">
          {view.blocks.map((block) => (
            <div key={`${block.lines[0]} ${block.additions.join()}`} role="presentation">
              {block.additions.map((index) => (
                <AdditionRow key={`addition ${index}`} index={index} />
              ))}
              <Lines block={block} />
            </div>
          ))}
          {view.elsewhere.map((index) => (
            <AdditionRow key={`addition ${index}`} index={index} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Lines({ block }: { readonly block: Block }): ReactElement[] {
  const { openFold } = useDesk()
  return useItems(block).map((item) =>
    item.kind === 'line' ? (
      <LineRow key={item.line} line={item.line} />
    ) : (
      <div key={`fold ${item.lines[0]}`} role="row">
        <div role="cell" className="sticky start-0 w-[24rem] px-4 py-2">
          <button
            type="button"
            className="w-full rounded-md border border-dashed border-repeat-line bg-paper py-1.5 text-xs text-quiet hover:bg-repeat-wash hover:text-ink"
            onClick={() => openFold(item.lines[0] ?? 0)}
          >
            {readableCount(item.lines.length, 'sentence')} the same in all
          </button>
        </div>
      </div>
    ),
  )
}

/** Who, when, and how much of each stands in the base and of the base in it. */
function Heads(): ReactElement {
  const { view } = useDesk()
  const { base, coverage } = view.collation
  return (
    <div
      role="row"
      className="sticky top-0 z-20 grid border-b border-line-strong bg-raised"
      style={columns(view.others.length)}
    >
      <div role="columnheader" className="sticky start-0 z-10 border-e border-line bg-raised px-4 py-2.5">
        <HeadWords report={base} about="Base" />
      </div>
      {view.others.map((report) => {
        const [of, inIt] = [coverage[report]?.[base] ?? 0, coverage[base]?.[report] ?? 0]
        return (
          <div key={report} role="columnheader" className="min-w-0 px-4 py-2.5">
            <HeadWords
              report={report}
              about={
                sameWords(view, report) ??
                `${hundredths(of)} % of it in ${letterOf(base)}, ${hundredths(inIt)} % of ${letterOf(base)} in it`
              }
            />
          </div>
        )
      })}
    </div>
  )
}

function HeadWords({ report, about }: { readonly report: number; readonly about: string }): ReactElement {
  const { view } = useDesk()
  const { headline = '', headlineIsMade = false } = view.reports[report] ?? {}
  return (
    <div className="flex items-start gap-2.5">
      <ReportLetter report={report} isBase={report === view.collation.base} />
      <div className="min-w-0">
        <ReportName report={report} className="text-2xs text-quiet" />
        <bdi
          title={headline}
          className={`line-clamp-2 font-reading text-sm leading-snug ${headlineIsMade ? 'italic' : 'font-semibold'}`}
        >
          {headline}
        </bdi>
        <span className="mt-0.5 block text-2xs text-quiet tabular-nums">{about}</span>
      </div>
    </div>
  )
}

/** A row of the table. That of what is before the eye comes into view, with the first report that says it. */
function Row({
  place,
  isOf,
  children,
}: {
  readonly place: PlaceOnPage
  readonly isOf: (stop: Stop) => boolean
  readonly children: ReactNode
}): ReactElement {
  const { view } = useDesk()
  const { stop } = useWalk()
  const row = useRef<HTMLDivElement>(null)
  const isCurrent = stop !== null && isOf(stop)
  const first = isCurrent ? tellersAt(view, stop)[0]?.report : undefined
  useEffect(() => {
    if (!isCurrent) return
    row.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
    const cell = row.current?.querySelector<HTMLElement>(`[data-report="${first}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'center' })
    cell?.querySelector('button')?.focus({ preventScroll: true })
  }, [isCurrent, first])
  const isFoundHere = useFoundHere(row, place)
  return (
    <div
      ref={row}
      role="row"
      data-found-here={isFoundHere || undefined}
      data-current={isCurrent || undefined}
      className="grid border-b border-line/60 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] data-current:bg-part-wash"
      style={columns(view.others.length)}
    >
      {children}
    </div>
  )
}

const LineRow = memo(function LineRow({ line: index }: { readonly line: number }): ReactElement | null {
  const { view } = useDesk()
  const line = view.collation.lines[index]
  if (line === undefined) return null
  return (
    <Row place={{ kind: 'line', index }} isOf={(stop) => stop.kind !== 'addition' && stop.line === index}>
      <div
        role="cell"
        className="sticky start-0 z-10 border-e border-line bg-paper px-4 py-2 in-data-current:bg-part-wash"
        dir="auto"
      >
        <span className={line.isCompared ? 'font-reading text-base leading-normal' : 'zone'}>
          <StretchText report={line.report} span={line.span} />
        </span>
      </div>
      {view.others.map((report) => (
        <Cell key={report} report={report} stretch={line} isCompared={line.isCompared} />
      ))}
    </Row>
  )
})

/** What only the others have: in the columns of those who have it, with nothing in the others. */
const AdditionRow = memo(function AdditionRow({ index }: { readonly index: number }): ReactElement | null {
  const { view } = useDesk()
  const addition = view.collation.additions[index]
  if (addition === undefined) return null
  return (
    <Row place={{ kind: 'addition', index }} isOf={(stop) => stop.kind === 'addition' && stop.index === index}>
      <div role="cell" className="sticky start-0 z-10 border-e border-line bg-hollow px-4 py-2 text-xs text-quiet">
        Only in the others
      </div>
      {view.others.map((report) => (
        <Cell key={report} report={report} stretch={addition} isCompared />
      ))}
    </Row>
  )
})

/** What one of the others has of a stretch: its words where they differ, a sign where they are the same. */
function Cell({
  report,
  stretch,
  isCompared,
}: {
  readonly report: number
  readonly stretch: Stretch | Line
  readonly isCompared: boolean
}): ReactElement {
  const { view, openPair } = useDesk()
  const told = toldBy(report, stretch)
  if (!isCompared || told === null) {
    return (
      <div role="cell" className="bg-hollow px-4 py-2 text-sm text-quiet">
        {isCompared && (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr-only">not in {letterOf(report)}</span>
          </>
        )}
      </div>
    )
  }
  const { base } = view.collation
  return (
    <div role="cell" data-report={report} className="min-w-0 scroll-ms-[24rem] px-4 py-2" dir="auto">
      <button
        type="button"
        title={`Open ${letterOf(report)} beside ${letterOf(base)}`}
        className={`w-full rounded text-start font-reading text-base leading-normal hover:bg-repeat-wash ${told.kind === 'verbatim' ? 'text-quiet' : ''}`}
        onClick={() => openPair(base, { report, span: firstDifference(told) })}
      >
        {told.kind === 'verbatim' ? (
          <span className="font-interface text-sm">
            <span aria-hidden="true" className="me-1.5 text-repeat">
              =
            </span>
            word for word
          </span>
        ) : (
          <StretchText report={report} span={told.span} marks={told.marks} />
        )}
      </button>
    </div>
  )
}

type Told = Pick<Teller, 'span'> & {
  readonly kind: 'own' | 'verbatim' | 'edited'
  readonly marks: ReturnType<typeof marked>[]
}

/** Where a report first differs in a stretch; its beginning where it does not. */
function firstDifference({ span, marks }: Told): Span {
  return marks.toSorted((left, right) => left.from - right.from)[0] ?? span
}

function toldBy(report: number, stretch: Stretch): Told | null {
  if (stretch.report === report) return { kind: 'own', span: stretch.span, marks: [] }
  const witness = stretch.witnesses.find((each) => each.report === report)
  if (witness === undefined) return null
  const readings = stretch.places.flatMap((place) => place.readings)
  const own = readings.flatMap(({ tellers, relation }) =>
    tellers.flatMap((teller) =>
      teller.report !== report
        ? []
        : [
            relation === null
              ? marked(teller.span, { kind: 'changed' })
              : marked(teller.span, { kind: 'figure', relation }),
          ],
    ),
  )
  const [reworded] = stretch.rewordings.filter(({ tellers }) => tellers[0]?.report === report)
  const changed = (reworded?.changed ?? []).map((span) => marked(span, { kind: 'changed' }))
  return { kind: witness.kind, span: witness.span, marks: [...own, ...changed] }
}
