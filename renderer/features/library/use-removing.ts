import { useState } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'

export type Removing = {
  /** Articles the latest removal took out and that can still be put back. */
  readonly removed: readonly ArticleId[]
  /** Why the latest removal or undo failed, as a sentence. */
  readonly failure: string | null
  readonly remove: (ids: readonly ArticleId[]) => void
  readonly undo: () => void
  readonly dismiss: () => void
}

/** Removal of articles, with one step of undo. Lives as long as the component that holds it. */
export function useRemoving(): Removing {
  const { client } = useStore()
  const [removed, setRemoved] = useState<readonly ArticleId[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = async (work: () => Promise<readonly ArticleId[]>): Promise<void> => {
    setFailure(null)
    try {
      setRemoved(await work())
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }
  return {
    removed,
    failure,
    remove: (ids) => {
      if (ids.length > 0) void attempt(async () => (await client.removeArticles({ ids: [...ids] })).removed)
    },
    undo: () => {
      if (removed.length === 0) return
      void attempt(async () => {
        await client.restoreArticles({ ids: [...removed] })
        return []
      })
    },
    dismiss: () => {
      setRemoved([])
      setFailure(null)
    },
  }
}
