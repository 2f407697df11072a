import { useMemo, useState, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Story, StoryId } from '../../../shared/domain/story.ts'
import { useStory, type StoryProgress } from '../../client/story-hooks.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { ChosenReports } from './chosen-reports.tsx'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { familyOf } from './family.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { RelatedStories } from './related-stories.tsx'
import { StoryHead } from './story-head.tsx'
import { Timeline } from './timeline.tsx'
import { StoryNotice, type StoryChanges } from './use-story-changes.tsx'
import { useStoryWork } from './use-story-work.tsx'

type Ways = {
  readonly changes: StoryChanges
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onOpen: (id: StoryId) => void
  readonly onLeave: () => void
}

/** One story: who reported when, who contains whom, and who probably copied from whom. */
export function StoryScreen({ id, ...ways }: Ways & { readonly id: StoryId }): ReactElement {
  const { story, progress, retry } = useStory(id)
  const { changes, onLeave } = ways
  const back = <Button onPress={onLeave}>All stories</Button>
  if (story.kind === 'ready' && story.value !== null) return <Told story={story.value} {...ways} />
  return (
    <div className="flex h-full flex-col pt-3">
      <Untold {...{ changes, onLeave }} />
      {story.kind === 'failed' && (
        <ErrorNotice
          title="The story could not be read"
          actions={
            <>
              <Button onPress={retry}>Try again</Button>
              {back}
            </>
          }
        >
          {story.sentence} Its reports are still in the library.
        </ErrorNotice>
      )}
      {story.kind === 'loading' && (
        <Waiting actions={<Button onPress={onLeave}>Cancel</Button>}>{waitOf(progress)}</Waiting>
      )}
      {story.kind === 'ready' && (
        <EmptyState title="There is no such story any more" actions={back}>
          A story is two or more reports. Fewer are left of this one: they were moved to another story, split off, or
          removed.
        </EmptyState>
      )}
      <StoryNotice changes={changes} />
    </div>
  )
}

/** The commands of a screen without a story. */
function Untold({ changes, onLeave }: Pick<Ways, 'changes' | 'onLeave'>): null {
  useCommands({
    leave: onLeave,
    undo: changes.undo ?? { unavailable: 'There is nothing to undo.' },
  })
  return null
}

function waitOf(progress: StoryProgress | null): string {
  return progress === null
    ? 'Reading the story …'
    : `Comparing its reports with each other: ${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')} pairs …`
}

/** The two halves of the screen; a narrow window shows one at a time. */
type Half = 'timeline' | 'matrix'

function Told({ story, changes, onCompare, onOpen, onLeave }: Ways & { readonly story: Story }): ReactElement {
  const family = useMemo(() => familyOf(story), [story])
  const work = useStoryWork({ story, family, changes, onCompare, onLeave })
  const [half, setHalf] = useState<Half>('timeline')
  const shownAt = (each: Half): string => (half === each ? '' : '@max-6xl:hidden')
  return (
    <div className="mx-auto flex h-full max-w-[130rem] flex-col short:block short:overflow-y-auto">
      <StoryHead story={story} work={work} onLeave={onLeave} />
      <RelatedStories ids={story.related} onOpen={onOpen} onMerge={work.merge} />
      <div className="@container flex min-h-0 flex-1 flex-col">
        <HalfChoice half={half} onHalf={setHalf} />
        <div className="flex min-h-0 flex-1 gap-4 px-5 pb-5">
          <div className={`min-w-0 flex-1 overflow-hidden rounded-xl bg-paper shadow-sheet ${shownAt('timeline')}`}>
            <Timeline family={family} work={work} />
          </div>
          <div
            className={`min-w-0 overflow-hidden rounded-xl bg-paper shadow-sheet @max-6xl:flex-1 @6xl:max-w-1/2 ${shownAt('matrix')}`}
          >
            <CoverageMatrix family={family} base={work.base} onCompare={work.compare} />
          </div>
        </div>
      </div>
      <StoryNotice changes={changes} />
      <ChosenReports work={work} />
      {work.isMerging && (
        <MergeDialog
          title="Merge with a story or a report"
          of={{ story }}
          onMerge={({ id }) => work.merge(id)}
          onTakeIn={work.takeIn}
          onClose={work.stopMerging}
        />
      )}
    </div>
  )
}

function HalfChoice({ half, onHalf }: { readonly half: Half; readonly onHalf: (half: Half) => void }): ReactElement {
  const button = (each: Half, name: string): ReactElement => (
    <button
      type="button"
      aria-pressed={half === each}
      className="min-h-7 rounded px-2.5 text-quiet hover:text-ink aria-pressed:bg-line/60 aria-pressed:font-medium aria-pressed:text-ink"
      onClick={() => onHalf(each)}
    >
      {name}
    </button>
  )
  return (
    <fieldset className="mx-5 mb-3 flex self-start rounded-md bg-raised p-0.5 text-sm shadow-sheet @6xl:hidden">
      <legend className="sr-only">Shown</legend>
      {button('timeline', 'Timeline')}
      {button('matrix', 'Who contains whom')}
    </fieldset>
  )
}
