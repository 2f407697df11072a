import { diffArrays } from 'diff'
import type { Difference } from '../../domain/passage.ts'
import type { Span } from '../../domain/span.ts'
import type { Budget } from '../budget.ts'
import { lastFrom } from '../last-from.ts'
import type { Range } from '../match/stretch.ts'
import type { Side } from '../side.ts'
import { cutAtWords, cutIntoChunks, lengthOf, type Chunk, type Pieces } from './chunks.ts'
import { readPieces, type Piece } from './pieces.ts'

/** One text of an aligned pair: the span to look into, the figures of the text, and the zones that are not compared. */
export type DifferenceSide = Side & { readonly span: Span }

export type Differences = {
  readonly differences: readonly Difference[]
  /** Stretches too different to be compared word by word: one difference stands for all of each. */
  readonly approximate: readonly { readonly a: Span; readonly b: Span }[]
}

/**
 * Insertions and deletions looked for in one stretch. The work grows with their square: a stretch that takes more than a few is
 * cut into smaller ones first, and `MOST_EDITS`, a quarter of a second, are looked for only where nothing cuts it.
 */
const FEW_EDITS = 200
const MOST_EDITS = 1_000

/** Steps of the budget for each pair of edits of a search given up: as much of the budget as it takes of the time. */
const STEPS_AN_EDIT = 10

/** Positions in the two lists of pieces, half-open on either side; equal stretches pair piece with piece. */
type Hunk = {
  readonly equal: boolean
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** A stretch as one change. */
function changeOf({ a, b }: Chunk): Hunk {
  return { equal: false, a: a.from, aEnd: a.to, b: b.from, bEnd: b.to }
}

/** Aligns two stretches as `diff` does, with no more than `most` insertions and deletions; null when they take more. */
function align(a: Pieces, b: Pieces, chunk: Chunk, { most, budget }: { most: number; budget: Budget }): Hunk[] | null {
  const keysOf = ({ pieces }: Pieces, { from, to }: Range): string[] => pieces.slice(from, to).map(({ key }) => key)
  const changes = diffArrays(keysOf(a, chunk.a), keysOf(b, chunk.b), { maxEditLength: most })
  if (changes === undefined) {
    budget.spend(STEPS_AN_EDIT * most * most)
    return null
  }
  const hunks: Hunk[] = []
  let { from: atA } = chunk.a
  let { from: atB } = chunk.b
  let edits = 0
  for (const change of changes) {
    const count = change.value.length
    const aEnd = atA + (change.added ? 0 : count)
    const bEnd = atB + (change.removed ? 0 : count)
    const equal = !change.added && !change.removed
    if (!equal) edits += count
    hunks.push({ equal, a: atA, aEnd, b: atB, bEnd })
    atA = aEnd
    atB = bEnd
  }
  budget.spend(lengthOf(chunk) + edits * edits)
  return hunks
}

/** What a chunk is made of; the parts of it that are too different to be aligned are named in `approximate`. */
function alignChunk(a: Pieces, b: Pieces, chunk: Chunk, budget: Budget): Alignment {
  const asOne: Alignment = { hunks: [changeOf(chunk)], approximate: [chunk] }
  if (chunk.a.from === chunk.a.to || chunk.b.from === chunk.b.to) return { ...asOne, approximate: [] }
  if (budget.isSpent) return asOne
  const few = align(a, b, chunk, { most: FEW_EDITS, budget })
  if (few !== null) return { hunks: few, approximate: [] }
  const parts = cutAtWords({ a, b }, chunk)
  if (parts.length > 1) return joinAlignments(parts.map((part) => alignChunk(a, b, part, budget)))
  const many = align(a, b, chunk, { most: MOST_EDITS, budget })
  return many === null ? asOne : { hunks: many, approximate: [] }
}

function joinAlignments(parts: readonly Alignment[]): Alignment {
  return { hunks: parts.flatMap(({ hunks }) => hunks), approximate: parts.flatMap(({ approximate }) => approximate) }
}

function joinChanges(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (last === undefined || last.equal || hunk.equal) joined.push(hunk)
    else joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd }
  }
  return joined
}

type Alignment = { readonly hunks: readonly Hunk[]; readonly approximate: readonly Chunk[] }

function alignPieces(a: Pieces, b: Pieces, budget: Budget): Alignment {
  const whole = { a: { from: 0, to: a.pieces.length }, b: { from: 0, to: b.pieces.length } }
  const chunks = cutIntoChunks({ a, b }, whole).map((chunk) => alignChunk(a, b, chunk, budget))
  const { hunks, approximate } = joinAlignments(chunks)
  return { hunks: joinChanges(hunks), approximate }
}

/** White space between two changed stretches says nothing: "ten dead" against "nine hurt" is one difference, not two. */
function joinAcrossSpace(hunks: readonly Hunk[], pieces: readonly Piece[]): Hunk[] {
  const joined: Hunk[] = []
  hunks.forEach((hunk, index) => {
    const last = joined.at(-1)
    const next = hunks[index + 1]
    const isSpace = hunk.equal && pieces.slice(hunk.a, hunk.aEnd).every((piece) => piece.kind === 'space')
    const bridges = isSpace && last !== undefined && !last.equal && next !== undefined
    if (last !== undefined && !last.equal && (bridges || !hunk.equal)) {
      joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd }
    } else joined.push(hunk)
  })
  return joined
}

function spanOf(pieces: readonly Piece[], from: number, to: number, end: number): Span {
  if (from < to) return { from: pieces[from]?.from ?? end, to: pieces[to - 1]?.to ?? end }
  const at = pieces[from]?.from ?? end
  return { from: at, to: at }
}

/** Whether every word of the stretch belongs to a figure or is written in digits. */
function isFigure({ slots }: DifferenceSide, pieces: readonly Piece[]): boolean {
  return pieces
    .filter((piece) => piece.kind === 'word')
    .every(
      (piece) => /^\p{Nd}[\p{Nd}.,]*$/u.test(piece.key) || piece.to <= (slots[lastFrom(slots, piece.from)]?.to ?? 0),
    )
}

function classify(
  a: DifferenceSide,
  b: DifferenceSide,
  piecesA: readonly Piece[],
  piecesB: readonly Piece[],
): Difference['class'] {
  const all = [...piecesA, ...piecesB]
  if (all.some((piece) => piece.kind === 'word')) {
    return isFigure(a, piecesA) && isFigure(b, piecesB) ? 'figure' : 'words'
  }
  if (all.every((piece) => piece.kind === 'space')) return 'space'
  return all.every((piece) => piece.kind !== 'mark') ? 'quotes' : 'punctuation'
}

/** The class of what parts two pieces with one key, or null when they are the same characters. */
function lesserClass(a: string, b: string, kind: Piece['kind']): Difference['class'] | null {
  if (a === b) return null
  if (kind === 'space') return 'space'
  if (kind === 'quote') return 'quotes'
  if (kind === 'mark') return 'punctuation'
  return a.toLowerCase() === b.toLowerCase() ? 'case' : 'quotes'
}

/** Differences that hide in a stretch whose pieces stand for each other: case, quote style, dashes, white space. */
function lesserDifferences(
  a: DifferenceSide,
  b: DifferenceSide,
  pairs: readonly (readonly [Piece, Piece])[],
): Difference[] {
  const found: Difference[] = []
  for (const [pieceA, pieceB] of pairs) {
    const sort = lesserClass(a.text.slice(pieceA.from, pieceA.to), b.text.slice(pieceB.from, pieceB.to), pieceA.kind)
    if (sort === null) continue
    found.push({ class: sort, a: { from: pieceA.from, to: pieceA.to }, b: { from: pieceB.from, to: pieceB.to } })
  }
  return found
}

/**
 * What parts two aligned spans, in reading order. What stands between two differences is the same characters in both texts.
 * Words are aligned by the `diff` package (Myers, Algorithmica 1986) on pieces, with case, quote style, dashes and white
 * space put aside; those are reported as lesser classes.
 */
export function findDifferences(a: DifferenceSide, b: DifferenceSide, budget: Budget): Differences {
  if (a.text.slice(a.span.from, a.span.to) === b.text.slice(b.span.from, b.span.to))
    return { differences: [], approximate: [] }
  const piecesA = readPieces(a.text, a.span, a.zones)
  const piecesB = readPieces(b.text, b.span, b.zones)
  const spansOf = ({ a: inA, b: inB }: Chunk): { a: Span; b: Span } => ({
    a: spanOf(piecesA, inA.from, inA.to, a.span.to),
    b: spanOf(piecesB, inB.from, inB.to, b.span.to),
  })
  const { hunks, approximate } = alignPieces(
    { text: a.text, pieces: piecesA },
    { text: b.text, pieces: piecesB },
    budget,
  )
  const found: Difference[] = []
  for (const hunk of joinAcrossSpace(hunks, piecesA)) {
    const insideA = piecesA.slice(hunk.a, hunk.aEnd)
    const insideB = piecesB.slice(hunk.b, hunk.bEnd)
    if (hunk.equal) {
      const pairs = insideA.flatMap((piece, index) => {
        const other = insideB[index]
        return other === undefined ? [] : [[piece, other] as const]
      })
      found.push(...lesserDifferences(a, b, pairs))
      continue
    }
    found.push({
      class: classify(a, b, insideA, insideB),
      ...spansOf({ a: { from: hunk.a, to: hunk.aEnd }, b: { from: hunk.b, to: hunk.bEnd } }),
    })
  }
  return { differences: found, approximate: approximate.map(spansOf) }
}
