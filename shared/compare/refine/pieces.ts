import { words } from '../../text/index.ts'
import type { Span } from '../../domain/span.ts'

/**
 * The smallest things a difference can be made of: a word, a mark, or a stretch of white space. `key` is equal for pieces
 * that stand for each other: words that differ in case, quotation marks of another style, any two stretches of white space.
 */
export type Piece = Span & { readonly key: string; readonly kind: 'word' | 'mark' | 'quote' | 'space' }

const QUOTES = /^["'“”„‟‘’‚‛«»‹›「」『』]$/u
const DASHES = /^[-‐‑‒–—―−_]+$/u

/** A single space is what stands between most words, and needs no looking at. */
const SPACE = 0x20

/** Marks and white space between words, cut into graphemes' worth: a mark takes the joiners and accents behind it along. */
const MARK = /\r\n|\s+|(?:\p{RI}\p{RI}|\P{M})(?:[\p{M}\p{Emoji_Modifier}\u200D]\p{Extended_Pictographic}?)*/gsu

function keyOfMark(mark: string): Pick<Piece, 'key' | 'kind'> {
  if (mark.trim() === '') return { key: ' ', kind: 'space' }
  if (QUOTES.test(mark)) return { key: '"', kind: 'quote' }
  return { key: DASHES.test(mark) ? '-' : mark, kind: 'mark' }
}

function pushMarks(text: string, span: Span, into: Piece[]): void {
  for (const mark of text.slice(span.from, span.to).matchAll(MARK)) {
    const from = span.from + mark.index
    into.push({ from, to: from + mark[0].length, ...keyOfMark(mark[0]) })
  }
}

/** A zone with the white space about it, as far as it lies in the span. */
function gapAt(text: string, zone: Span, { from, to }: Span): Span {
  const before = text.slice(from, Math.max(from, zone.from)).trimEnd().length
  const rest = text.slice(Math.min(to, zone.to), to)
  return { from: from + before, to: to - rest.trimStart().length }
}

/**
 * Cuts a span of a text into pieces that tile it. What stands in `zones` is not compared: a zone is so much white space.
 */
export function readPieces(text: string, span: Span, zones: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let { from } = span
  for (const zone of zones) {
    if (zone.to <= from || zone.from >= span.to) continue
    const gap = gapAt(text, zone, { from, to: span.to })
    pushWords(text, { from, to: gap.from }, pieces)
    pieces.push({ ...gap, ...keyOfMark(' ') })
    from = gap.to
  }
  pushWords(text, { from, to: span.to }, pieces)
  return pieces
}

/** Words and what stands between them. */
function pushWords(text: string, span: Span, pieces: Piece[]): void {
  const slice = text.slice(span.from, span.to)
  let end = span.from
  for (const word of words(slice)) {
    const from = span.from + word.from
    const to = span.from + word.to
    if (from === end + 1 && text.charCodeAt(end) === SPACE)
      pieces.push({ from: end, to: from, key: ' ', kind: 'space' })
    else if (from > end) pushMarks(text, { from: end, to: from }, pieces)
    pieces.push({ from, to, key: text.slice(from, to).toLowerCase().replaceAll('’', "'"), kind: 'word' })
    end = to
  }
  if (end < span.to) pushMarks(text, { from: end, to: span.to }, pieces)
}
