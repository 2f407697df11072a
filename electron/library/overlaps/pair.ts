import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Overlap, OverlappingPair } from '../../../shared/domain/overlap.ts'

/** The overlap of `asked` with another as a pair, the article that came in first before the other. */
export function pairOf(asked: ArticleId, { article, aInB, bInA, relation }: Overlap): OverlappingPair {
  return asked < article
    ? { a: asked, b: article, aInB, bInA, relation }
    : { a: article, b: asked, aInB: bInA, bInA: aInB, relation }
}
