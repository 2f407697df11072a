import type { ComparisonSettings } from './comparison-settings.ts'

/** How two reports are compared unless somebody chose otherwise. */
export const DEFAULT_COMPARISON_SETTINGS: ComparisonSettings = {
  sensitivity: 'standard',
  ignore: {
    case: false,
    punctuation: false,
    quotations: false,
    boilerplate: false,
    zones: ['header', 'byline', 'dateline', 'tag-line'],
  },
  seriesAsStory: false,
}
