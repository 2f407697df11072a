import type { ArticleId } from '../../../shared/domain/article.ts'
import { useStoryOf } from '../../client/story-hooks.ts'
import { useCommands } from '../../commands/use-commands.ts'

/** Articles whose story is looked up. With all of a large library chosen nobody asks for the story of them. */
const MOST_ASKED = 1_000

/**
 * Offers the way to the story that all of some articles are in, and answers it; null when there is no such story. `isKnown`
 * is false before that is known.
 */
export function useShowStory(articles: readonly ArticleId[]): {
  readonly show: (() => void) | null
  readonly isKnown: boolean
} {
  const found = useStoryOf(articles.length > MOST_ASKED ? [] : articles)
  const story = found.kind === 'ready' ? found.value : null
  const show =
    story === null
      ? null
      : (): void => {
          window.location.hash = `#/story/${story}`
        }
  const reason =
    articles.length === 0
      ? 'Choose an article first.'
      : articles.length === 1
        ? 'This article is in no story.'
        : 'They are not of one story.'
  useCommands({ 'show-story': show ?? { unavailable: reason } })
  return { show, isKnown: found.kind === 'ready' }
}
