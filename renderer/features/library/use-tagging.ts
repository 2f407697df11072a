import { useState } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { TagChange } from '../../../shared/domain/tag.ts'
import type { WindowClient } from '../../client/client.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { readableCount } from '../../components/dates.ts'

/** What was done with tags last, as a sentence, and what takes it back; null when that failed. */
type Done = { readonly says: string; readonly undo: TagChange | null }

export type Tagging = {
  readonly done: Done | null
  /** Gives articles a tag, or takes it from them. */
  readonly set: (ids: readonly ArticleId[], tag: string, isOn: boolean) => void
  readonly undo: () => void
  readonly dismiss: () => void
}

/** Changes of tags, with one step of undo. Lives as long as the component that holds it. */
export function useTagging(): Tagging {
  const { client } = useStore()
  const [done, setDone] = useState<Done | null>(null)
  const attempt = async (work: (client: WindowClient) => Promise<Done | null>): Promise<void> => {
    try {
      setDone(await work(client))
    } catch (error) {
      setDone({ says: sentenceOf(error), undo: null })
    }
  }
  return {
    done,
    set: (ids, tag, isOn) =>
      void attempt(async ({ tagArticles, untagArticles }) => {
        const { tag: form, undo } = await (isOn ? tagArticles : untagArticles)({ ids: [...ids], tag })
        const count = readableCount(undo[0]?.articles.length ?? 0, 'article')
        return { says: isOn ? `Tagged ${count} “${form}”.` : `Took “${form}” from ${count}.`, undo }
      }),
    undo: () => {
      const undo = done?.undo
      if (undo) void attempt(async ({ restoreTags }) => restoreTags({ undo }).then(() => null))
    },
    dismiss: () => setDone(null),
  }
}
