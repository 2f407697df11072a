import type { Coverage, CoveredWords } from '../domain/passage.ts'
import type { Range } from './match/stretch.ts'
import type { PlacedPassage } from './passages.ts'
import type { TokenPair, Tokens } from './tokens.ts'

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

/** Words of one text that lie in passages, changed or not, each counted once. */
export function countWords(passages: readonly PlacedPassage[], side: 'a' | 'b'): number {
  return countCovered(passages.map((passage) => passage.region[side]))
}

/**
 * Words of one text that stand in the other: of a passage as many as agree in it, by its similarity; where passages overlap, by
 * that of the one that agrees best.
 */
export function countEqual({ count }: Tokens, passages: readonly PlacedPassage[], side: 'a' | 'b'): number {
  const shares = new Float64Array(count)
  for (const { region, similarity } of passages) {
    const { from, to } = region[side]
    const equal = (similarity * (region.a.to - region.a.from + region.b.to - region.b.from)) / 2
    const share = equal / (to - from)
    for (let at = from; at < to; at++) shares[at] = Math.max(shares[at] ?? 0, share)
  }
  return Math.round(shares.reduce((sum, share) => sum + share, 0))
}

function coveredWords(tokens: Tokens, passages: readonly PlacedPassage[], side: 'a' | 'b'): CoveredWords {
  const all = countWords(passages, side)
  const among = (isMeant: (passage: PlacedPassage) => boolean): number => countWords(passages.filter(isMeant), side)
  const equal = countEqual(tokens, passages, side)
  const byHand = among((passage) => passage.byHand === true)
  return {
    equal,
    changed: all - equal,
    alone: tokens.count - all,
    moved: among((passage) => passage.moved),
    quoted: among((passage) => passage.quoted),
    boilerplate: among((passage) => passage.boilerplate),
    ...(byHand > 0 && { byHand }),
  }
}

function shareOf({ equal, changed, alone }: CoveredWords): number {
  return equal === 0 ? 0 : equal / (equal + changed + alone)
}

/** How much of either text stands in the other, and what became of the rest. */
export function coverageOf(pair: TokenPair, passages: readonly PlacedPassage[]): Coverage {
  const a = coveredWords(pair.a, passages, 'a')
  const b = coveredWords(pair.b, passages, 'b')
  return { aInB: shareOf(a), bInA: shareOf(b), a, b }
}
