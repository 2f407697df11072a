import type { Side } from './side.ts'
import type { TokenPair } from './tokens.ts'
import type { Region } from './match/region.ts'
import type { Run } from './match/runs.ts'

/**
 * The engine always works with the same text first, whichever the caller named first, and turns its results round at the
 * end. That is what makes `compare(b, a)` the mirror of `compare(a, b)` down to every choice between equals. The order is
 * that of the alphabet and not of length, so that text appended to one of them does not turn the two round.
 */
export function isTurned(a: Side, b: Side): boolean {
  return a.text > b.text
}

export function turnPair(pair: TokenPair): TokenPair {
  const { vocabulary } = pair
  return {
    a: pair.b,
    b: pair.a,
    vocabulary: { ...vocabulary, countA: vocabulary.countB, countB: vocabulary.countA },
  }
}

/** Swaps the two sides of anything that has both. */
export function turn<S, T extends { readonly a: S; readonly b: S }>(held: T): T {
  return { ...held, a: held.b, b: held.a }
}

export function turnRun(run: Run): Run {
  return { a: run.b, b: run.a, length: run.length }
}

export function turnRegion(region: Region): Region {
  return { a: region.b, b: region.a }
}
