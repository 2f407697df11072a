import { useState, type ReactElement } from 'react'
import type { Figure } from '../../../shared/domain/figure.ts'
import type { HandFinding } from '../../../shared/domain/by-hand.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Passage } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { Button } from '../../components/button.tsx'
import { SideBadge } from '../../components/side-badge.tsx'
import { changeInWords, changesOf } from './changes.ts'
import { findingLabel } from './labels.ts'
import { FindingSign } from './finding-item.tsx'
import { signature } from './hand-list.tsx'
import { HowFound } from './how-found.tsx'
import { MarkedText, NOTHING_CURRENT } from './marked-text.tsx'
import { bodiesOf, differenceMarks, findingSpans, openingOf, rowAt, type CompareView, type Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'
import type { Selected } from './workspace-state.ts'

const SIDES = ['a', 'b'] as const

/** The selected finding in full: the reason, both sentences one press away, and how each figure was read. */
export function FindingDetail({ selected }: { readonly selected: Selected }): ReactElement | null {
  const { view, dispatch } = useWorkspace()
  // One choice for all figures: a reader who wants to know how they are read wants it for the next one too.
  const [isOpen, setIsOpen] = useState(false)
  const places = placesOf(view, selected)
  const finding = selected.kind === 'finding' ? view.comparison.findings[selected.finding] : undefined
  const passage = finding?.kind === 'passage' ? (view.comparison.passages[finding.passage] ?? null) : null
  const figures = places.flatMap(({ side, figure }) => (figure === null ? [] : [{ side, figure }]))
  return (
    <section
      aria-label="Selected finding"
      className="max-h-[45%] shrink-0 overflow-y-auto border-t border-line-strong/60 bg-raised px-4 pt-3 pb-4 short:max-h-1/2 short:px-3 short:pt-2 short:pb-2"
    >
      <DetailHead view={view} finding={finding} />
      {passage !== null && (
        <PassageChanges key={view.comparison.passages.indexOf(passage)} view={view} passage={passage} />
      )}
      <ul className="mt-3 space-y-2 short:mt-1 short:space-y-0">
        {places.map(({ side, span, row }) => (
          <li key={`${side} ${span.from}`}>
            <button
              type="button"
              className="flex w-full gap-2.5 rounded-md p-1.5 text-start hover:bg-hollow"
              onClick={() => row !== null && dispatch({ kind: 'show-row', row })}
            >
              <SideBadge side={side} />
              <span className="line-clamp-5 min-w-0 short:line-clamp-2 font-reading text-sm leading-snug" dir="auto">
                <InContext view={view} side={side} span={span} row={row} passage={passage} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {finding?.kind !== 'by-hand' && (
        <HowFound
          figures={figures}
          relation={finding?.kind === 'figure' ? finding.relation : null}
          passage={passage}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
        />
      )}
    </section>
  )
}

/** Changes listed before the reader asks for more, and each time more is asked for. */
const CHANGES_SHOWN = 12

/** What a repeated passage has in A and in B where the two part, in reading order. */
function PassageChanges({
  view,
  passage,
}: {
  readonly view: CompareView
  readonly passage: Passage
}): ReactElement | null {
  const [shown, setShown] = useState(CHANGES_SHOWN)
  const changes = changesOf(passage, bodiesOf(view), shown + 1)
  if (changes.length === 0) return null
  return (
    <div className="mt-3 text-sm">
      <h4 className="text-xs font-semibold text-quiet">What differs in it: A → B</h4>
      <ul className="mt-1 space-y-0.5 font-reading leading-snug">
        {changes.slice(0, shown).map((change, index) => (
          <li key={index}>
            <bdi>{changeInWords(change)}</bdi>
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + CHANGES_SHOWN)}>
          Show more
        </Button>
      )}
    </div>
  )
}

/** What the finding is, and why it is one. */
function DetailHead({
  view,
  finding,
}: {
  readonly view: CompareView
  readonly finding: Finding | undefined
}): ReactElement {
  if (finding === undefined) return <h3 className="text-sm font-semibold">A figure without a counterpart to judge</h3>
  const label = findingLabel(finding, view.comparison.passages)
  return (
    <div className="flex items-start gap-2.5">
      <FindingSign finding={finding} glyph={label.glyph} />
      <div className="min-w-0">
        <h3 className="pt-1 text-sm leading-snug font-semibold">{label.name}</h3>
        <p className="mt-1 text-sm leading-relaxed wrap-anywhere whitespace-pre-line text-quiet">{finding.reason}</p>
        {finding.kind === 'by-hand' && <HandActions found={finding.found} />}
      </div>
    </div>
  )
}

/** Who made the finding and when, and what can be done with it. */
function HandActions({ found }: { readonly found: HandFinding }): ReactElement {
  const { dispatch, hand } = useWorkspace()
  return (
    <>
      <p className="mt-1 text-xs text-quiet">{signature(found)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onPress={() => dispatch({ kind: 'draft', of: found })}>
          Change <kbd>M</kbd>
        </Button>
        <Button onPress={() => hand.remove([found.id], 'Finding deleted')}>
          Delete <kbd>Del</kbd>
        </Button>
      </div>
    </>
  )
}

type Place = {
  readonly side: Side
  readonly span: Span
  readonly figure: Figure | null
  /** Null for what stands in the headline. */
  readonly row: number | null
}

function placesOf(view: CompareView, selected: Selected): readonly Place[] {
  return SIDES.flatMap((side): readonly Place[] => {
    const figure = figureOf(view, selected, side)
    if (figure !== null) {
      const row = figure.field === 'body' ? rowAt(view[side], figure.from) : null
      return [{ side, span: figure, figure, row }]
    }
    const finding = selected.kind === 'finding' ? view.comparison.findings[selected.finding] : undefined
    const [span] = finding === undefined ? [] : findingSpans(finding, view.comparison, side)
    return span === undefined ? [] : [{ side, span, figure: null, row: rowAt(view[side], span.from) }]
  })
}

function figureOf(view: CompareView, selected: Selected, side: Side): Figure | null {
  if (selected.kind === 'figure') {
    return selected.side === side ? (view[side].reading.figures[selected.figure] ?? null) : null
  }
  const finding = view.comparison.findings[selected.finding]
  const index = finding?.kind === 'figure' ? finding[side] : null
  return index === null ? null : (view[side].reading.figures[index] ?? null)
}

/** Characters of a passage in the detail, more than the five lines that the style sheet cuts it to. */
const SENTENCE_REACH = 1200

/** The sentence that holds a span, the span itself lifted out; a whole passage with its inner differences. */
function InContext({
  view,
  side,
  span,
  row,
  passage,
}: {
  readonly view: CompareView
  readonly passage: Passage | null
} & Pick<Place, 'side' | 'span' | 'row'>): ReactElement {
  const { body, headline } = view[side].article
  const text = row === null ? headline : body
  const sentence = row === null ? null : view.comparison.rows[row]?.[side]
  const around = sentence ?? { from: 0, to: text.length }
  if (passage !== null) {
    return (
      <MarkedText
        text={body}
        span={openingOf(span, SENTENCE_REACH)}
        marks={differenceMarks(side, passage)}
        side={side}
        current={NOTHING_CURRENT}
      />
    )
  }
  const to = Math.min(span.to, around.to)
  return (
    <>
      <span className="text-quiet">{text.slice(around.from, span.from).trimStart()}</span>
      <strong className="font-semibold">{text.slice(span.from, to)}</strong>
      <span className="text-quiet">{text.slice(to, around.to).trimEnd()}</span>
    </>
  )
}
