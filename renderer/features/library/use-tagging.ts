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
  /** Gives a tag another name; that of another tag makes the two one. */
  readonly rename: (tag: string, name: string) => void
  /** Takes a tag from all articles. */
  readonly remove: (tag: string) => void
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
        const count = readableCount(articlesOf(undo), 'article')
        return { says: isOn ? `Tagged ${count} “${form}”.` : `Took “${form}” from ${count}.`, undo }
      }),
    rename: (tag, name) =>
      void attempt(async ({ renameTag }) => {
        const { tag: form, undo } = await renameTag({ tag, name })
        return { says: `“${tag}” is now “${form}” on ${readableCount(articlesOf(undo), 'article')}.`, undo }
      }),
    remove: (tag) =>
      void attempt(async ({ deleteTag }) => {
        const { undo } = await deleteTag({ tag })
        return { says: `Took “${tag}” from ${readableCount(articlesOf(undo), 'article')}.`, undo }
      }),
    undo: () => {
      const undo = done?.undo
      if (undo) void attempt(async ({ restoreTags }) => restoreTags({ undo }).then(() => null))
    },
    dismiss: () => setDone(null),
  }
}

/** How many articles a change was about: the last that was undone is the first that was done. */
function articlesOf(undo: TagChange): number {
  return undo.at(-1)?.articles.length ?? 0
}
