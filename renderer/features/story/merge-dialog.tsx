import { useState, type ReactElement } from 'react'
import type { Story, StoryId, StorySummary } from '../../../shared/domain/story.ts'
import { useFoundStories, useStorySummaries } from '../../client/story-hooks.ts'
import { readableCount } from '../../components/dates.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { sourcesOf, spanOf } from './family.ts'

/** Chooses the story to make one with this: those that share wording with it first, and any that a search finds. */
export function MergeDialog({
  story,
  onMerge,
  onClose,
}: {
  readonly story: Story
  readonly onMerge: (other: StoryId) => void
  readonly onClose: () => void
}): ReactElement {
  return (
    <DialogFrame title="Merge with another story" place="top" width="max-w-2xl" onClose={onClose}>
      <Choices story={story} onMerge={onMerge} />
    </DialogFrame>
  )
}

function Choices({
  story,
  onMerge,
}: {
  readonly story: Story
  readonly onMerge: (other: StoryId) => void
}): ReactElement {
  const [query, setQuery] = useState('')
  const related = useStorySummaries(story.related)
  const found = useFoundStories(query)
  const first = query.trim() === '' && related.kind === 'ready' ? related.value : []
  const isOther = ({ id }: StorySummary): boolean => id !== story.id && !first.some((each) => each.id === id)
  const others = found.kind === 'ready' ? found.value.filter(isOther) : []
  return (
    <>
      <div className="px-6 pb-3">
        <input
          aria-label="Search the stories"
          placeholder="Search titles and headlines"
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
          autoFocus
          className="min-h-9 w-full rounded-md border border-line-strong bg-paper px-2.5 text-sm placeholder:text-quiet"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        <StoryChoices title="Share wording with this story" stories={first} onMerge={onMerge} />
        <StoryChoices title={first.length > 0 ? 'Others' : null} stories={others} onMerge={onMerge} />
        <output className="block px-6 py-3 text-sm text-quiet empty:hidden">
          {found.kind === 'failed' && found.sentence}
          {found.kind === 'ready' && first.length + others.length === 0 && 'There is no other story.'}
        </output>
      </div>
    </>
  )
}

function StoryChoices({
  title,
  stories,
  onMerge,
}: {
  readonly title: string | null
  readonly stories: readonly StorySummary[]
  readonly onMerge: (other: StoryId) => void
}): ReactElement | null {
  if (stories.length === 0) return null
  return (
    <section aria-label={title ?? 'Stories'}>
      {title !== null && <h3 className="px-6 pt-3 pb-1 text-xs font-semibold text-quiet">{title}</h3>}
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className="block w-full border-b border-line/60 px-6 py-2.5 text-start -outline-offset-2 hover:bg-hollow"
              onClick={() => onMerge(story.id)}
            >
              <bdi className="line-clamp-2 font-reading text-[1.0625rem] leading-snug">{story.title}</bdi>
              <span className="mt-0.5 block text-xs text-quiet">
                {[readableCount(story.articles.length, 'report'), sourcesOf(story), spanOf(story)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
