import type { Report } from '../../../shared/analysis/index.ts'
import type { ComparisonText } from '../../../shared/contract/comparison-text.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'

/** What goes to a comparing thread, and what comes back. */
export type EngineTask = {
  readonly a: Report
  readonly b: Report
  readonly settings?: ComparisonSettings
  /** Phrases that are boilerplate, as `Settings.setPhrases` holds them. */
  readonly setPhrases?: ReadonlySet<string>
}
export type EngineAnswer =
  | { readonly ok: true; readonly comparison: ComparisonText }
  | { readonly ok: false; readonly error: Error }

/** What the engine is given of an article: no headline where it was made from the first sentence, which it reads anyway. */
export function reportOf(
  article: Pick<Article, 'body' | 'headline' | 'headlineIsMade' | 'published' | 'source'>,
): Report {
  const { body, headline, headlineIsMade, published, source } = article
  return { body, title: headlineIsMade ? null : headline, published, source }
}
