import { useLayoutEffect, useRef, useState, type FormEvent, type ReactElement } from 'react'
import type { Story } from '../../../shared/domain/story.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { sourcesOf, spanOf } from './family.ts'
import type { StoryWork } from './use-story-work.tsx'

/** What the story is called, who reported it and when, and what can be done with the whole of it. */
export function StoryHead({
  story,
  work,
  onLeave,
}: {
  readonly story: Story
  readonly work: StoryWork
  readonly onLeave: () => void
}): ReactElement {
  const about = [readableCount(story.articles.length, 'report'), sourcesOf(story), spanOf(story)]
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 px-5 pt-4 pb-3">
      <IconButton icon="back" label="All stories" shortcut="Esc" onPress={onLeave} />
      <div className="min-w-72 flex-1">
        {work.isRenaming ? (
          <NameField story={story} onName={work.rename} />
        ) : (
          <h1 className="line-clamp-2 font-reading text-2xl leading-tight text-pretty" title={story.title}>
            <bdi>{story.title}</bdi>
          </h1>
        )}
        <p className="mt-1 text-sm text-quiet tabular-nums">
          {about
            .filter((part) => part !== '')
            .map((part, at) => (
              <bdi key={part}>{at === 0 ? part : ` · ${part}`}</bdi>
            ))}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" icon="compare" onPress={work.compareSeveral}>
          Side by side
        </Button>
        <Button look="quiet" icon="columns" onPress={work.showLedger}>
          Ledger
        </Button>
        <Button look="quiet" onPress={work.startRenaming}>
          Rename
        </Button>
        <Button look="quiet" onPress={work.startMerging}>
          Merge with …
        </Button>
      </div>
    </div>
  )
}

/** The title while it is being written. Left blank it is the story's own again. */
function NameField({ story, onName }: { readonly story: Story; readonly onName: StoryWork['rename'] }): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  useFocusReturn(field, 'reports')
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const [name, setName] = useState(story.title)
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    const written = name.trim()
    if (written === story.title) onName(undefined)
    else if (written !== '') onName(written)
    else onName(story.isNamed ? null : undefined)
  }
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={keep}>
      <h1 className="sr-only">{story.title}</h1>
      <input
        ref={field}
        aria-label="Name of the story"
        placeholder="Left blank, it takes a headline of its reports"
        maxLength={400}
        className="min-h-9 min-w-60 flex-1 rounded-md border border-line-strong bg-paper px-2.5 font-reading text-xl leading-tight placeholder:text-base placeholder:text-quiet"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onName(undefined)
        }}
      />
      <Button type="submit">Keep the name</Button>
      <Button look="quiet" onPress={() => onName(undefined)}>
        Cancel
      </Button>
    </form>
  )
}
