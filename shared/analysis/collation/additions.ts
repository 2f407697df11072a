import type { Span } from '../../domain/span.ts'
import { countShared, type Alignment } from './alignment.ts'
import { spanWithMarks, type CollatedText, type WordRange } from './collated-text.ts'
import { LEAST_SHARED } from './stretches.ts'

/** What only the other reports have, a sentence or several in a row, as words of one of them. */
export type Piece = { readonly words: WordRange; readonly span: Span }

/** What one or several reports have alike, by report; each has at most one piece in it. */
export type Group = ReadonlyMap<number, Piece>

/** Two sentences say the same when they share this much of the words of the shorter one. */
const SAME = 0.5

/** Whether the base has a sentence of another report: what is new in it is then told in its place, and is no addition. */
export function isOfBase(alignment: Pick<Alignment, 'a' | 'toB'>, sentence: WordRange): boolean {
  const { shared, all } = countShared(alignment, sentence)
  return shared > 0 && shared >= all * LEAST_SHARED
}

/** What a report, which is `a`, has and the base does not have: whole sentences, because the words of half a one say little. */
export function piecesOf(alignment: Pick<Alignment, 'a' | 'toB'>): Piece[] {
  const { a } = alignment
  return a.ranges.flatMap((sentence) => {
    const first = a.isLeftOut.indexOf(0, sentence.from)
    if (first === -1 || first >= sentence.to || isOfBase(alignment, sentence)) return []
    const words = { from: first, to: a.isLeftOut.lastIndexOf(0, sentence.to - 1) + 1 }
    return [{ words, span: spanWithMarks(a, words) }]
  })
}

/** A piece by its report and its position among the pieces of that report. */
type Place = { readonly report: number; readonly piece: number }
type Link = { readonly places: readonly [Place, Place]; readonly shared: number }

/** Which pieces of two reports say the same. */
function linksBetween(
  pieces: PiecesByReport,
  [a, b]: readonly [number, number],
  { toB, b: { words } }: Alignment,
): Link[] {
  const owner = new Int32Array(words.count).fill(-1)
  const other = pieces[b] ?? []
  other.forEach((piece, index) => owner.fill(index, piece.words.from, piece.words.to))
  return (pieces[a] ?? []).flatMap((piece, index) => {
    const counts = new Map<number, number>()
    for (let word = piece.words.from; word < piece.words.to; word += 1) {
      const twin = owner[toB[word] ?? -1] ?? -1
      if (twin !== -1) counts.set(twin, (counts.get(twin) ?? 0) + 1)
    }
    return [...counts].flatMap(([twin, shared]): Link[] => {
      const shorter = Math.min(lengthOf(piece.words), lengthOf(other[twin]?.words ?? piece.words))
      if (shared < SAME * shorter) return []
      const places = [
        { report: a, piece: index },
        { report: b, piece: twin },
      ] as const
      return [{ places, shared }]
    })
  })
}

function lengthOf({ from, to }: WordRange): number {
  return to - from
}

type PiecesByReport = readonly (readonly Piece[])[]
type Pairs = Iterable<readonly [pair: readonly [number, number], alignment: Alignment]>
/** Of each report in a group, the position of its piece. */
type Members = ReadonlyMap<number, number>

/**
 * Gathers the pieces of all reports, so that each is in exactly one group and no group holds two of one report: the pairs
 * that share most are joined first. Sentences that follow each other in all reports of a group are one piece.
 */
export function groupPieces(pieces: PiecesByReport, texts: readonly CollatedText[], pairs: Pairs): Group[] {
  const links = [...pairs].flatMap(([pair, alignment]) => linksBetween(pieces, pair, alignment))
  const homes = pieces.map((own, report) => own.map((_, piece): Members => new Map([[report, piece]])))
  const homeOf = ({ report, piece }: Place): Members => homes[report]?.[piece] ?? new Map()
  for (const { places } of links.toSorted((left, right) => right.shared - left.shared)) {
    const [one, other] = [homeOf(places[0]), homeOf(places[1])]
    if (one === other || [...one.keys()].some((report) => other.has(report))) continue
    const joined: Members = new Map([...one, ...other])
    for (const [report, piece] of joined) homes[report]?.splice(piece, 1, joined)
  }
  return inRows(homes, pieces, texts)
}

/** The groups, each once, with those that follow each other in all their reports joined. */
function inRows(
  homes: readonly (readonly Members[])[],
  pieces: PiecesByReport,
  texts: readonly CollatedText[],
): Group[] {
  const taken = new Set<Members>()
  const groups: Group[] = []
  homes.forEach((own, report) => {
    for (const [index, first] of own.entries()) {
      if (taken.has(first)) continue
      taken.add(first)
      let last = first
      for (
        let next = own[index + 1];
        next !== undefined && follows(next, last);
        next = own[(last.get(report) ?? 0) + 1]
      ) {
        taken.add(next)
        last = next
      }
      groups.push(joined(first, last))
    }
  })
  return groups

  function follows(next: Members, last: Members): boolean {
    return (
      !taken.has(next) &&
      next.size === last.size &&
      [...last].every(([report, piece]) => next.get(report) === piece + 1 && isRow(report, piece))
    )
  }

  /** Whether nothing but what is left out stands between a piece and the next one of its report. */
  function isRow(report: number, piece: number): boolean {
    const [one, next, text] = [pieces[report]?.[piece], pieces[report]?.[piece + 1], texts[report]]
    if (one === undefined || next === undefined || text === undefined) return false
    return text.isLeftOut.subarray(one.words.to, next.words.from).every((isLeftOut) => isLeftOut === 1)
  }

  function joined(first: Members, last: Members): Group {
    return new Map(
      [...first]
        .toSorted(([left], [right]) => left - right)
        .flatMap(([report, piece]): [number, Piece][] => {
          const [one, end] = [pieces[report]?.[piece], pieces[report]?.[last.get(report) ?? piece]]
          if (one === undefined || end === undefined) return []
          const words = { from: one.words.from, to: end.words.to }
          return [[report, { words, span: { from: one.span.from, to: end.span.to } }]]
        }),
    )
  }
}
