import type { Place, Reading, Rewording, Stretch, Teller, Witness } from '../../domain/collation.ts'
import type { FigureRelation } from '../../domain/figure.ts'
import type { Span } from '../../domain/span.ts'
import { changesIn, countShared, mostFrequent, type Alignment, type Anchored, type Change } from './alignment.ts'
import { keyOf, lastFrom, spanOfWords, spanWithMarks, type CollatedText, type WordRange } from './collated-text.ts'

/** Another report beside the one whose stretches are looked at. */
export type Beside = {
  readonly report: number
  readonly alignment: Alignment
  readonly anchored: Anchored
  /** How figures of the two stand to each other; `a` is the report whose stretches are looked at. */
  readonly ties: readonly Tie[]
}

/** Two figures that say something of one fact, as places in the two bodies. */
export type Tie = { readonly a: Span; readonly b: Span; readonly relation: FigureRelation; readonly reason: string }

/**
 * A report has a sentence when it shares this many of its words: fewer are names and set phrases, or the end of a passage
 * that runs over from the sentence before.
 */
export const LEAST_SHARED = 1 / 3

/** Beyond this share of words that differ, single words in place say less than the whole sentence does. */
const REWORDED = 0.5

/** What is said of two figures that can both be true of one thing. */
const AGREEING: ReadonlySet<FigureRelation> = new Set(['same', 'rounded', 'compatible'])

/** What one other report has of a sentence. */
type Told = {
  readonly beside: Beside
  readonly changes: readonly Change[]
  /** All its words that belong to the sentence. */
  readonly own: WordRange
  readonly isReworded: boolean
}

/** A sentence, or several in a row, with what the reports beside it make of it. They are in order. */
export function stretchOf(
  text: CollatedText,
  range: WordRange,
  beside: readonly Beside[],
): Omit<Stretch, 'report' | 'span'> {
  const told = beside.flatMap((each) => tellingOf(range, each) ?? [])
  return {
    witnesses: told.map(witnessOf),
    places: placesOf(
      text,
      told.filter(({ isReworded }) => !isReworded),
    ),
    rewordings: rewordingsOf(told.filter(({ isReworded }) => isReworded)),
  }
}

function tellingOf(range: WordRange, beside: Beside): Told | null {
  const { alignment, anchored } = beside
  const { shared, all } = countShared(alignment, range)
  if (shared === 0) return null
  const changes = changesIn(alignment, range, anchored)
  const isMore = changes.some(({ b }) => b.from < b.to)
  if (shared < all * LEAST_SHARED && !isMore) return null
  const changed = changes.reduce((sum, { a, b }) => sum + a.to - a.from + b.to - b.from, 0)
  const isReworded = changed > REWORDED * (changed + 2 * shared)
  return { beside, changes, own: ownWords(alignment, { range, changes, isReworded }), isReworded }
}

/**
 * The words of `b` that a sentence of `a` has become, from the first to the last, without those that stand far away from
 * most; of one worded anew the whole sentence, because that is what is shown.
 */
function ownWords(
  { toB, b }: Alignment,
  { range, changes, isReworded }: Pick<Told, 'changes' | 'isReworded'> & { readonly range: WordRange },
): WordRange {
  const words = [...toB.subarray(range.from, range.to)].filter((word) => word !== -1)
  for (const change of changes) for (let word = change.b.from; word < change.b.to; word += 1) words.push(word)
  const sentences = words.map((word) => lastFrom(b.ranges, word))
  const main = mostFrequent(sentences)
  const near = words.filter((_, index) => Math.abs((sentences[index] ?? 0) - main) <= 1)
  const whole = isReworded ? b.ranges[main] : undefined
  const ends = whole === undefined ? [] : [whole.from, whole.to - 1]
  return { from: Math.min(...near, ...ends), to: Math.max(...near, ...ends) + 1 }
}

function witnessOf({ beside: { report, alignment }, changes, own }: Told): Witness {
  return { report, kind: changes.length === 0 ? 'verbatim' : 'edited', span: spanWithMarks(alignment.b, own) }
}

/** Ranges of words that some report has changed, joined where they overlap, so that each word is in one place at most. */
function rangesOf({ figures }: CollatedText, told: readonly Told[]): WordRange[] {
  const changed = told
    .flatMap(({ changes }) => changes.map(({ a }) => a))
    .map((range) => {
      // Half a figure says nothing: "4" of "some 4.5 million".
      const over = figures.find((figure) => range.from < figure.to && figure.from < range.to)
      return over === undefined ? range : { from: Math.min(over.from, range.from), to: Math.max(over.to, range.to) }
    })
    .toSorted((left, right) => left.from - right.from || left.to - right.to)
  const joined: WordRange[] = []
  for (const range of changed) {
    const last = joined.at(-1)
    if (last !== undefined && (range.from < last.to || range.from === last.from)) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else joined.push(range)
  }
  return joined
}

function placesOf(text: CollatedText, told: readonly Told[]): Place[] {
  return rangesOf(text, told).flatMap((range) => {
    const own = keyOf(text, range)
    const readings = new Map<string, Reading>()
    const place = spanOfWords(text, range)
    for (const each of told) {
      const { alignment, report, ties } = each.beside
      for (const words of wordsAt(each, range)) {
        const key = keyOf(alignment.b, words)
        if (key === own) continue
        const span = spanOfWords(alignment.b, words)
        const tie = ties.find(({ a, b }) => overlap(a, place) && overlap(b, span))
        const relation = tie === undefined || agreesBesideWords(tie, place, span) ? null : tie.relation
        add(readings, `${relation ?? ''} ${key}`, { report, span }, relation)
      }
    }
    return readings.size === 0 ? [] : [{ span: place, readings: [...readings.values()] }]
  })
}

function add(readings: Map<string, Reading>, key: string, teller: Teller, relation: Reading['relation']): void {
  const known = readings.get(key)
  readings.set(key, { tellers: [...(known?.tellers ?? []), teller], relation })
}

/** Figures that agree say nothing of the other words at their place: those differ, or they would not be told. */
function agreesBesideWords({ a, b, relation }: Tie, place: Span, span: Span): boolean {
  return AGREEING.has(relation) && !(covers(a, place) && covers(b, span))
}

function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** What a report has at a range of words of which it has changed some: nothing where it has changed none. */
function wordsAt({ changes, beside: { alignment } }: Told, range: WordRange): readonly WordRange[] {
  const inside = changes.filter(({ a }) => isInside(a, range))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = first.a.from === range.from ? first.b.from : (alignment.toB[range.from] ?? -1)
  const to = last.a.to === range.to ? last.b.to : (alignment.toB[range.to - 1] ?? -2) + 1
  const isInOrder = inside.every(({ b }) => from >= 0 && from <= b.from && b.to <= to)
  // Words that stand in another order are told by themselves, without what lies between them.
  return isInOrder ? [{ from, to }] : inside.map(({ b }) => b)
}

function isInside(a: WordRange, range: WordRange): boolean {
  return a.from >= range.from && a.to <= range.to && (a.from < a.to || a.from < range.to || range.from === range.to)
}

function rewordingsOf(told: readonly Told[]): Rewording[] {
  const rewordings = new Map<string, Rewording>()
  for (const { beside, changes, own } of told) {
    const { alignment, report } = beside
    const key = keyOf(alignment.b, own)
    const teller = { report, span: spanWithMarks(alignment.b, own) }
    const known = rewordings.get(key)
    const changed = changes.filter(({ b }) => b.from < b.to).map(({ b }) => spanOfWords(alignment.b, b))
    rewordings.set(key, {
      tellers: [...(known?.tellers ?? []), teller],
      changed: known?.changed ?? changed.toSorted((left, right) => left.from - right.from),
    })
  }
  return [...rewordings.values()]
}
