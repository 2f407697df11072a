import type { ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { IconButton } from '../../components/button.tsx'
import { useShowStory } from './use-show-story.ts'

/** The way to the story that two articles are in; nothing when they are in none. */
export function ToStory({ articles }: { readonly articles: readonly ArticleId[] }): ReactElement | null {
  const { show } = useShowStory(articles)
  return show === null ? null : <IconButton icon="story" label="Show their story" shortcut="Y" onPress={show} />
}
