import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'

/** The two articles to compare, the earlier one first, so that time runs from left to right; null unless both are known. */
export function pairToCompare(
  chosen: ReadonlySet<ArticleId>,
  known: ReadonlyMap<ArticleId, ArticleSummary>,
): readonly [ArticleSummary, ArticleSummary] | null {
  const [first, second, ...more] = [...chosen].flatMap((id) => known.get(id) ?? [])
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

/** `chosen` with all from one place of a list to another, both included. */
export function withRange(
  chosen: ReadonlySet<ArticleId>,
  ids: readonly ArticleId[],
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlySet<ArticleId> {
  return new Set([...chosen, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)])
}
