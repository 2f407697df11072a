import type { OneOfSeveral } from '../../../shared/contract/several.ts'
import type { Addition, Collation, FigureTie, Line, Place, Teller } from '../../../shared/domain/collation.ts'
import type { Span } from '../../../shared/domain/span.ts'

/** Something to read or decide on: a place or a sentence that others word otherwise, or what only others have. */
export type Stop =
  | { readonly kind: 'place' | 'rewording' | 'figure'; readonly line: number; readonly index: number }
  | { readonly kind: 'addition'; readonly index: number }

/** Lines of the base from one place where others have more to the next, and what they have before the first of them. */
export type Block = { readonly lines: readonly number[]; readonly additions: readonly number[] }

/** A collation made ready to be shown. Reports are named by their position, which follows time. */
export type SeveralView = {
  readonly reports: readonly OneOfSeveral[]
  readonly collation: Collation
  /** The reports but the base. */
  readonly others: readonly number[]
  readonly blocks: readonly Block[]
  /** What has no place in the base. */
  readonly elsewhere: readonly number[]
  readonly stops: readonly Stop[]
  /** By line: its figures that others state otherwise in a sentence of their own. */
  readonly figurePlaces: ReadonlyMap<number, readonly Place[]>
}

/** Lines of a block at most, so that what is out of view can be left undrawn. */
const MOST_LINES = 12

export function severalViewOf(reports: readonly OneOfSeveral[], collation: Collation): SeveralView {
  const { lines, additions, figures } = collation
  const others = [...reports.keys()].filter((report) => report !== collation.base)
  const elsewhere = [...additions.keys()].filter((index) => additions[index]?.after === null)
  const figurePlaces = figurePlacesOf(lines, figures)
  const stops: Stop[] = [
    ...additionsAfter(-1, additions).map(additionStop),
    ...lines.flatMap((line, index) => [
      ...stopsIn(line, index, figurePlaces.get(index) ?? []),
      ...additionsAfter(index, additions).map(additionStop),
    ]),
    ...elsewhere.map(additionStop),
  ]
  return { reports, collation, others, blocks: blocksOf(lines, additions), elsewhere, stops, figurePlaces }
}

function additionStop(index: number): Stop {
  return { kind: 'addition', index }
}

/** The places of a line and its rewordings, in the order in which they are told below it. */
function stopsIn({ places, rewordings }: Line, line: number, figurePlaces: readonly Place[]): Stop[] {
  return [
    ...places.map((_, index): Stop => ({ kind: 'place', line, index })),
    ...rewordings.map((_, index): Stop => ({ kind: 'rewording', line, index })),
    ...figurePlaces.map((_, index): Stop => ({ kind: 'figure', line, index })),
  ]
}

function additionsAfter(line: number, additions: readonly Addition[]): number[] {
  return [...additions.keys()].filter((index) => additions[index]?.after === line)
}

function blocksOf(lines: readonly Line[], additions: readonly Addition[]): Block[] {
  const blocks: { lines: number[]; additions: readonly number[] }[] = []
  for (const index of [...lines.keys(), lines.length]) {
    const before = additionsAfter(index - 1, additions)
    const last = blocks.at(-1)
    const isLong = (last?.lines.length ?? 0) >= MOST_LINES
    if (last === undefined || before.length > 0 || isLong) blocks.push({ lines: [], additions: before })
    if (index < lines.length) blocks.at(-1)?.lines.push(index)
  }
  return blocks.filter((block) => block.lines.length + block.additions.length > 0)
}

/** Figures that differ and are told in other words: what differs inside a sentence that both have is told at its place. */
function figurePlacesOf(lines: readonly Line[], figures: readonly FigureTie[]): SeveralView['figurePlaces'] {
  const differing = figures.filter(({ relation }) => relation === 'conflict' || relation === 'updated')
  const found = new Map<number, readonly Place[]>()
  lines.forEach(({ span, witnesses }, index) => {
    const here = differing.filter(
      ({ base, report, span: own }) =>
        contains(span, base) && !witnesses.some((witness) => witness.report === report && contains(witness.span, own)),
    )
    const places = Map.groupBy(here, ({ base }) => `${base.from} ${base.to}`)
    if (here.length > 0) found.set(index, [...places.values()].map(placeOfTies))
  })
  return found
}

function contains(span: Span, { from }: Span): boolean {
  return span.from <= from && from < span.to
}

function placeOfTies(ties: readonly FigureTie[]): Place {
  const readings = ties.map(({ relation, report, span }) => ({ relation, tellers: [{ report, span }] }))
  return { span: ties[0]?.base ?? { from: 0, to: 0 }, readings }
}

/** A report's letter: A is the earliest. */
export function letterOf(report: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + report)
}

/** Letters as a sentence names them: `A`, `A and C`, `A, C and D`. */
export function lettersOf(reports: readonly number[]): string {
  const letters = reports.map(letterOf)
  const last = letters.at(-1) ?? ''
  return letters.length < 2 ? last : `${letters.slice(0, -1).join(', ')} and ${last}`
}

/** The words of a report in a span. */
export function saidIn({ reports }: Pick<SeveralView, 'reports'>, report: number, { from, to }: Span): string {
  return (reports[report]?.body ?? '').slice(from, to)
}

/** Who has the words of a stop, each with where: of an addition the report whose words are shown comes first. */
export function tellersAt(view: SeveralView, stop: Stop): readonly Teller[] {
  const { lines, additions } = view.collation
  if (stop.kind === 'addition') {
    const addition = additions[stop.index]
    return addition === undefined ? [] : [{ report: addition.report, span: addition.span }, ...addition.witnesses]
  }
  const line = lines[stop.line]
  if (stop.kind === 'rewording') return line?.rewordings[stop.index]?.tellers ?? []
  const places = stop.kind === 'place' ? line?.places : view.figurePlaces.get(stop.line)
  return (places?.[stop.index]?.readings ?? []).flatMap(({ tellers }) => tellers)
}

export function isSameStop(one: Stop | null, other: Stop | null): boolean {
  return one !== null && other !== null && keyOfStop(one) === keyOfStop(other)
}

/** A stop as a name: for keys, and for the element that shows it. */
export function keyOfStop(stop: Stop): string {
  return stop.kind === 'addition' ? `addition-${stop.index}` : `${stop.kind}-${stop.line}-${stop.index}`
}

/** The stop after or before another; from none, the first or the last. Beyond the ends it begins again. */
export function stepStop(stops: readonly Stop[], current: Stop | null, step: 1 | -1): Stop | null {
  const at = stops.findIndex((stop) => isSameStop(stop, current))
  const next = at === -1 ? (step === 1 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length
  return stops[next] ?? null
}

/** The others that share anything with the base: only they can be expected to have a line. */
function related({ others, collation: { base, coverage } }: SeveralView): readonly number[] {
  return others.filter((report) => (coverage[base]?.[report] ?? 0) > 0)
}

/** Whether all reports that share anything with the base have a line word for word, and nobody has more before it. */
function isInAll(view: SeveralView, line: number, whose: readonly number[]): boolean {
  const told = view.collation.lines[line]
  const isTold = told !== undefined && told.places.length + told.rewordings.length > 0
  if (told?.isCompared !== true || isTold || view.figurePlaces.has(line)) return false
  const verbatim = new Set(told.witnesses.flatMap(({ report, kind }) => (kind === 'verbatim' ? [report] : [])))
  return whose.length > 0 && whose.every((report) => verbatim.has(report))
}

/** A line, or a run of lines that all have word for word, folded into one. */
export type Item =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'fold'; readonly lines: readonly number[] }

/** A shorter run is not worth a line that says it was folded. */
const SHORTEST_FOLD = 2

/**
 * The lines of a block; `isFolded` says of a line that all have whether it may be folded away, `isOpen` of the first line of a run
 * whether somebody wants to see it.
 */
export function itemsOf(
  view: SeveralView,
  { lines }: Block,
  { isFolded, isOpen }: { readonly isFolded: (line: number) => boolean; readonly isOpen: (line: number) => boolean },
): readonly Item[] {
  const whose = related(view)
  const items: Item[] = []
  let run: number[] = []
  const close = (): void => {
    const [first] = run
    if (first === undefined) return
    if (run.length >= SHORTEST_FOLD && !isOpen(first)) items.push({ kind: 'fold', lines: run })
    else items.push(...run.map((line): Item => ({ kind: 'line', line })))
    run = []
  }
  for (const line of lines) {
    if (isFolded(line) && isInAll(view, line, whose)) {
      run.push(line)
      continue
    }
    close()
    items.push({ kind: 'line', line })
  }
  close()
  return items
}
