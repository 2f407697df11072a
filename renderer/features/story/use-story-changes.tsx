import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { StoryChange, StoryId } from '../../../shared/domain/story.ts'
import type { WindowClient } from '../../client/client.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { UndoNotice } from '../library/undo-notice.tsx'

/** What a change answers: the story that is there after it, and what undoes it. */
type Changed = { readonly story: StoryId | null; readonly before: StoryChange }

export type StoryChanges = {
  /** What the latest change did and what undoes it; null when it was undone or put away. */
  readonly done: { readonly says: ReactNode; readonly before: StoryChange } | null
  /** Why the latest change or undo failed, as a sentence. */
  readonly failure: string | null
  /** Carries out a change; `says` words it once it is done. Answers whether it was. */
  readonly change: (
    work: (client: WindowClient) => Promise<Changed>,
    says: (story: StoryId | null) => ReactNode,
  ) => Promise<boolean>
  /** Takes back what was changed last, or is being changed; null when there is nothing. */
  readonly undo: (() => void) | null
  readonly dismiss: () => void
}

/** What a person changes of stories, with one step of undo. Lives as long as the component that holds it. */
export function useStoryChanges(): StoryChanges {
  const { client } = useStore()
  const [done, setDone] = useState<StoryChanges['done']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)
  // One after the other, so that an undo that is asked for while a change is on its way takes back that change.
  const latest = useRef<Promise<StoryChanges['done']>>(Promise.resolve(null))
  const attempt = async (work: (standing: StoryChanges['done']) => Promise<StoryChanges['done']>): Promise<boolean> => {
    setFailure(null)
    setUnderWay(true)
    const standing = latest.current
    const attempted = standing.then(work)
    latest.current = attempted.catch(() => standing)
    try {
      setDone(await attempted)
      return true
    } catch (error) {
      setFailure(sentenceOf(error))
      return false
    } finally {
      setUnderWay(false)
    }
  }
  return {
    done,
    failure,
    change: (work, says) =>
      attempt(async () => {
        const { story, before } = await work(client)
        return { says: says(story), before }
      }),
    undo:
      done === null && !isUnderWay
        ? null
        : () =>
            void attempt(async (standing) => {
              if (standing !== null) await client.restoreStories({ before: standing.before })
              return null
            }),
    dismiss: () => {
      latest.current = Promise.resolve(null)
      setDone(null)
      setFailure(null)
    },
  }
}

/** Says what was changed last, or why it was not, and offers to take it back. */
export function StoryNotice({ changes }: { readonly changes: StoryChanges }): ReactElement | null {
  const { done, failure, undo, dismiss } = changes
  if (done === null && failure === null) return null
  return <UndoNotice says={failure ?? done?.says} onUndo={done === null ? null : undo} onDismiss={dismiss} />
}
