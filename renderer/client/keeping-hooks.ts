import { useState } from 'react'
import { mostRemovedListed } from '../../shared/contract/keeping.ts'
import { mostDescribed } from '../../shared/contract/searching.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import type { WindowClient } from './client.ts'
import { useAnswer, useLibraryChanges, useStore } from './hooks.ts'
import type { Loaded } from './resource.ts'

type Tags = Awaited<ReturnType<WindowClient['listTags']>>

/** The tags of the library, with how many articles have them. */
export function useTags(): Loaded<Tags> {
  const { client } = useStore()
  return useAnswer('tags', useLibraryChanges(), (signal) => client.listTags({}, { signal }))
}

/** How many of some articles have each tag; of very many, the first are asked. */
export function useTagCounts(ids: readonly ArticleId[]): Loaded<ReadonlyMap<string, number>> {
  const { client } = useStore()
  const asked = ids.slice(0, mostDescribed)
  return useAnswer(asked.join(), useLibraryChanges(), async (signal) => {
    const counts = new Map<string, number>()
    for (const { tags } of await client.describeArticles({ ids: asked, query: '' }, { signal })) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
    return counts
  })
}

type Removed = Awaited<ReturnType<WindowClient['listRemoved']>>
export type RemovedArticle = Removed['articles'][number]

/** The first of the removed articles, the last removed first, and a way to more of them. */
export function useRemoved(): { readonly removed: Loaded<Removed>; readonly showMore: () => void } {
  const { client } = useStore()
  const [pages, setPages] = useState(1)
  const removed = useAnswer('removed', useLibraryChanges() + pages, async (signal) => {
    const all = await Promise.all(
      Array.from({ length: pages }, (_, page) => client.listRemoved({ from: page * mostRemovedListed }, { signal })),
    )
    return { articles: all.flatMap(({ articles }) => articles), total: all[0]?.total ?? 0 }
  })
  return { removed, showMore: () => setPages(pages + 1) }
}
