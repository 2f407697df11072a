import type { ReactElement } from 'react'
import type { StoryId } from '../../../shared/domain/story.ts'
import { useStorySummaries } from '../../client/story-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'

/** Stories named at most; the rest is found by the way of merging. */
const MOST_NAMED = 2

/** Other stories that share wording with this one, if there are any: somebody may want to make one of them. */
export function RelatedStories({
  ids,
  onOpen,
  onMerge,
}: {
  readonly ids: readonly StoryId[]
  readonly onOpen: (id: StoryId) => void
  readonly onMerge: (id: StoryId) => void
}): ReactElement | null {
  const known = useStorySummaries(ids.slice(0, MOST_NAMED))
  if (known.kind !== 'ready' || known.value.length === 0) return null
  return (
    <ul aria-label="Stories that share wording with this one" className="mx-5 mb-3 text-sm">
      {known.value.map(({ id, title, articles }) => (
        <li key={id} className="flex items-center gap-x-2">
          <span className="shrink-0 text-quiet">Shares wording with</span>
          <button
            type="button"
            className="min-w-0 truncate rounded font-reading underline decoration-line-strong underline-offset-4"
            onClick={() => onOpen(id)}
          >
            {title}
          </button>
          <span className="shrink-0 text-quiet">({readableCount(articles.length, 'report')})</span>
          <Button look="quiet" onPress={() => onMerge(id)}>
            Merge
          </Button>
        </li>
      ))}
    </ul>
  )
}
