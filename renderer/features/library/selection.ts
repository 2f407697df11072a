import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'

/** The two articles to compare, the earlier one first, so that time runs from left to right; null unless two are chosen. */
export function pairToCompare(
  articles: readonly ArticleSummary[],
  chosen: ReadonlySet<ArticleId>,
): readonly [ArticleSummary, ArticleSummary] | null {
  const [first, second, ...more] = articles.filter(({ id }) => chosen.has(id))
  if (first === undefined || second === undefined || more.length > 0) return null
  return isEarlier(second, first) ? [second, first] : [first, second]
}

function isEarlier(x: ArticleSummary, y: ArticleSummary): boolean {
  if (x.published !== null && y.published !== null && x.published !== y.published) return x.published < y.published
  return x.id < y.id
}

/** `chosen` with `id` put in or taken out. */
export function toggled(chosen: ReadonlySet<ArticleId>, id: ArticleId): ReadonlySet<ArticleId> {
  return new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id])
}
