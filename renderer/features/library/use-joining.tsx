import { useState, type ReactElement, type ReactNode } from 'react'
import { MOST_JOINED } from '../../../shared/contract/stories.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { StoryId } from '../../../shared/domain/story.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { readableCount } from '../../components/dates.ts'
import { MergeDialog } from '../story/merge-dialog.tsx'
import type { StoryChanges } from '../story/use-story-changes.tsx'

export type Joining = {
  /** Makes one story of what is meant, or asks what the one that is meant belongs to; null when they are in one, or not known to be in none. */
  readonly make: (() => void) | null
  /** The report that something is looked for to be put together with. */
  readonly lone: ArticleId | null
  readonly put: (together: readonly ArticleId[], says: string) => void
  readonly stopLooking: () => void
}

/** Puts articles into one story that were not found to be of one. */
export function useJoining({
  meant,
  isApart,
  stories,
  asLast,
}: {
  readonly meant: readonly ArticleId[]
  /** Whether they are known not to be in one story. */
  readonly isApart: boolean
  readonly stories: StoryChanges
  /** Called before something is changed, which then is the first to be taken back. */
  readonly asLast: () => void
}): Joining {
  const [lone, look] = useState<ArticleId | null>(null)
  const put = (together: readonly ArticleId[], says: string): void => {
    look(null)
    asLast()
    void stories.change(
      (client) => client.joinArticles({ articles: [...together] }),
      (story) => <Joined says={says} story={story} />,
    )
  }
  const make = (): void => {
    if (meant.length === 1) look(meant[0] ?? null)
    else put(meant, `${readableCount(meant.length, 'article')} are in one story now.`)
  }
  const canMake = meant.length > 0 && meant.length <= MOST_JOINED && isApart
  useCommands({ 'make-story': canMake ? make : { unavailable: reasonAgainst(meant.length) } })
  return { make: canMake ? make : null, lone, put, stopLooking: () => look(null) }
}

/** Why no story can be made of so many. */
function reasonAgainst(count: number): string {
  if (count === 0) return 'Choose an article first.'
  if (count > MOST_JOINED) return `A story is made of ${MOST_JOINED} articles at most.`
  return count === 1 ? 'This article is in a story.' : 'They are in one story.'
}

function Joined({ says, story }: { readonly says: ReactNode; readonly story: StoryId | null }): ReactElement {
  return (
    <>
      {says}{' '}
      {story !== null && (
        <a href={`#/story/${story}`} className="underline underline-offset-4">
          Show their story
        </a>
      )}
    </>
  )
}

/** Asks what a report belongs to: a story, or a report that is in none either. */
export function JoinDialog({ joining }: { readonly joining: Joining }): ReactElement | null {
  const { lone, put, stopLooking } = joining
  if (lone === null) return null
  return (
    <MergeDialog
      title="Put the report into a story"
      of={{ report: lone }}
      onMerge={({ articles }) => put([...articles.slice(0, 1), lone], 'The article is in that story now.')}
      onTakeIn={(report) => put([report, lone], 'The two articles are one story now.')}
      onClose={stopLooking}
    />
  )
}
