import type { Span } from '../../../shared/domain/span.ts'
import { findInText, type Search } from '../compare/find.ts'
import type { SeveralView } from './several-view.ts'

/** A line of the base, or what only others have. */
export type PlaceOnPage = { readonly kind: 'line' | 'addition'; readonly index: number }

/** What is looked for, found in all reports. */
export type Found = {
  /** By report, in reading order. */
  readonly spans: readonly (readonly Span[])[]
  /** The places on the page to go to, from its top: what several reports say there counts once. */
  readonly places: readonly FoundPlace[]
  /** The lines among them. */
  readonly lines: ReadonlySet<number>
}

type FoundPlace = PlaceOnPage & {
  /** Who says it there. */
  readonly reports: readonly number[]
}

export const NOTHING_FOUND: Found = { spans: [], places: [], lines: new Set() }

/** Finds words in all reports, and where on the page what says them stands. */
export function findInReports(view: SeveralView, search: Search): Found {
  const spans = view.reports.map(({ body }) => findInText(body, search))
  const order = placesInOrder(view)
  const found = new Map<string, Set<number>>()
  for (const [report, own] of spans.entries()) {
    const stretches = stretchesOf(view, report)
    for (const span of own) {
      const key = keyOfPlace(stretches.findLast(({ from }) => from <= span.from)?.place ?? stretches[0]?.place)
      found.set(key, (found.get(key) ?? new Set()).add(report))
    }
  }
  const places = order.flatMap((place) => {
    const reports = found.get(keyOfPlace(place))
    return reports === undefined ? [] : [{ ...place, reports: [...reports] }]
  })
  const lines = new Set(places.flatMap(({ kind, index }) => (kind === 'line' ? [index] : [])))
  return { spans, places, lines }
}

function keyOfPlace(place: PlaceOnPage | undefined): string {
  return place === undefined ? '' : `${place.kind} ${place.index}`
}

function placesInOrder({ blocks, elsewhere }: SeveralView): PlaceOnPage[] {
  const addition = (index: number): PlaceOnPage => ({ kind: 'addition', index })
  const line = (index: number): PlaceOnPage => ({ kind: 'line', index })
  return [
    ...blocks.flatMap(({ additions, lines }) => [...additions.map(addition), ...lines.map(line)]),
    ...elsewhere.map(addition),
  ]
}

/** What a report says, in reading order, each with its place on the page; what has none belongs to what stands before it. */
function stretchesOf(
  { collation }: SeveralView,
  report: number,
): { readonly from: number; readonly place: PlaceOnPage }[] {
  const on = (kind: PlaceOnPage['kind'], stretches: readonly Stretched[]) =>
    stretches.flatMap((stretch, index) => {
      const own = stretch.report === report ? stretch : stretch.witnesses.find((each) => each.report === report)
      return own === undefined ? [] : [{ from: own.span.from, place: { kind, index } }]
    })
  const { lines, additions } = collation
  return [...on('line', lines), ...on('addition', additions)].toSorted((one, other) => one.from - other.from)
}

type Stretched = Pick<SeveralView['collation']['lines'][number], 'report' | 'span' | 'witnesses'>
