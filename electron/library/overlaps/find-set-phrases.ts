import { phraseOf } from '../../../shared/compare/index.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { readWords, sentences } from '../../../shared/text/index.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArrivalReads } from '../queries/arrivals.ts'
import { prepareOverlapIndexReads, type OverlapIndexReads } from '../queries/overlap-index.ts'
import { unitsHolding } from './find-candidates.ts'
import { gramWords, placedFingerprints } from './fingerprints.ts'
import type { Postings } from './postings.ts'

/**
 * A wording that texts of so many days share is a set phrase. Days and not texts are counted, because one story may come in
 * thirty versions, but hardly on eight days.
 */
const daysOfSetPhrase = 8
/** Texts of which the days are looked up at most. */
const mostTexts = 64
/**
 * Fingerprints of one text that are looked up: those of 18,000 words. Of a longer one the beginning and the end, where what a
 * house says in every report stands; a comparison would wait for the others.
 */
const mostLookedUp = 4_000
/** Chosen fingerprints of one phrase lie no further apart than this, in words: the widest window. */
const widestGap = 8

/**
 * What in a text is boilerplate, learnt from the library: wordings that texts of many days share, sentence by sentence, in the
 * form that comparisons take. `doublet overlaps` needs none of it: what is common makes no candidates.
 */
export function prepareSetPhrases(db: ReadableDb): (body: string) => string[] {
  const index = prepareOverlapIndexReads(db)
  const arrivals = prepareArrivalReads(db)
  const isCommon = (fingerprint: number, runs: readonly Postings[]): boolean => {
    if (index.isCommon(fingerprint)) return true
    const units = unitsHolding(index, runs, fingerprint)
    return units.length >= daysOfSetPhrase && arrivals.daysOf(units.slice(0, mostTexts)) >= daysOfSetPhrase
  }
  return (body) => {
    const stretches = commonStretches(body, index, isCommon)
    if (stretches.length === 0) return []
    const parts = sentences(body).flatMap((sentence) => stretches.flatMap((stretch) => overlapOf(sentence, stretch)))
    return [...new Set(parts.map(({ from, to }) => phraseOf(body.slice(from, to))))]
  }
}

/** Where all chosen fingerprints in a row are common. */
function commonStretches(
  body: string,
  index: OverlapIndexReads,
  isCommon: (fingerprint: number, runs: readonly Postings[]) => boolean,
): Span[] {
  const words = readWords(body)
  const runs = index.runs()
  const stretches: { from: number; to: number }[] = []
  let isOpen = false
  for (const { fingerprint, word } of beginningAndEnd(placedFingerprints(body, words))) {
    const last = stretches.at(-1)
    const end = Math.min(words.count, word + gramWords)
    const wasOpen = isOpen
    isOpen = isCommon(fingerprint, runs)
    if (!isOpen) continue
    if (wasOpen && last !== undefined && word <= last.to + widestGap) last.to = end
    else stretches.push({ from: word, to: end })
  }
  return stretches.map(({ from, to }) => ({ from: words.from[from] ?? 0, to: words.to[to - 1] ?? 0 }))
}

function beginningAndEnd<T>(placed: readonly T[]): readonly T[] {
  return placed.length <= mostLookedUp
    ? placed
    : [...placed.slice(0, mostLookedUp / 2), ...placed.slice(-mostLookedUp / 2)]
}

function overlapOf(one: Span, other: Span): Span[] {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
  return from < to ? [{ from, to }] : []
}
