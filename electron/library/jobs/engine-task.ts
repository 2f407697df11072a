import type { Report } from '../../../shared/analysis/index.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Alignment } from '../../../shared/domain/by-hand.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'

/** What goes to a comparing thread for the comparison of two reports. */
export type EngineTask = {
  readonly a: Report
  readonly b: Report
  readonly settings?: ComparisonSettings
  /** Phrases that are boilerplate, as `Settings.setPhrases` holds them. */
  readonly setPhrases?: ReadonlySet<string>
  /** What a person said of the two. */
  readonly alignments?: readonly Alignment[]
}

/** Reports to be read in a comparing thread, which keeps its readings for the comparisons to come. */
export type ReadingTask = { readonly read: readonly Report[] }

/** What the engine is given of an article: no headline where it was made from the first sentence, which it reads anyway. */
export function reportOf(
  article: Pick<Article, 'body' | 'headline' | 'headlineIsMade' | 'published' | 'source'> &
    Partial<Pick<Article, 'language' | 'numberFormat'>>,
): Report {
  const { body, headline, headlineIsMade, published, source, language = null, numberFormat = null } = article
  return { body, title: headlineIsMade ? null : headline, published, source, language, numberFormat }
}
