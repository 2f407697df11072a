import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/domain/article.ts'
import { NO_FILTERS } from '../../shared/domain/search.ts'
import type { Span } from '../../shared/domain/span.ts'
import type { PassageHistory, Story, StoryId, StorySummary } from '../../shared/domain/story.ts'
import { useAnswer, useLibraryChanges, useStore } from './hooks.ts'
import { sentenceOf, type Loaded } from './resource.ts'
import type { StoryList, StoryListState } from './story-list.ts'

/** The list of stories as it stands, with the ways to change it. */
export function useStoryList(): StoryListState & Pick<StoryList, 'want' | 'show' | 'refresh'> {
  const { stories } = useStore()
  const { want, show, refresh } = stories
  return { ...useSyncExternalStore(stories.subscribe, stories.get), want, show, refresh }
}

/** How far the reading of a story is: pairs of its reports that were compared. */
export type StoryProgress = { readonly done: number; readonly total: number }

type OpenStory = {
  /** `null` when there is no such story. */
  readonly story: Loaded<Story | null>
  /** Null before the first answer is under way. */
  readonly progress: StoryProgress | null
  readonly retry: () => void
}

/**
 * A story with its family, read again whenever stories or articles change. What is shown stays until the new answer comes, and
 * one question waits for the other: a large story takes a second or two, and changes may come faster than that.
 */
export function useStory(id: StoryId): OpenStory {
  const { client } = useStore()
  const again = useRef<() => void>(() => {})
  const [answer, setAnswer] = useState<{ readonly id: StoryId; readonly story: Loaded<Story | null> } | null>(null)
  const [progress, setProgress] = useState<StoryProgress | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    let isStale = false
    let isAsking = false
    const ask = async (): Promise<Loaded<Story | null>> => {
      try {
        const onProgress = (so: StoryProgress): void => setProgress(so)
        return { kind: 'ready', value: await client.getStory({ id }, { signal: abort.signal, onProgress }) }
      } catch (error) {
        return { kind: 'failed', sentence: sentenceOf(error) }
      }
    }
    const refresh = async (): Promise<void> => {
      isStale = true
      if (isAsking) return
      isAsking = true
      while (isStale && !abort.signal.aborted) {
        isStale = false
        const story = await ask()
        if (!abort.signal.aborted) setAnswer({ id, story })
      }
      isAsking = false
    }
    const stopListening = (['storiesChanged', 'articlesChanged'] as const).map((event) =>
      client.on(event, () => void refresh()),
    )
    again.current = () => void refresh()
    void refresh()
    return () => {
      abort.abort()
      for (const stop of stopListening) stop()
    }
  }, [client, id])
  const story = answer?.id === id ? answer.story : LOADING
  return { story, progress, retry: () => again.current() }
}

const LOADING = { kind: 'loading' } as const

/** What lists show of some stories. */
export function useStorySummaries(ids: readonly StoryId[]): Loaded<readonly StorySummary[]> {
  const { client } = useStore()
  return useAnswer(ids.join(), useLibraryChanges(), (signal) =>
    ids.length === 0 ? Promise.resolve([]) : client.describeStories({ ids: [...ids] }, { signal }),
  )
}

/** The text of an article; null when it is no longer in the library. */
export function useArticleText(id: ArticleId): Loaded<string | null> {
  const { client } = useStore()
  return useAnswer(String(id), 0, async (signal) => (await client.getArticle({ id }, { signal }))?.body ?? null)
}

/** Where the words of a span first appeared, and who has them since. */
export function usePassageHistory(id: ArticleId, span: Span): Loaded<PassageHistory> {
  const { client } = useStore()
  return useAnswer(`${id}/${span.from}/${span.to}`, useLibraryChanges(), (signal) =>
    client.passageHistory({ id, span: { ...span } }, { signal }),
  )
}

/** Stories listed where one is to be chosen: who looks for another searches on. */
const MOST_FOUND = 50

/** The stories that a search finds, the latest first; without words, the latest of all. */
export function useFoundStories(query: string): Loaded<readonly StorySummary[]> {
  const { client } = useStore()
  return useAnswer(query, useLibraryChanges(), async (signal) => {
    const { stories } = await client.listStories({ query, limit: MOST_FOUND }, { signal })
    return stories
  })
}

/** Articles among which those in no story are looked for. */
const MOST_LOOKED_AT = 1_000

/** The articles that a search finds and that are in no story, the best answers first; without words, the latest that came in. */
export function useFoundReports(query: string): Loaded<readonly ArticleSummary[]> {
  const { client } = useStore()
  return useAnswer(query, useLibraryChanges(), async (signal) => {
    const column = query.trim() === '' ? 'imported' : 'relevance'
    const wish = { query, filters: NO_FILTERS, sort: { column, descending: true }, limit: MOST_LOOKED_AT } as const
    const { ids } = await client.searchArticles(wish, { signal })
    const placed = await client.storiesOf({ articles: [...ids] }, { signal })
    const inStories = new Set(placed.map(({ article }) => article))
    const single = ids.filter((id) => !inStories.has(id)).slice(0, MOST_FOUND)
    const found = await client.describeArticles({ ids: single, query: '' }, { signal })
    return found.map(({ article }) => article)
  })
}

/** The story that all of some articles are in; null when there is none. */
export function useStoryOf(articles: readonly ArticleId[]): Loaded<StoryId | null> {
  const { client } = useStore()
  const [changes, setChanges] = useState(0)
  useEffect(() => client.on('storiesChanged', () => setChanges((count) => count + 1)), [client])
  return useAnswer(articles.join(), useLibraryChanges() + changes, async (signal) => {
    const found = articles.length === 0 ? [] : await client.storiesOf({ articles: [...articles] }, { signal })
    const [one = null, ...others] = new Set(found.map(({ story }) => story))
    return found.length === articles.length && others.length === 0 ? one : null
  })
}
