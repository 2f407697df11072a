import { memo, useEffect, useRef, type ReactElement } from 'react'
import type { Line } from '../../../shared/domain/collation.ts'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import { Icon } from '../../components/icon.tsx'
import { readableCount } from '../../components/dates.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { AdditionCard } from './addition-card.tsx'
import { FoundFrame } from './found-frame.tsx'
import { KeptStrip, KeptStripHead, slots } from './kept-strip.tsx'
import { PlaceLine, RewordingLine } from './readings.tsx'
import { ReportLetter } from './report-letter.tsx'
import { ReportName } from './report-name.tsx'
import { useDesk } from './desk.ts'
import { useItems } from './use-items.ts'
import { keyOfStop, letterOf, type Block, type SeveralView, type Stop } from './several-view.ts'
import { marked, StretchText } from './stretch-text.tsx'
import { addedBy, sameWords } from './summary.ts'

/** The columns that the head and every block share: who has it, the base, what only others have. A narrow window stacks the last two. */
const COLUMNS =
  'grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 @min-[60rem]:grid-cols-[auto_minmax(0,1.4fr)_minmax(16rem,1fr)] @min-[60rem]:gap-x-8'

/** The base, set for reading, with what the others make of it below each sentence and what only they have beside it. */
export function BaseText(): ReactElement {
  const { view } = useDesk()
  const scroller = useRef<HTMLElement>(null)
  useFirstFocus(scroller)
  useReturn(scroller)
  return (
    <section
      ref={scroller}
      aria-label="The base and what the others make of it"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
      tabIndex={0}
      data-part="texts"
      className="@container relative h-full overflow-y-auto rounded-xl bg-paper shadow-sheet outline-offset-0 short:h-auto short:overflow-visible"
    >
      <Legend />
      <Head />
      <div className="mx-auto max-w-[88rem] px-5 pb-24">
        <Headline />
        {view.blocks.map((block) => (
          <BlockRow key={`${block.lines[0]} ${block.additions.join()}`} block={block} />
        ))}
        {view.elsewhere.length > 0 && <Elsewhere />}
      </div>
    </section>
  )
}

/** Brings the line into view that the reader left for a pair. */
function useReturn(scroller: { readonly current: HTMLElement | null }): void {
  const { line } = useDesk()
  useEffect(() => {
    if (line !== null) scroller.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' })
  }, [line, scroller])
}

/** Who the letters are. */
function Legend(): ReactElement {
  const { view } = useDesk()
  const { base } = view.collation
  return (
    <ul
      aria-label="Reports"
      className="flex flex-wrap gap-x-5 gap-y-1.5 border-b border-line bg-raised px-5 py-2.5 text-xs"
    >
      {view.reports.map(({ id, headline }, report) => (
        <li key={id} title={headline} className="flex min-w-0 items-center gap-1.5">
          <ReportLetter report={report} isBase={report === base} />
          <ReportName report={report} className="max-w-72" />
          <span className="shrink-0 text-quiet">
            {report === base ? 'base' : (sameWords(view, report) ?? addedBy(view, report))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The headline of the base, over its text. */
function Headline(): ReactElement {
  const { view } = useDesk()
  const { headline = '', headlineIsMade = false, wordCount = 0 } = view.reports[view.collation.base] ?? {}
  return (
    <div className={`${COLUMNS} pt-4`}>
      <div style={slots(view.others.length)} className="grid" />
      <div className="max-w-(--measure)">
        <h2
          dir="auto"
          className={`font-reading text-xl leading-tight text-balance ${headlineIsMade ? 'italic' : 'font-semibold'}`}
        >
          {headline}
        </h2>
        <p className="mt-1 text-xs text-quiet">{readableCount(wordCount, 'word')}</p>
      </div>
    </div>
  )
}

function Head(): ReactElement {
  const { view } = useDesk()
  const { base } = view.collation
  return (
    <div className="sticky top-0 z-20 border-b border-line bg-raised short:rounded-t-xl">
      <div className={`${COLUMNS} mx-auto max-w-[88rem] items-center px-5 py-1.5`}>
        <KeptStripHead />
        <p className="flex min-w-0 items-center gap-2 text-sm">
          <ReportLetter report={base} isBase />
          <ReportName report={base} />
          <span className="shrink-0 text-xs text-quiet">Base</span>
        </p>
        <h2 className="text-xs font-semibold text-quiet @max-[60rem]:hidden">Only in the others</h2>
      </div>
    </div>
  )
}

const BlockRow = memo(function BlockRow({ block }: { readonly block: Block }): ReactElement {
  const items = useItems(block)
  return (
    <div
      className={`${COLUMNS} grid-rows-[auto_1fr] [contain-intrinsic-size:auto_12rem] @min-[60rem]:[content-visibility:auto]`}
    >
      {block.additions.length > 0 && (
        <ul className="col-start-2 space-y-3 pt-3 @min-[60rem]:col-start-3 @min-[60rem]:row-span-2 @min-[60rem]:pt-4">
          {block.additions.map((index) => (
            <AdditionCard key={index} index={index} />
          ))}
        </ul>
      )}
      <div className="col-span-2 col-start-1 grid grid-cols-subgrid content-start @min-[60rem]:row-span-2 @min-[60rem]:row-start-1">
        {items.map((item) =>
          item.kind === 'line' ? (
            <LineRow key={item.line} line={item.line} />
          ) : (
            <Fold key={`fold ${item.lines[0]}`} lines={item.lines} />
          ),
        )}
      </div>
    </div>
  )
})

/** A run of lines that all have word for word, as one line that opens. */
function Fold({ lines }: { readonly lines: readonly number[] }): ReactElement {
  const { openFold } = useDesk()
  const [first = 0] = lines
  return (
    <button
      type="button"
      className="col-start-2 my-2 flex items-center justify-center gap-2 rounded-md border border-dashed border-repeat-line bg-paper py-1.5 text-xs text-quiet hover:bg-repeat-wash hover:text-ink"
      onClick={() => openFold(first)}
    >
      <Icon name="fold" size="size-3.5" />
      {readableCount(lines.length, 'sentence')} the same in all
    </button>
  )
}

/** A sentence of the base, who has it, and what the others have in its place. */
export function LineRow({ line: index }: { readonly line: number }): ReactElement | null {
  const { view } = useDesk()
  const line = view.collation.lines[index]
  if (line === undefined) return null
  const figurePlaces = view.figurePlaces.get(index) ?? []
  const stopOf = (kind: 'place' | 'rewording' | 'figure', at: number): Stop => ({ kind, line: index, index: at })
  const isTold = line.places.length + line.rewordings.length + figurePlaces.length > 0
  return (
    <FoundFrame
      place={{ kind: 'line', index }}
      className={`col-span-2 grid grid-cols-subgrid ${line.startsParagraph ? 'pt-4' : 'pt-1'}`}
    >
      <KeptStrip line={index} />
      <div className="min-w-0 max-w-(--measure)">
        <p className={line.isCompared ? 'reading' : 'zone'} dir="auto">
          <StretchText report={line.report} span={line.span} marks={marksOf(view, index, line)} />
        </p>
        {isTold && (
          <ul className="mt-1 mb-1.5 -ms-2.5 space-y-0.5">
            {line.places.map((place, at) => (
              <PlaceLine key={keyOfStop(stopOf('place', at))} stretch={line} place={place} stop={stopOf('place', at)} />
            ))}
            {line.rewordings.map((rewording, at) => (
              <RewordingLine
                key={keyOfStop(stopOf('rewording', at))}
                stretch={line}
                rewording={rewording}
                stop={stopOf('rewording', at)}
              />
            ))}
            {figurePlaces.map((place, at) => (
              <PlaceLine
                key={keyOfStop(stopOf('figure', at))}
                stretch={line}
                place={place}
                stop={stopOf('figure', at)}
                isElsewhere
              />
            ))}
          </ul>
        )}
      </div>
    </FoundFrame>
  )
}

/** The words others have otherwise, and figures that some of them contradict or bring up to date. */
function marksOf(view: SeveralView, index: number, { places }: Line) {
  const figurePlaces = view.figurePlaces.get(index) ?? []
  const figures = [...places, ...figurePlaces].flatMap(({ span, readings }) => {
    const relation = gravest(readings.map((reading) => reading.relation))
    return relation === null ? [] : [marked(span, { kind: 'figure', relation })]
  })
  const changed = places
    .filter(({ readings }) => gravest(readings.map((reading) => reading.relation)) === null)
    .map(({ span }) => marked(span, { kind: 'changed' }))
  return [...figures, ...changed]
}

const GRAVEST: readonly FigureRelation[] = ['conflict', 'updated', 'rounded', 'compatible', 'other-scope', 'same']

function gravest(relations: readonly (FigureRelation | null)[]): FigureRelation | null {
  return GRAVEST.find((relation) => relations.includes(relation)) ?? null
}

/** Reports, or parts of them, that share nothing with the base. */
function Elsewhere(): ReactElement {
  const { view } = useDesk()
  return (
    <section aria-labelledby="elsewhere-title" className="mt-10 border-t border-line pt-4">
      <h2 id="elsewhere-title" className="text-sm font-semibold">
        No passage shared with {letterOf(view.collation.base)}
      </h2>
      <p className="mt-0.5 text-sm text-quiet">What these reports say has no place in the text above.</p>
      <ul className="mt-3 max-w-(--measure) space-y-4">
        {view.elsewhere.map((index) => (
          <AdditionCard key={index} index={index} />
        ))}
      </ul>
    </section>
  )
}
