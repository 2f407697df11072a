import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { StoryChange, StoryId } from '../../../shared/domain/story.ts'
import type { WindowClient } from '../../client/client.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { UndoNotice } from '../library/undo-notice.tsx'

/** What a change answers: the story that is there after it, and what undoes it. */
type Changed = { readonly story: StoryId | null; readonly before: StoryChange }

/** A change that was made: what it did, and what undoes it. */
type Done = { readonly says: ReactNode; readonly before: StoryChange }

export type StoryChanges = {
  /** The latest change that is not undone; null when there is none. */
  readonly done: Done | null
  /** Whether what was done was put away: it can still be undone. */
  readonly isAway: boolean
  /** Why the latest change or undo failed, as a sentence. */
  readonly failure: string | null
  /** Carries out a change; `says` words it once it is done. Answers whether it was. */
  readonly change: (
    work: (client: WindowClient) => Promise<Changed>,
    says: (story: StoryId | null) => ReactNode,
  ) => Promise<boolean>
  /** Takes back what was changed last, or is being changed, then what was changed before it; null when there is nothing. */
  readonly undo: (() => void) | null
  readonly dismiss: () => void
}

/** What a person changes of stories, each undone in turn. Lives as long as the component that holds it. */
export function useStoryChanges(): StoryChanges {
  const { client } = useStore()
  const [all, setAll] = useState<readonly Done[]>([])
  const [isAway, setAway] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)
  // One after the other, so that an undo that is asked for while a change is on its way takes back that change.
  const latest = useRef<Promise<readonly Done[]>>(Promise.resolve([]))
  const attempt = async (work: (standing: readonly Done[]) => Promise<readonly Done[]>): Promise<boolean> => {
    setFailure(null)
    setUnderWay(true)
    const standing = latest.current
    const attempted = standing.then(work)
    latest.current = attempted.catch(() => standing)
    try {
      setAll(await attempted)
      setAway(false)
      return true
    } catch (error) {
      setFailure(sentenceOf(error))
      return false
    } finally {
      setUnderWay(false)
    }
  }
  return {
    done: all.at(-1) ?? null,
    isAway,
    failure,
    change: (work, says) =>
      attempt(async (standing) => {
        const { story, before } = await work(client)
        return [...standing, { says: says(story), before }]
      }),
    undo:
      all.length === 0 && !isUnderWay
        ? null
        : () =>
            void attempt(async (standing) => {
              const last = standing.at(-1)
              if (last !== undefined) await client.restoreStories({ before: last.before })
              return standing.slice(0, -1)
            }),
    dismiss: () => {
      setAway(true)
      setFailure(null)
    },
  }
}

/** Says what was changed last, or why it was not, and offers to take it back. */
export function StoryNotice({ changes }: { readonly changes: StoryChanges }): ReactElement | null {
  const { done, isAway, failure, undo, dismiss } = changes
  if (failure === null && (done === null || isAway)) return null
  return (
    <UndoNotice about={done} says={failure ?? done?.says} onUndo={done === null ? null : undo} onDismiss={dismiss} />
  )
}
