import type { ArticleId } from '../../../shared/domain/article.ts'

/** Goes to several articles side by side, set against the one that covers most of the others. */
export function showSeveral(articles: readonly ArticleId[]): void {
  window.location.hash = `#/several/${articles.join(',')}`
}
