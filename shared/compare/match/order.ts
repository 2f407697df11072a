import type { TokenPair } from '../tokens.ts'
import type { Region } from './region.ts'

/**
 * Share of the words of both stretches that stand in the same order in the two: twice the length of their longest common
 * subsequence over the number of words. Figures count as equal only when they say the same. Takes the product of the two
 * lengths in steps.
 */
export function orderedShare(pair: TokenPair, { a, b }: Region): number {
  const width = b.to - b.from
  const longest = new Int32Array(width + 1)
  for (let at = a.from; at < a.to; at++) {
    const word = pair.a.id[at]
    let diagonal = 0
    for (let step = 1; step <= width; step++) {
      const above = longest[step] ?? 0
      const equal = pair.b.id[b.from + step - 1] === word
      longest[step] = equal ? diagonal + 1 : Math.max(above, longest[step - 1] ?? 0)
      diagonal = above
    }
  }
  return (2 * (longest[width] ?? 0)) / (a.to - a.from + width)
}
