import type { HandAlignment, HandChange, HandFinding, HandId, Handwork } from '../../../shared/domain/by-hand.ts'
import type { Finding, WordingFinding } from '../../../shared/domain/finding.ts'
import { placeAt, type QuotedPlace } from '../../../shared/domain/quoted-place.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { findingSpans, type CompareView, type Side } from './view.ts'
import type { Held } from './hand-state.ts'

/** Who does something, when, and under which number. */
export type Maker = Pick<Handwork, 'id' | 'reviewer' | 'made'>

export function removal(...ids: readonly HandId[]): HandChange {
  return { put: [], remove: ids }
}

/** What is said of the two places held; null while one of them is missing. */
export function alignmentOf(
  view: CompareView,
  held: Held,
  what: HandAlignment['what'],
  maker: Maker,
): HandAlignment | null {
  const [a, b] = [placeIn(view, 'a', held.a), placeIn(view, 'b', held.b)]
  return a === null || b === null ? null : { ...maker, what, a, b }
}

/**
 * A finding at the places held. A place that `before` had and that is not found any more stays what it was, unless another
 * was chosen for it. Null while neither text has a place.
 */
export function findingOf(
  view: CompareView,
  held: Held,
  said: Pick<HandFinding, 'kind' | 'note'> & { readonly before: HandFinding | null },
  maker: Maker,
): HandFinding | null {
  const { before, kind, note } = said
  const lost = (side: Side): QuotedPlace | null => (before?.[side]?.span === null ? before[side] : null)
  const [a, b] = [placeIn(view, 'a', held.a) ?? lost('a'), placeIn(view, 'b', held.b) ?? lost('b')]
  return a === null && b === null ? null : { ...maker, what: 'finding', kind, note: note.trim(), a, b }
}

function placeIn(view: CompareView, side: Side, span: Span | null): QuotedPlace | null {
  return span === null ? null : placeAt(view[side].article.body, span)
}

/** Both places of a finding that Doublet made, to make one by hand of it, and the kind it is likeliest to be of. */
export function takenFrom(finding: Finding, { comparison }: CompareView): { held: Held; kind: HandFinding['kind'] } {
  const placeOf = (side: Side): Span | null => findingSpans(finding, comparison, side)[0] ?? null
  return { held: { a: placeOf('a'), b: placeOf('b') }, kind: kindOf(finding) }
}

function kindOf(finding: Finding): HandFinding['kind'] {
  switch (finding.kind) {
    case 'figure':
      return finding.relation === 'only-a' || finding.relation === 'only-b' ? 'missing' : 'figure'
    case 'inconsistency':
      return 'figure'
    case 'passage':
      return 'wording'
    case 'wording':
      return KINDS_OF_WORDING[finding.what]
    case 'by-hand':
      return finding.found.kind
  }
}

const KINDS_OF_WORDING: Readonly<Record<WordingFinding['what'], HandFinding['kind']>> = {
  name: 'name',
  weekday: 'figure',
  month: 'figure',
  negation: 'wording',
  opposite: 'wording',
  quotation: 'quotation',
}

/** The kind that words chosen are likeliest to be a finding of; the reader may choose another. */
export function likelyKind(view: CompareView, held: Held): HandFinding['kind'] {
  if (held.a === null || held.b === null) return 'missing'
  const spans = [['a', held.a] as const, ['b', held.b] as const]
  const holdsFigure = spans.some(([side, span]) =>
    view[side].reading.figures.some(
      ({ field, trivial, from, to }) => field === 'body' && !trivial && from < span.to && span.from < to,
    ),
  )
  if (holdsFigure) return 'figure'
  const words = spans.map(([side, { from, to }]) => view[side].article.body.slice(from, to))
  if (words.some((each) => /["“”„«»「」]/u.test(each))) return 'quotation'
  return words.every((each) => NAME.test(each)) ? 'name' : 'wording'
}

/** A few words that all begin with a capital. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u
