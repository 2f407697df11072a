import { useState } from 'react'
import type { ArticleChanges, ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'

export type Editing = {
  /** The article last changed, as it was before, which can be given back. */
  readonly before: ArticleSummary | null
  /** Why the latest change or undo failed, as a sentence. */
  readonly failure: string | null
  readonly edit: (id: ArticleId, changes: ArticleChanges) => void
  readonly undo: () => void
  readonly dismiss: () => void
}

/** Changes of what is known of an article, with one step of undo. Lives as long as the component that holds it. */
export function useEditing(): Editing {
  const { client, pairs } = useStore()
  const [undoable, setUndoable] = useState<{ before: ArticleSummary; changes: ArticleChanges } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const carryOut = async (id: ArticleId, changes: ArticleChanges): Promise<ArticleSummary | null> => {
    setFailure(null)
    try {
      const before = await client.editArticle({ id, changes })
      pairs.forget()
      if (before === null) setFailure('The article is no longer in the library.')
      return before
    } catch (error) {
      setFailure(sentenceOf(error))
      return null
    }
  }
  const edit = async (id: ArticleId, changes: ArticleChanges): Promise<void> => {
    const before = await carryOut(id, changes)
    setUndoable(before === null ? null : { before, changes })
  }
  const undo = async ({ before, changes }: { before: ArticleSummary; changes: ArticleChanges }): Promise<void> => {
    // A headline that the first sentence made is one again.
    const names = [...Object.keys(changes), 'headlineIsMade']
    const back = Object.fromEntries(names.map((name) => [name, Reflect.get(before, name)]))
    if ((await carryOut(before.id, back)) !== null) setUndoable(null)
  }
  return {
    before: undoable?.before ?? null,
    failure,
    edit: (id, changes) => void edit(id, changes),
    undo: () => {
      if (undoable !== null) void undo(undoable)
    },
    dismiss: () => {
      setUndoable(null)
      setFailure(null)
    },
  }
}
