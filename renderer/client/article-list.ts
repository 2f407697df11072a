import type { ArticleId } from '../../shared/domain/article.ts'
import { NO_FILTERS, type ArticleFilters, type ArticleSort, type ListedArticle } from '../../shared/domain/search.ts'
import type { WindowClient } from './client.ts'
import { sentenceOf } from './resource.ts'

/** What a list is to hold and in what order. */
export type ListWish = { readonly query: string; readonly filters: ArticleFilters; readonly sort: ArticleSort }

/** Newest arrivals first: what came in overnight is what the day begins with. */
export const FIRST_WISH: ListWish = {
  query: '',
  filters: NO_FILTERS,
  sort: { column: 'imported', descending: true },
}

export type ListState = {
  readonly wish: ListWish
  /** Articles that answer the latest wish that was answered, which is `answered`; null before the first answer. */
  readonly found: { readonly ids: readonly ArticleId[]; readonly total: number; readonly answered: ListWish } | null
  /** What is known of the articles near the view, and of some others. */
  readonly described: ReadonlyMap<ArticleId, ListedArticle>
  /** Why the latest wish could not be answered, as a sentence. */
  readonly failure: string | null
}

/** The list of the library: its numbers in order, and more of those that come into view. */
export type ArticleList = {
  readonly get: () => ListState
  readonly subscribe: (listener: () => void) => () => void
  readonly want: (wish: ListWish) => void
  /** Says which articles are in view: what is not known of them is asked for. */
  readonly show: (ids: readonly ArticleId[]) => void
  /** Asks again, for instance because articles changed; what is shown stays until the answer comes. */
  readonly refresh: () => void
}

/** Nobody reads on after a thousand hits of a search; it is narrowed. Without one, all articles are listed. */
const MOST_HITS = 1_000

/** Articles described at most; beyond, those that are out of view are forgotten. */
const MOST_DESCRIBED = 2_000

export function createArticleList(client: WindowClient): ArticleList {
  const listeners = new Set<() => void>()
  let state: ListState = { wish: FIRST_WISH, found: null, described: new Map(), failure: null }
  let isAsking = false
  let isStale = false
  let inView: readonly ArticleId[] = []
  /** Articles that are described as they are now, or about to be. */
  let current = new Set<ArticleId>()

  const become = (next: Partial<ListState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  /** One question at a time: while somebody types, only the latest wish waits. */
  const ask = async (): Promise<void> => {
    isStale = true
    if (isAsking) return
    isAsking = true
    while (isStale) {
      isStale = false
      await answer(state.wish)
    }
    isAsking = false
  }
  const answer = async (wish: ListWish): Promise<void> => {
    try {
      const limit = wish.query.trim() === '' ? {} : { limit: MOST_HITS }
      const { ids, total } = await client.searchArticles({ ...wish, ...limit })
      current = new Set()
      become({ found: { ids, total, answered: wish }, failure: null })
      await describe()
    } catch (error) {
      become({ failure: sentenceOf(error) })
    }
  }

  const describe = async (): Promise<void> => {
    const missing = inView.filter((id) => !current.has(id))
    if (missing.length === 0 || state.found === null) return
    for (const id of missing) current.add(id)
    const asked = current
    try {
      const articles = await client.describeArticles({ ids: missing, query: state.found.answered.query })
      if (asked !== current) return
      const known = state.described.size > MOST_DESCRIBED ? kept(state.described, inView) : state.described
      become({ described: new Map([...known, ...articles.map((each) => [each.article.id, each] as const)]) })
    } catch (error) {
      for (const id of missing) asked.delete(id)
      become({ failure: sentenceOf(error) })
    }
  }

  void ask()
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want: (wish) => {
      become({ wish })
      void ask()
    },
    show: (ids) => {
      inView = ids
      void describe()
    },
    refresh: () => void ask(),
  }
}

function kept(
  described: ReadonlyMap<ArticleId, ListedArticle>,
  ids: readonly ArticleId[],
): ReadonlyMap<ArticleId, ListedArticle> {
  const wanted = new Set(ids)
  return new Map([...described].filter(([id]) => wanted.has(id)))
}
