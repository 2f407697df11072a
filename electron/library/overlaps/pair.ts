import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Overlap, OverlappingPair } from '../../../shared/domain/overlap.ts'

/** The overlap of `asked` with another as a pair, the article that came in first before the other. */
export function pairOf(asked: ArticleId, { article, ...overlap }: Overlap): OverlappingPair {
  return inOrder({ a: asked, b: article, ...overlap })
}

/** The overlap of `asked`, one of the two, with the other. */
export function overlapOf(asked: ArticleId, pair: OverlappingPair): Overlap {
  const { a: _asked, b: article, ...overlap } = startingWith(asked, pair)
  return { article, ...overlap }
}

/** The pair with the article that came in first before the other. */
export function inOrder(pair: OverlappingPair): OverlappingPair {
  return startingWith(pair.a < pair.b ? pair.a : pair.b, pair)
}

/** The pair with one of its two articles as `a`. */
export function startingWith(first: ArticleId, { a, b, aInB, bInA, relation }: OverlappingPair): OverlappingPair {
  return a === first ? { a, b, aInB, bInA, relation } : { a: b, b: a, aInB: bInA, bInA: aInB, relation }
}
