import type { Coverage, CoveredWords } from '../domain/passage.ts'
import type { Range } from './match/stretch.ts'
import type { PlacedPassage } from './passages.ts'
import type { TokenPair } from './tokens.ts'

/** Tokens of one text that lie in any of the ranges. */
function countCovered(ranges: readonly Range[]): number {
  let covered = 0
  let end = 0
  for (const range of ranges.toSorted((left, right) => left.from - right.from || left.to - right.to)) {
    covered += Math.max(0, range.to - Math.max(end, range.from))
    end = Math.max(end, range.to)
  }
  return covered
}

/** Words of one text that lie in passages, each counted once. */
export function countWords(passages: readonly PlacedPassage[], side: 'a' | 'b'): number {
  return countCovered(passages.map((passage) => passage.region[side]))
}

function coveredWords(count: number, passages: readonly PlacedPassage[], side: 'a' | 'b'): CoveredWords {
  const all = countWords(passages, side)
  const among = (isMeant: (passage: PlacedPassage) => boolean): number => countWords(passages.filter(isMeant), side)
  const verbatim = among((passage) => passage.kind === 'verbatim')
  const byHand = among((passage) => passage.byHand === true)
  return {
    verbatim,
    edited: all - verbatim,
    alone: count - all,
    moved: among((passage) => passage.moved),
    quoted: among((passage) => passage.quoted),
    boilerplate: among((passage) => passage.boilerplate),
    ...(byHand > 0 && { byHand }),
  }
}

function shareOf({ verbatim, edited, alone }: CoveredWords): number {
  const found = verbatim + edited
  return found === 0 ? 0 : found / (found + alone)
}

/** How much of either text lies in passages, by their kinds. */
export function coverageOf(pair: TokenPair, passages: readonly PlacedPassage[]): Coverage {
  const a = coveredWords(pair.a.count, passages, 'a')
  const b = coveredWords(pair.b.count, passages, 'b')
  return { aInB: shareOf(a), bInA: shareOf(b), a, b }
}
