import { Fragment, memo, type ReactElement } from 'react'
import type { Figure } from '../../../shared/domain/figure.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { changeInWords, changesOf } from './changes.ts'
import { findingLabel } from './labels.ts'
import { bodiesOf, findingSpans, openingOf, type CompareView, type Side } from './view.ts'

/** One finding in the list: its sign, what it is about in the words of the texts, and the reason. */
export const FindingItem = memo(function FindingItem({
  view,
  finding,
  isCurrent,
}: {
  readonly view: CompareView
  readonly finding: Finding
  readonly isCurrent: boolean
}): ReactElement {
  const { glyph, name } = findingLabel(finding, view.comparison.passages)
  return (
    <div
      className={`my-0.5 flex gap-3 rounded-lg px-2.5 py-2 ${isCurrent ? 'bg-raised shadow-sheet' : 'hover:bg-line/40'}`}
    >
      <FindingSign finding={finding} glyph={glyph} />
      <div className="min-w-0 flex-1">
        <p className="text-xs font-medium text-quiet">{name}</p>
        <FindingTitle view={view} finding={finding} />
        {/* The current finding's reason stands in full in the detail below the list. */}
        {!isCurrent && <p className="mt-0.5 line-clamp-2 text-xs leading-snug text-quiet">{finding.reason}</p>}
        {!isCurrent && <Changes view={view} finding={finding} />}
      </div>
    </div>
  )
})

/** Changes that are listed at most; the style sheet cuts them to two lines. */
const CHANGES_LISTED = 8

/** What was changed in a repeated passage, so that nobody takes the rest of it for equal. */
function Changes({ view, finding }: { readonly view: CompareView; readonly finding: Finding }): ReactElement | null {
  const passage = finding.kind === 'passage' ? view.comparison.passages[finding.passage] : undefined
  const changes = passage === undefined ? [] : changesOf(passage, bodiesOf(view), CHANGES_LISTED)
  if (changes.length === 0) return null
  return (
    <p className="mt-0.5 line-clamp-2 font-reading text-xs leading-snug">
      {changes.map((change, index) => (
        <Fragment key={`${change.a} ${index}`}>
          {index > 0 && ' · '}
          <bdi>{changeInWords(change)}</bdi>
        </Fragment>
      ))}
    </p>
  )
}

const SIGN = 'mt-0.5 flex size-6 shrink-0 items-center justify-center text-sm leading-none font-semibold'

/** Solid for what parts, framed for what may, round for what repeats: form before colour. */
export function FindingSign({ finding, glyph }: { readonly finding: Finding; readonly glyph: string }): ReactElement {
  if (finding.kind === 'by-hand') {
    return (
      <span className={`${SIGN} rounded-sm border-2 border-ink bg-paper text-ink`} aria-hidden="true">
        {glyph}
      </span>
    )
  }
  const isStrong =
    finding.kind === 'inconsistency' ||
    finding.kind === 'wording' ||
    (finding.kind === 'figure' && finding.relation === 'conflict')
  const isPart = isStrong || (finding.kind === 'figure' && finding.relation === 'updated')
  const look = isStrong
    ? 'rounded-md border border-transparent bg-part-strong text-on-strong'
    : isPart
      ? 'rounded-md border border-part-line bg-part-wash text-part'
      : finding.kind === 'passage'
        ? 'rounded-full border border-repeat-line bg-repeat-wash text-repeat'
        : 'rounded-md border border-dashed border-line-strong text-quiet'
  return (
    <span className={`${SIGN} ${look}`} aria-hidden="true">
      {glyph}
    </span>
  )
}

/** What a finding is about, in the words of either text; null where one of them has none. */
export function wordsOfFinding(view: CompareView, finding: Finding): Readonly<Record<Side, string | null>> {
  return { a: quoted(view, finding, 'a'), b: quoted(view, finding, 'b') }
}

function FindingTitle({ view, finding }: { readonly view: CompareView; readonly finding: Finding }): ReactElement {
  const { a, b } = wordsOfFinding(view, finding)
  if (finding.kind === 'figure' || finding.kind === 'wording' || finding.kind === 'by-hand') {
    return (
      <p className="font-reading text-[0.9375rem] leading-snug">
        {a !== null && <bdi>{a}</bdi>}
        {a !== null && b !== null && <span className="mx-1.5 text-quiet">{a === b ? 'and' : 'against'}</span>}
        {b !== null && <bdi>{b}</bdi>}
      </p>
    )
  }
  return (
    <p dir="auto" className="line-clamp-2 font-reading text-[0.9375rem] leading-snug">
      {a ?? b}
    </p>
  )
}

/** Characters of either place of a finding made by hand. */
const HAND_REACH = 120

/** Characters of a passage in its title, far more than the two lines that the style sheet cuts it to. */
const TITLE_REACH = 400

/** The text's own words; what is shown of them ends where the style sheet cuts. */
function quoted(view: CompareView, finding: Finding, side: Side): string | null {
  const { body, headline } = view[side].article
  if (finding.kind === 'figure') {
    const index = finding[side]
    const figure = index === null ? undefined : view[side].reading.figures[index]
    return figure === undefined ? null : withCounted(figure.field === 'title' ? headline : body, figure)
  }
  if (finding.kind === 'by-hand') return finding.found[side]?.quote.slice(0, HAND_REACH) ?? null
  const spans = findingSpans(finding, view.comparison, side)
  const shown = spans.map((span) => openingOf(span, TITLE_REACH))
  return shown.length === 0 ? null : shown.map(({ from, to }) => body.slice(from, to).trim()).join(' … ')
}

/** How far behind a figure the noun it counts is looked for, in characters: a few adjectives. */
const NOUN_REACH = 40

/** The figure as the text has it, with what it counts when that follows: always a slice of the text. */
function withCounted(text: string, { from, to, counted }: Figure): string {
  if (counted === null) return text.slice(from, to)
  const after = text.slice(to, to + NOUN_REACH)
  const noun = after.toLowerCase().indexOf(counted.head.toLowerCase())
  const isSameClause = noun !== -1 && !/[.,;:()]/.test(after.slice(0, noun))
  if (!isSameClause) return text.slice(from, to)
  const rest = /^[\p{L}\p{M}'’-]*/u.exec(text.slice(to + noun))?.[0] ?? ''
  return text.slice(from, to + noun + rest.length)
}
