import { DEFAULT_SETTINGS, type Settings } from '../../compare/index.ts'
import type { Addition, Collation, Line, Variant } from '../../domain/collation.ts'
import type { ReadReport } from '../read-report.ts'
import { orderOfTime } from '../report-order.ts'
import { groupPieces, isOfBase, piecesOf, type Group, type Piece } from './additions.ts'
import { anchor, clipped, countShared, inOnePlace, turned, type Alignment } from './alignment.ts'
import { keyOf, lastFrom, readCollatedText, type CollatedText } from './collated-text.ts'
import { inGivenOrder } from './given-order.ts'
import { Pairs, type OnPair } from './pairs.ts'
import { chooseBase, orderOf } from './reading-order.ts'
import { stretchOf, type Beside } from './stretches.ts'

type CollationInput = {
  /** At least one. */
  readonly reports: readonly ReadReport[]
  /** Position of the report the others are set against; the one that covers most of the others where it is not given. */
  readonly base?: number | undefined
  /** Of the rules, only which zones are left out counts. */
  readonly settings?: Partial<Settings>
  readonly onPair?: OnPair | undefined
}

/**
 * Sets several reports of one event against one of them: of each sentence of the base who has it and in what words, and what
 * the others have besides, told once for all that have it. The order of the reports changes nothing but their numbers. Takes
 * time with the square of how many they are.
 */
export function collate({ reports, base: wanted, settings = {}, onPair }: CollationInput): Collation {
  const order = orderOfTime(reports)
  const sorted = order.flatMap((index) => reports[index] ?? [])
  const chosen = withAllWords({ ...DEFAULT_SETTINGS, ...settings })
  const texts = sorted.map((read) => readCollatedText(read, chosen.ignore.zones))
  const pairs = new Pairs({ reports: sorted, texts, settings: chosen, onPair })
  const coverage = sorted.map((_, of) => sorted.map((_report, other) => pairs.share(of, other)))
  const base = wanted === undefined ? chooseBase(coverage) : order.indexOf(wanted)
  return inGivenOrder({ ...collateAgainst(base, texts, pairs), coverage }, order)
}

/** Without the rules that hide words or differences: what one of them hid would look new in every report. */
function withAllWords(settings: Settings): Settings {
  const { zones } = settings.ignore
  return { ...settings, ignore: { case: false, punctuation: false, quotations: false, boilerplate: false, zones } }
}

function collateAgainst(base: number, texts: readonly CollatedText[], pairs: Pairs): Omit<Collation, 'coverage'> {
  const text = texts[base]
  if (text === undefined) throw new Error('The base is none of the reports.')
  const beside = [...texts.keys()].filter((report) => report !== base).map((report) => besideBase(base, report, pairs))
  const lines = linesOf(base, text, beside)
  const keys = texts.map((each) => keyOf(each, { from: 0, to: each.words.count }))
  const additions = additionsOf(base, texts, beside, pairs)
  return {
    base,
    lines,
    additions,
    variants: beside.map((each) => ({ ...variantOf(each, lines, additions), sameAs: sameAs(each.report, base, keys) })),
    order: orderOf(
      beside.map(({ report }) => report),
      additions,
    ),
    figures: beside.flatMap(({ report, ties }) =>
      ties.map(({ a, b, relation, reason }) => ({ relation, base: a, report, span: b, reason })),
    ),
    complete: pairs.isComplete,
  }
}

/** Another report beside the base, in whose sentences the new words of its own are told in place. */
function besideBase(base: number, report: number, pairs: Pairs): Beside {
  const { alignment: all, ties } = pairs.of(base, report)
  const alignment = inOnePlace(all)
  const other = turned(alignment)
  const ofBase = other.a.ranges.filter((sentence) => isOfBase(other, sentence))
  return { report, alignment, anchored: anchor(alignment, ofBase), ties }
}

function linesOf(base: number, text: CollatedText, beside: readonly Beside[]): Line[] {
  return text.units.flatMap((unit, index) => {
    const range = text.ranges[index]
    if (range === undefined) return []
    const isCompared = text.isLeftOut.subarray(range.from, range.to).includes(0)
    const told = isCompared ? stretchOf(text, range, beside) : { witnesses: [], places: [], rewordings: [] }
    const { from, to, startsParagraph } = unit
    return [{ report: base, span: { from, to }, startsParagraph, isCompared, ...told }]
  })
}

function additionsOf(
  base: number,
  texts: readonly CollatedText[],
  besides: readonly Beside[],
  pairs: Pairs,
): Addition[] {
  const pieces = texts.map((_, report) =>
    besides.flatMap((beside) => (beside.report === report ? piecesOf(turned(beside.alignment)) : [])),
  )
  const telling = [...texts.keys()].filter((report) => (pieces[report] ?? []).length > 0)
  const between = telling.flatMap((a, index) => telling.slice(index + 1).map((b) => [a, b] as const))
  const groups = groupPieces(
    pieces,
    texts,
    between.map((pair) => [pair, pairs.of(...pair).alignment] as const),
  )
  const last = texts[base]?.units.length ?? 0
  return groups
    .flatMap((group) => additionOf(base, group, texts, pairs))
    .toSorted((left, right) => (left.after ?? last) - (right.after ?? last))
}

/**
 * The words of the report that says most, the earliest among equals, with what the others make of them. Those that came into
 * the group by way of a third report, and share nothing with its words, are told by themselves.
 */
function additionOf(base: number, group: Group, texts: readonly CollatedText[], pairs: Pairs): Addition[] {
  const [report, piece] = [...group].reduce((most, each) => (countWords(each[1]) > countWords(most[1]) ? each : most))
  const text = texts[report]
  if (text === undefined) return []
  const beside = [...group].filter(([other]) => other !== report)
  const stretch = stretchOf(
    text,
    piece.words,
    beside.map(([other, own]) => besidePiece(other, own, { piece, pair: pairs.of(report, other) })),
  )
  const tellers = new Set(stretch.witnesses.map((witness) => witness.report))
  const told = beside.filter(([other]) => tellers.has(other))
  const rest = beside.filter(([other]) => !tellers.has(other))
  const after = [[report, piece] as const, ...told].map(([other, own]) => placeOf(own, pairs.of(other, base).alignment))
  return [
    {
      report,
      span: piece.span,
      words: countShared({ a: text, toB: new Int32Array(text.words.count) }, piece.words).all,
      after: after.find((place) => place !== null) ?? null,
      ...stretch,
    },
    ...(rest.length === 0 ? [] : additionOf(base, new Map(rest), texts, pairs)),
  ]
}

function countWords({ words }: Piece): number {
  return words.to - words.from
}

function besidePiece(
  report: number,
  own: Piece,
  { piece, pair }: { readonly piece: Piece; readonly pair: ReturnType<Pairs['of']> },
): Beside {
  const alignment = clipped(pair.alignment, piece.words, own.words)
  const sentences = alignment.b.ranges
    .map(({ from, to }) => ({ from: Math.max(from, own.words.from), to: Math.min(to, own.words.to) }))
    .filter(({ from, to }) => from < to)
  return { report, alignment, anchored: anchor(alignment, sentences), ties: pair.ties }
}

/** The line of the base behind which a piece of `a` stands: that of the last words before it that are the base's too. */
function placeOf({ words }: Piece, { b, toB }: Alignment): number | null {
  const before = toB.subarray(0, words.from).findLast((word) => word !== -1)
  if (before !== undefined) return lastFrom(b.ranges, before)
  const behind = toB.subarray(words.to).find((word) => word !== -1)
  return behind === undefined ? null : lastFrom(b.ranges, behind) - 1
}

function variantOf(
  { report, alignment }: Beside,
  lines: readonly Line[],
  additions: readonly Addition[],
): Omit<Variant, 'sameAs'> {
  const isTold = (tellers: readonly { readonly report: number }[]): boolean =>
    tellers.some((teller) => teller.report === report)
  const readings = lines.flatMap(({ places, rewordings }) => [
    ...places.flatMap((place) => place.readings),
    ...rewordings,
  ])
  const { shared, all } = countShared(alignment, { from: 0, to: alignment.a.words.count })
  return {
    report,
    dropped: all - shared,
    changed: readings.filter(({ tellers }) => isTold(tellers)).length,
    added: additions
      .filter((addition) => addition.report === report || isTold(addition.witnesses))
      .reduce((sum, { words }) => sum + words, 0),
  }
}

/** The base, or the earliest report before it, whose words have the same key. */
function sameAs(report: number, base: number, keys: readonly string[]): number | null {
  const earlier = [base, ...Array.from({ length: report }, (_, other) => other)]
  return earlier.find((other) => other !== report && keys[other] === keys[report]) ?? null
}
