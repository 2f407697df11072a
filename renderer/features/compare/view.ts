import type { ComparedText } from '../../../shared/contract/comparing.ts'
import type { HandFinding } from '../../../shared/domain/by-hand.ts'
import type { Comparison, Reading } from '../../../shared/domain/comparison.ts'
import type { Figure, FigureRelation } from '../../../shared/domain/figure.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Difference, Passage } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { Marked } from './segments.ts'

export type Side = 'a' | 'b'

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}

/** What the screen may mark in a text. `finding` is a position in the comparison's findings. */
export type Mark =
  | { readonly kind: 'zone' }
  | { readonly kind: 'passage'; readonly index: number; readonly passage: Passage }
  | { readonly kind: 'wording' | 'inconsistency' | 'by-hand'; readonly finding: number }
  /** Words that the reader has chosen and that the browser does not show as selected. */
  | { readonly kind: 'held' }
  | { readonly kind: 'figure'; readonly index: number; readonly figure: Figure; readonly stands: FigureStanding }
  | { readonly kind: 'difference'; readonly class: Difference['class']; readonly isLesser: boolean }
  /** What the reader looked for; `from` tells one place from another. */
  | { readonly kind: 'found'; readonly from: number }

/** How a figure stands to the other text. */
type FigureStanding = {
  readonly relation: FigureRelation | null
  /** Its counterpart in the other text's list of figures. */
  readonly twin: number | null
  readonly finding: number | null
}

/** Outermost first: what is nested in what when marks overlap. */
const LAYER = { held: 0, zone: 1, passage: 2, wording: 3, figure: 4, difference: 5, found: 6 } as const

export type SideView = {
  readonly article: ComparedText
  readonly reading: Reading
  /** The rows that show this text, in reading order. */
  readonly ownRows: readonly OwnRow[]
  /** Marks that touch each row, by position of the row. */
  readonly rowMarks: readonly (readonly Marked<Mark>[])[]
  readonly headlineMarks: readonly Marked<Mark>[]
  readonly standings: readonly FigureStanding[]
}

/** A comparison made ready to be shown: every row with its marks, every finding with its rows. */
export type CompareView = {
  readonly comparison: Comparison
  readonly a: SideView
  readonly b: SideView
  /** By finding: the rows it stands in, those of A before those of B, without repetition. */
  readonly findingRows: readonly (readonly number[])[]
  /** By passage that moved: its rows in A and its rows in B. */
  readonly movedRows: ReadonlyMap<number, Readonly<Record<Side, readonly number[]>>>
}

export function bodiesOf({ a, b }: Pick<CompareView, Side>): Readonly<Record<Side, string>> {
  return { a: a.article.body, b: b.article.body }
}

export function viewOf(a: ComparedText, b: ComparedText, comparison: Comparison): CompareView {
  return viewOfSides({ a: sideView('a', a, comparison), b: sideView('b', b, comparison) }, comparison)
}

/** The rest of `viewOf` when both sides are made ready, for callers that have other work done between these steps. */
export function viewOfSides(sides: Readonly<Record<Side, SideView>>, comparison: Comparison): CompareView {
  const rowsOf = (finding: Finding): readonly number[] => {
    const rows: number[] = []
    for (const side of SIDES) {
      for (const span of findingSpans(finding, comparison, side)) {
        const row = rowAt(sides[side], span.from)
        if (row !== null && !rows.includes(row)) rows.push(row)
      }
    }
    return rows
  }
  return {
    comparison,
    ...sides,
    findingRows: comparison.findings.map(rowsOf),
    movedRows: movedRowsOf(comparison),
  }
}

function movedRowsOf(comparison: Comparison): CompareView['movedRows'] {
  const moved = new Map<number, Record<Side, number[]>>()
  comparison.rows.forEach((row, index) => {
    if (row.kind !== 'moved') return
    for (const passage of row.passages) {
      const rows = moved.get(passage) ?? { a: [], b: [] }
      moved.set(passage, rows)
      rows[row.a === null ? 'b' : 'a'].push(index)
    }
  })
  return moved
}

/** Whether a row shows no inner difference on either side: what it repeats, it repeats word for word. */
export function isWordForWord(view: CompareView, row: number): boolean {
  return SIDES.every((side) => view[side].rowMarks[row]?.every(({ mark }) => mark.kind !== 'difference') ?? true)
}

/** Where a moved row's other half stands: the row, and the stretch of it to show as a ghost. */
export type Twin = { readonly row: number; readonly span: Span }

/**
 * The twin of a moved row. A passage of several rows that has as many in the other text is paired row by row; otherwise
 * its first row stands for the whole and the others have no ghost.
 */
export function twinOf(view: CompareView, index: number): Twin | null {
  const row = view.comparison.rows[index]
  const passage = row?.passages.find((each) => view.movedRows.has(each)) ?? -1
  const rows = view.movedRows.get(passage)
  if (rows === undefined) return null
  const here: Side = rows.a.includes(index) ? 'a' : 'b'
  const there = otherSide(here)
  const position = rows[here].indexOf(index)
  if (rows.a.length === rows.b.length) return twinAt(rows[there][position], view, there)
  const whole = view.comparison.passages[passage]?.[there]
  const first = rows[there][0]
  return position > 0 || first === undefined || whole === undefined ? null : { row: first, span: whole }
}

function twinAt(row: number | undefined, view: CompareView, side: Side): Twin | null {
  const span = row === undefined ? undefined : view.comparison.rows[row]?.[side]
  return row === undefined || span === undefined || span === null ? null : { row, span }
}

/** Where a finding stands in the body of one side; empty when it does not. */
export function findingSpans(finding: Finding, comparison: Comparison, side: Side): readonly Span[] {
  switch (finding.kind) {
    case 'figure':
      return figureSpans(comparison[side].figures[finding[side] ?? -1])
    case 'wording':
      return [finding[side]]
    case 'inconsistency':
      return finding.side === side ? finding.spans : []
    case 'passage': {
      const passage = comparison.passages[finding.passage]
      return passage === undefined ? [] : [passage[side]]
    }
    case 'by-hand':
      return handSpans(finding.found[side])
  }
}

function figureSpans(figure: Figure | undefined): readonly Span[] {
  return figure === undefined || figure.field === 'title' ? [] : [figure]
}

function handSpans(place: HandFinding[Side]): readonly Span[] {
  const span = place?.span ?? null
  return span === null ? [] : [span]
}

/** The stretch of one side that a row shows, with the row's position. */
type OwnRow = Span & { readonly index: number }

function ownRowsOf(comparison: Comparison, side: Side): readonly OwnRow[] {
  return comparison.rows.flatMap((row, index) => {
    const span = row[side]
    return span === null || span.from === span.to ? [] : [{ index, ...span }]
  })
}

/** Position among disjoint spans in order of the first that ends behind an offset, such as the row that holds it; else the last. */
function spanAt(own: readonly Span[], offset: number): number {
  let low = 0
  let high = own.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle]?.to ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** As much of a span as a few lines show: a passage may be as long as the whole text, and all of it would be laid out. */
export function openingOf({ from, to }: Span, characters: number): Span {
  return { from, to: Math.min(to, from + characters) }
}

/** The row of one side that holds an offset; null when that text is empty. */
export function rowAt(view: SideView, offset: number): number | null {
  return view.ownRows[spanAt(view.ownRows, offset)]?.index ?? null
}

/** One text of a comparison made ready to be shown. */
export function sideView(side: Side, article: ComparedText, comparison: Comparison): SideView {
  const reading = comparison[side]
  const standings = standingsOf(side, comparison)
  const ownRows = ownRowsOf(comparison, side)
  const isOneValue = oneValueIn(side, comparison, standings)
  const figures = reading.figures.map((figure, index): { readonly figure: Figure; readonly marked: Marked<Mark> } => ({
    figure,
    marked: {
      from: figure.from,
      to: figure.to,
      layer: LAYER.figure,
      mark: { kind: 'figure', index, figure, stands: standings[index] ?? ALONE },
    },
  }))
  const bodyMarks = [
    ...reading.zones.map((zone) => marked(zone, LAYER.zone, { kind: 'zone' })),
    ...comparison.passages.flatMap((passage, index) => [
      marked(passage[side], LAYER.passage, { kind: 'passage', index, passage }),
      ...differenceMarks(side, passage, isOneValue),
    ]),
    ...comparison.findings.flatMap((finding, index) => wordMarks(side, comparison, finding, index)),
    ...figures.filter(({ figure }) => figure.field === 'body').map(({ marked }) => marked),
  ]
  return {
    article,
    reading,
    standings,
    ownRows,
    rowMarks: marksByRow(comparison.rows.length, ownRows, bodyMarks),
    headlineMarks: figures.filter(({ figure }) => figure.field === 'title').map(({ marked }) => marked),
  }
}

const ALONE: FigureStanding = { relation: null, twin: null, finding: null }

/** The most important finding that names a figure says how it stands. Findings come in order of rank. */
function standingsOf(side: Side, comparison: Comparison): readonly FigureStanding[] {
  const standings: FigureStanding[] = comparison[side].figures.map(() => ALONE)
  comparison.findings.forEach((finding, index) => {
    if (finding.kind !== 'figure') return
    const own = finding[side]
    if (own === null || standings[own] !== ALONE) return
    standings[own] = { relation: finding.relation, twin: finding[otherSide(side)], finding: index }
  })
  return standings
}

/** Tells of a difference whether it parts two figures of one value that stand for each other there: `12,000` and `12 000`. */
function oneValueIn(
  side: Side,
  comparison: Comparison,
  standings: readonly FigureStanding[],
): (difference: Difference) => boolean {
  const there = otherSide(side)
  const pairs = comparison[side].figures.flatMap((own, index) => {
    const { relation, twin } = standings[index] ?? ALONE
    const other = relation === 'same' ? figureSpans(comparison[there].figures[twin ?? -1])[0] : undefined
    return own.field === 'title' || other === undefined ? [] : [{ from: own.from, to: own.to, other }]
  })
  return (difference) => {
    const pair = pairs[spanAt(pairs, difference[side].from)]
    return (
      difference.class === 'figure' &&
      pair !== undefined &&
      touches(pair, difference[side]) &&
      touches(pair.other, difference[there])
    )
  }
}

function touches(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to
}

const LESSER: ReadonlySet<Difference['class']> = new Set(['case', 'punctuation', 'quotes', 'space'])

/** The inner differences of one passage. Some are of less weight than words: a reader may have them out of the way. */
export function differenceMarks(
  side: Side,
  passage: Passage,
  isOneValue: (difference: Difference) => boolean = () => false,
): readonly Marked<Mark>[] {
  return passage.differences.map((difference) =>
    marked(difference[side], LAYER.difference, {
      kind: 'difference',
      class: difference.class,
      isLesser: LESSER.has(difference.class) || isOneValue(difference),
    }),
  )
}

function wordMarks(side: Side, comparison: Comparison, finding: Finding, index: number): readonly Marked<Mark>[] {
  switch (finding.kind) {
    case 'wording':
      return [marked(finding[side], LAYER.wording, { kind: 'wording', finding: index })]
    case 'inconsistency':
      return finding.side === side
        ? finding.spans.map((span) => marked(span, LAYER.wording, { kind: 'inconsistency', finding: index }))
        : []
    case 'by-hand':
      return findingSpans(finding, comparison, side).map((span) =>
        marked(span, LAYER.wording, { kind: 'by-hand', finding: index }),
      )
    case 'figure':
    case 'passage':
      return []
  }
}

function marked({ from, to }: Span, layer: number, mark: Mark): Marked<Mark> {
  return { from, to, layer, mark }
}

/**
 * Deals the marks out to the rows they touch. An empty mark goes to one row alone, so that it is shown once. The rows of
 * one side tile its text in order.
 */
function marksByRow(
  rowCount: number,
  own: readonly OwnRow[],
  marks: readonly Marked<Mark>[],
): readonly (readonly Marked<Mark>[])[] {
  const buckets = Array.from({ length: rowCount }, (): Marked<Mark>[] => [])
  for (const mark of marks) {
    for (let position = spanAt(own, mark.from); position < own.length; position += 1) {
      const row = own[position]
      if (row === undefined || (row.from >= mark.to && row.from > mark.from)) break
      buckets[row.index]?.push(mark)
      if (mark.from === mark.to) break
    }
  }
  return buckets
}

/** Where something was looked for and found: by side, the spans, and by row the marks of those that touch it. */
export type Found = {
  readonly places: readonly { readonly side: Side; readonly row: number; readonly span: Span }[]
  readonly marks: Readonly<Record<Side, ReadonlyMap<number, readonly Marked<Mark>[]>>>
}

export const NOTHING_FOUND: Found = { places: [], marks: { a: new Map(), b: new Map() } }

/** Places found in both texts, or held by the reader, in the order in which the rows stand. */
export function foundIn(
  view: CompareView,
  spans: Readonly<Record<Side, readonly Span[]>>,
  kind: 'found' | 'held' = 'found',
): Found {
  const marks = { a: new Map<number, Marked<Mark>[]>(), b: new Map<number, Marked<Mark>[]>() }
  const places = SIDES.flatMap((side) =>
    spans[side].flatMap((span) => {
      const own = view[side].ownRows
      const first = spanAt(own, span.from)
      const row = own[first]
      if (row === undefined) return []
      for (let at = first; (own[at]?.from ?? span.to) < span.to; at += 1) {
        const index = own[at]?.index ?? -1
        const here = marks[side].get(index) ?? []
        marks[side].set(index, here)
        here.push(marked(span, LAYER[kind], kind === 'found' ? { kind, from: span.from } : { kind }))
      }
      return [{ side, row: row.index, span }]
    }),
  )
  return { places, marks }
}

/** The marks of two things looked for or held, together. */
export function bothMarks(one: Found['marks'], other: Found['marks']): Found['marks'] {
  if (other.a.size + other.b.size === 0) return one
  const on = (side: Side): Found['marks'][Side] => {
    const marks = new Map(one[side])
    for (const [row, more] of other[side]) marks.set(row, [...(marks.get(row) ?? []), ...more])
    return marks
  }
  return { a: on('a'), b: on('b') }
}

const SIDES = ['a', 'b'] as const
