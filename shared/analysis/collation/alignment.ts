import type { Difference, Passage } from '../../domain/passage.ts'
import type { Span } from '../../domain/span.ts'
import { keyOf, lastFrom, wordsIn, type CollatedText, type WordRange } from './collated-text.ts'

/** Two texts, word by word: of each word of `a` the word of `b` it stands for, and the other way round; -1 for none. */
export type Alignment = {
  readonly a: CollatedText
  readonly b: CollatedText
  readonly toB: Int32Array
  readonly toA: Int32Array
}

/** Stretches with the same words in the same order, but for case, marks and white space. */
export type Shared = { readonly a: Span; readonly b: Span }

/** Words of `a` that `b` has others for; either side may be empty, before the word at which it begins. */
export type Change = { readonly a: WordRange; readonly b: WordRange }

/** Differences that change no word. */
const LESSER: ReadonlySet<Difference['class']> = new Set(['case', 'punctuation', 'quotes', 'space'])

/** What two texts share by their passages: what the inner differences leave. */
export function sharedBy(passages: readonly Passage[]): Shared[] {
  return passages.flatMap((passage) => {
    const shared: Shared[] = []
    let [a, b] = [passage.a.from, passage.b.from]
    for (const difference of passage.differences) {
      shared.push({ a: { from: a, to: difference.a.from }, b: { from: b, to: difference.b.from } })
      if (LESSER.has(difference.class)) shared.push({ a: difference.a, b: difference.b })
      ;[a, b] = [difference.a.to, difference.b.to]
    }
    shared.push({ a: { from: a, to: passage.a.to }, b: { from: b, to: passage.b.to } })
    return shared
  })
}

/** Aligns two texts by the stretches they share. No word stands for two: where stretches overlap, the first has it. */
export function align(a: CollatedText, b: CollatedText, shared: readonly Shared[]): Alignment {
  const toB = new Int32Array(a.words.count).fill(-1)
  const toA = new Int32Array(b.words.count).fill(-1)
  for (const stretch of shared) {
    const [inA, inB] = [wordsIn(a.words, stretch.a), wordsIn(b.words, stretch.b)]
    for (let at = 0; inA.from + at < inA.to && inB.from + at < inB.to; at += 1) {
      if (toB[inA.from + at] !== -1 || toA[inB.from + at] !== -1) continue
      toB[inA.from + at] = inB.from + at
      toA[inB.from + at] = inA.from + at
    }
  }
  return { a, b, toB, toA }
}

/**
 * Sentences with the same words that no passage holds, the first with the first: a passage takes more words than a short
 * sentence has, but nobody wants to read that either again.
 */
export function equalSentences(alignment: Alignment): Shared[] {
  const { a, b } = alignment
  const alone = (side: From): [key: string, span: Span][] =>
    side.a.ranges.flatMap((range, index): [string, Span][] => {
      const { shared, all } = countShared(side, range)
      const unit = side.a.units[index]
      return shared > 0 || all === 0 || unit === undefined ? [] : [[keyOf(side.a, range), unit]]
    })
  const waiting = Map.groupBy(alone({ a: b, toB: alignment.toA }), ([key]) => key)
  return alone({ a, toB: alignment.toB }).flatMap(([key, span]) => {
    const twin = waiting.get(key)?.shift()
    return twin === undefined ? [] : [{ a: span, b: twin[1] }]
  })
}

/** The same alignment seen from the other text. */
export function turned({ a, b, toB, toA }: Alignment): Alignment {
  return { a: b, b: a, toB: toA, toA: toB }
}

/** An alignment of which only what lies in these two ranges counts. */
export function clipped(alignment: Alignment, inA: WordRange, inB: WordRange): Alignment {
  const { a, b } = alignment
  const toB = new Int32Array(a.words.count).fill(-1)
  const toA = new Int32Array(b.words.count).fill(-1)
  for (let word = inA.from; word < inA.to; word += 1) {
    const other = alignment.toB[word] ?? -1
    if (other < inB.from || other >= inB.to) continue
    toB[word] = other
    toA[other] = word
  }
  return { a, b, toB, toA }
}

/**
 * An alignment without what ties a sentence of `a` to a second place of `b`: of the sentences of `b` that share words with
 * one of `a`, those beside the one that shares most count. What stands elsewhere says it once more, maybe with another figure.
 */
export function inOnePlace(alignment: Alignment): Alignment {
  const { a, b } = alignment
  const [toB, toA] = [alignment.toB.slice(), alignment.toA.slice()]
  for (const { from, to } of a.ranges) {
    const shared = [...toB.subarray(from, to).entries()].flatMap(([at, word]) =>
      word === -1 ? [] : [{ word: from + at, twin: word, sentence: lastFrom(b.ranges, word) }],
    )
    const main = mostFrequent(shared.map(({ sentence }) => sentence))
    for (const { word, twin, sentence } of shared) {
      if (Math.abs(sentence - main) <= 1) continue
      toB[word] = -1
      toA[twin] = -1
    }
  }
  return { a, b, toB, toA }
}

/** The number that occurs most, the first among equals; 0 of none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return numbers.find((number) => counts.get(number) === most) ?? 0
}

type From = Pick<Alignment, 'a' | 'toB'>

/** How many words of a range are shared, and how many are compared at all. */
export function countShared(
  { a, toB }: From,
  { from, to }: WordRange,
): { readonly shared: number; readonly all: number } {
  let [shared, all] = [0, 0]
  for (let word = from; word < to; word += 1) {
    if (a.isLeftOut[word] === 1) continue
    all += 1
    if (toB[word] !== -1) shared += 1
  }
  return { shared, all }
}

/** The runs of compared words in a range that the other text does not have. */
function runsAlone({ a, toB }: From, { from, to }: WordRange): WordRange[] {
  const runs: WordRange[] = []
  let start = -1
  for (let word = from; word <= to; word += 1) {
    const isAlone = word < to && toB[word] === -1 && a.isLeftOut[word] !== 1
    if (isAlone && start === -1) start = word
    if (isAlone || start === -1) continue
    runs.push({ from: start, to: word })
    start = -1
  }
  return runs
}

/** Runs of words that `b` has alone, by the shared word of `a` behind or before which they would stand. */
export type Anchored = {
  readonly behind: ReadonlyMap<number, readonly WordRange[]>
  readonly before: ReadonlyMap<number, readonly WordRange[]>
}

/**
 * Anchors the words that `b` has alone in some of its sentences, each run to the shared word beside it in its sentence, or
 * else to the nearest one before or after. None is lost as long as the texts share a word.
 */
export function anchor({ b, toA }: Alignment, sentences: readonly WordRange[]): Anchored {
  const behind = new Map<number, WordRange[]>()
  const before = new Map<number, WordRange[]>()
  const put = (into: Map<number, WordRange[]>, word: number, run: WordRange): void => {
    into.set(word, [...(into.get(word) ?? []), run])
  }
  for (const sentence of sentences) {
    for (const run of runsAlone({ a: b, toB: toA }, sentence)) {
      const isFirst = run.from === sentence.from || (toA[run.from - 1] ?? -1) === -1
      const next = run.to < sentence.to ? (toA[run.to] ?? -1) : -1
      if (isFirst && next !== -1) {
        put(before, next, run)
        continue
      }
      const last = toA.subarray(0, run.from).findLast((word) => word !== -1)
      const first = toA.subarray(run.to).find((word) => word !== -1)
      if (last !== undefined) put(behind, last, run)
      else if (first !== undefined) put(before, first, run)
    }
  }
  return { behind, before }
}

/** What `b` has in place of the words of one sentence of `a`, in reading order. Empty where the sentence has no shared word. */
export function changesIn(alignment: Alignment, sentence: WordRange, anchored: Anchored): Change[] {
  const shared: number[] = []
  for (let word = sentence.from; word < sentence.to; word += 1) if (alignment.toB[word] !== -1) shared.push(word)
  const [first, last] = [shared[0], shared.at(-1)]
  if (first === undefined || last === undefined) return []
  const { behind, before } = anchored
  const { toB } = alignment
  return [
    ...changesBetween(alignment, { from: sentence.from, to: first }, { own: before.get(first), at: toB[first] ?? 0 }),
    ...shared.flatMap((left, index) => {
      const right = shared[index + 1]
      const own = [...(behind.get(left) ?? []), ...(right === undefined ? [] : (before.get(right) ?? []))]
      return changesBetween(alignment, { from: left + 1, to: right ?? sentence.to }, { own, at: (toB[left] ?? 0) + 1 })
    }),
  ]
}

/** The changes in a gap between two shared words: `own` are the words `b` has there, `at` is where the gap lies in `b`. */
function changesBetween(
  alignment: Alignment,
  gap: WordRange,
  { own = [], at }: { readonly own?: readonly WordRange[] | undefined; readonly at: number },
): Change[] {
  const alone = runsAlone(alignment, gap)
  return Array.from({ length: Math.max(alone.length, own.length) }, (_, index) => ({
    a: alone[index] ?? { from: gap.to, to: gap.to },
    b: own[index] ?? { from: at, to: at },
  }))
}
