import type { Article } from '../../../shared/domain/article.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'

/** One of two texts to be compared, as much of the article as the engine wants to know. */
export type ReportText = {
  readonly body: string
  /** The headline the source gave; null when it was made from the first sentence, which would be read twice. */
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
}

/** What goes to a comparing thread, and what comes back. */
export type EngineTask = { readonly a: ReportText; readonly b: ReportText }
export type EngineAnswer =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly detail: string }

/** What the engine is given of an article. */
export function reportTextOf(
  article: Pick<Article, 'body' | 'headline' | 'headlineIsMade' | 'published' | 'source'>,
): ReportText {
  const { body, headline, headlineIsMade, published, source } = article
  return { body, title: headlineIsMade ? null : headline, published, source }
}
