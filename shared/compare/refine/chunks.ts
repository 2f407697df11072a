import { diffArrays } from 'diff'
import { sentences } from '../../text/index.ts'
import type { Span } from '../../domain/span.ts'
import type { Range } from '../match/stretch.ts'
import type { Piece } from './pieces.ts'

/** One text of an aligned pair, cut into pieces. */
export type Pieces = { readonly text: string; readonly pieces: readonly Piece[] }
type Texts = { readonly a: Pieces; readonly b: Pieces }

/** Positions in the two lists of pieces: a stretch of one stands opposite a stretch of the other. */
export type Chunk = { readonly a: Range; readonly b: Range }

/**
 * Pieces of both texts, some four hundred words, that are aligned at once: the passages of most reports. Longer ones are cut
 * first, because the work grows with length times changes.
 */
const SHORT = 1_600

/** Words in a row that, standing once in each text, tell what stands opposite what. */
const ANCHOR_WORDS = 3

/** Anchors nearer to one another than this, in pieces, cut no further: alignment sees better with some text around it. */
const LEAST_CHUNK = 300

/** The same where single words are the anchors. */
const LEAST_PART = 60

/** Sentences put in or left out that are looked for when sentences are set opposite each other. */
const MOST_SENTENCES = 400

/** Two pieces that stand opposite each other. */
type Anchor = { readonly a: number; readonly b: number }

/** Pieces of both texts. */
export function lengthOf({ a, b }: Chunk): number {
  return a.to - a.from + b.to - b.from
}

function isFigure({ key }: Piece): boolean {
  return /\p{Nd}/u.test(key)
}

/** Where each row of so many words begins that stands only once in the range; figures, equal by chance, are passed over. */
function findSingle(pieces: readonly Piece[], range: Range, words: number): Map<string, number> {
  const places = new Map<string, number>()
  const row: number[] = []
  for (let at = range.from; at < range.to; at++) {
    const piece = pieces[at]
    if (piece?.kind !== 'word' || isFigure(piece)) continue
    row.push(at)
    if (row.length < words) continue
    const key = row.map((place) => pieces[place]?.key).join(' ')
    places.set(key, places.has(key) ? -1 : (row[0] ?? at))
    row.shift()
  }
  return places
}

/** The longest list of anchors, which come in order of A, that ascends in B too (patience sorting: Fredman 1975). */
function keepOrdered(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before: number[] = []
  anchors.forEach(({ b }, at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[at] = tops[low - 1] ?? -1
    tops[low] = at
  })
  const kept: Anchor[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at]
    if (anchor !== undefined) kept.push(anchor)
  }
  return kept.reverse()
}

function findAnchors({ a, b }: Texts, chunk: Chunk, words: number): Anchor[] {
  const inB = findSingle(b.pieces, chunk.b, words)
  const anchors: Anchor[] = []
  for (const [key, at] of findSingle(a.pieces, chunk.a, words)) {
    const opposite = inB.get(key) ?? -1
    if (at >= 0 && opposite >= 0) anchors.push({ a: at, b: opposite })
  }
  return keepOrdered(anchors.sort((left, right) => left.a - right.a))
}

/** Cuts a chunk before those of the anchors that leave every part, but for the last, `least` pieces of either text. */
function cutAt(anchors: readonly Anchor[], { a, b }: Chunk, least: number): Chunk[] {
  const parts: Chunk[] = []
  let from: Anchor = { a: a.from, b: b.from }
  for (const anchor of anchors) {
    if (Math.min(anchor.a - from.a, anchor.b - from.b) < least) continue
    parts.push({ a: { from: from.a, to: anchor.a }, b: { from: from.b, to: anchor.b } })
    from = anchor
  }
  parts.push({ a: { from: from.a, to: a.to }, b: { from: from.b, to: b.to } })
  return parts
}

type Sentence = { readonly from: number; readonly key: string }

/** A word as sentences are told apart by it: with its figures, or with all figures alike. */
type Wording = (word: Piece) => string
const asWritten: Wording = ({ key }) => key
const butForFigures: Wording = (word) => (isFigure(word) ? '0' : word.key)

function wordsOf(pieces: readonly Piece[], range: Range, wording: Wording): string {
  const inside = pieces.slice(range.from, range.to).filter(({ kind }) => kind === 'word')
  return inside.map(wording).join(' ')
}

/** Sentences as positions of pieces. */
function readSentences({ text, pieces }: Pieces, range: Range, wording: Wording): Sentence[] {
  const last = pieces[range.to - 1]
  const span: Span = { from: pieces[range.from]?.from ?? 0, to: last?.to ?? 0 }
  const starts: number[] = []
  let at = range.from
  for (const sentence of sentences(text, span)) {
    while (at < range.to && (pieces[at]?.from ?? 0) < sentence.from) at++
    starts.push(at)
  }
  return starts.map((from, index) => ({
    from,
    key: wordsOf(pieces, { from, to: starts[index + 1] ?? range.to }, wording),
  }))
}

/** Anchors at the beginnings of sentences that are the same in one wording or the other, in the rows of a table for one. */
function findLevelSentences({ a, b }: Texts, chunk: Chunk, wording: Wording): Anchor[] {
  const [inA, inB] = [readSentences(a, chunk.a, wording), readSentences(b, chunk.b, wording)]
  const keysOf = (list: readonly Sentence[]): string[] => list.map(({ key }) => key)
  const changes = diffArrays(keysOf(inA), keysOf(inB), { maxEditLength: MOST_SENTENCES }) ?? []
  const anchors: Anchor[] = []
  let [atA, atB] = [0, 0]
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      value.forEach((_, step) => anchors.push({ a: inA[atA + step]?.from ?? 0, b: inB[atB + step]?.from ?? 0 }))
    }
    atA += added ? 0 : value.length
    atB += removed ? 0 : value.length
  }
  return anchors
}

/**
 * Cuts a long pair of stretches into short ones that stand opposite each other: before words that stand once in each, and
 * where there are none, as in tables, before sentences that are the same, and then before those that are but for their figures:
 * the rows of a table are all alike but for those, and one row put in would set each of the rest opposite its neighbour. What
 * nothing cuts stays whole.
 */
export function cutIntoChunks(texts: Texts, chunk: Chunk): Chunk[] {
  if (lengthOf(chunk) <= SHORT) return [chunk]
  const parts = cutAt(findAnchors(texts, chunk, ANCHOR_WORDS), chunk, LEAST_CHUNK)
  if (parts.length > 1) return parts.flatMap((part) => cutIntoChunks(texts, part))
  return cutAt(findLevelSentences(texts, chunk, asWritten), chunk, 1).flatMap((part) =>
    lengthOf(part) <= SHORT ? [part] : cutAt(findLevelSentences(texts, part, butForFigures), part, 1),
  )
}

/** Cuts a chunk that hardly agrees before single words that stand once in either stretch of it. */
export function cutAtWords(texts: Texts, chunk: Chunk): Chunk[] {
  return cutAt(findAnchors(texts, chunk, 1), chunk, LEAST_PART)
}
