import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'

/** How an article stands to those with the very same text. */
export type Resend = {
  /** The one that came in first; null for that one itself. */
  readonly of: ArticleSummary | null
  /** How many came in after the first. */
  readonly again: number
}

/** The articles whose text the library holds more than once. What has no text shares it with nothing. */
export function resendsAmong(articles: readonly ArticleSummary[]): ReadonlyMap<ArticleId, Resend> {
  const byText = new Map<string, ArticleSummary[]>()
  for (const article of articles) {
    if (article.wordCount === 0) continue
    const same = byText.get(article.sha256)
    if (same === undefined) byText.set(article.sha256, [article])
    else same.push(article)
  }
  const resends = new Map<ArticleId, Resend>()
  for (const same of byText.values()) {
    if (same.length < 2) continue
    // Numbers are given in the order of arrival and never again.
    const [first, ...later] = [...same].sort((x, y) => x.id - y.id)
    if (first === undefined) continue
    resends.set(first.id, { of: null, again: later.length })
    for (const { id } of later) resends.set(id, { of: first, again: later.length })
  }
  return resends
}

/** The name a reader knows an article's source by: of a file its name without folders. */
export function originName({ origin }: ArticleSummary): string {
  switch (origin.kind) {
    case 'file':
      return origin.path.split(/[\\/]/).at(-1) ?? origin.path
    case 'dropped':
    case 'sample':
      return origin.name
    case 'paste':
      return 'pasted text'
  }
}
