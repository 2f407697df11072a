import type { ArticleId } from '../../shared/domain/article.ts'
import { NO_FILTERS, type ArticleFilters, type ArticleSort, type ListedArticle } from '../../shared/domain/search.ts'
import { DEFAULT_SETTINGS } from '../../shared/domain/settings.ts'
import type { WindowClient } from './client.ts'
import { sentenceOf } from './resource.ts'

/** What a list is to hold and in what order. */
export type ListWish = { readonly query: string; readonly filters: ArticleFilters; readonly sort: ArticleSort }

const FIRST_WISH: ListWish = { query: '', filters: NO_FILTERS, sort: DEFAULT_SETTINGS.librarySort }

/** Where in the list somebody is: the article the keys are on, and how far the list is scrolled, in pixels. */
export type Place = { readonly active: ArticleId | null; readonly offset: number }

export type ListState = {
  readonly wish: ListWish
  /** Articles that answer the latest wish that was answered, which is `answered`; null before the first answer. */
  readonly found: {
    readonly ids: readonly ArticleId[]
    readonly total: number
    /** Whether there are more than `total`. */
    readonly isAtLeast: boolean
    readonly answered: ListWish
  } | null
  /** What is known of the articles near the view, and of some others. */
  readonly described: ReadonlyMap<ArticleId, ListedArticle>
  /** Why the latest wish could not be answered, as a sentence. */
  readonly failure: string | null
}

/** Nobody reads on after a thousand hits of a search; it is narrowed. Without one, all articles are listed. */
const MOST_HITS = 1_000

/** Articles described at once where nobody has said yet which are in view: the first of a window full. */
const FIRST_IN_VIEW = 20

/** Articles described at most; beyond, those that are out of view are forgotten. */
const MOST_DESCRIBED = 2_000

/** The list of the library: its numbers in order, and more of those that come into view. It waits to be told what is wanted. */
export class ArticleList {
  readonly #client: WindowClient
  readonly #listeners = new Set<() => void>()
  #state: ListState = { wish: FIRST_WISH, found: null, described: new Map(), failure: null }
  #place: Place = { active: null, offset: 0 }
  #isAsking = false
  #isStale = false
  #inView: readonly ArticleId[] = []
  /** Articles that are described as they are now, or about to be. */
  #current = new Set<ArticleId>()

  constructor(client: WindowClient) {
    this.#client = client
  }

  readonly get = (): ListState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly want = (wish: ListWish): void => {
    this.#become({ wish })
    this.refresh()
  }

  /** Asks again, for instance because articles changed; what is shown stays until the answer comes. */
  readonly refresh = (): void => {
    this.#isStale = true
    if (!this.#isAsking) void this.#ask()
  }

  /** Says which articles are in view: what is not known of them is asked for. */
  readonly show = (ids: readonly ArticleId[]): void => {
    this.#inView = ids
    void this.#describe()
  }

  /** Where somebody was, for when the list is shown again. */
  readonly place = (): Place => this.#place

  readonly remember = (now: Partial<Place>): void => {
    this.#place = { ...this.#place, ...now }
  }

  #become(next: Partial<ListState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }

  /** One question at a time: while somebody types, only the latest wish waits. */
  async #ask(): Promise<void> {
    this.#isAsking = true
    while (this.#isStale) {
      this.#isStale = false
      await this.#answer(this.#state.wish)
    }
    this.#isAsking = false
  }

  async #answer(wish: ListWish): Promise<void> {
    try {
      const limit = wish.query.trim() === '' ? {} : { limit: MOST_HITS }
      const found = await this.#client.searchArticles({ ...wish, ...limit })
      this.#current = new Set()
      if (this.#inView.length === 0) this.#inView = found.ids.slice(0, FIRST_IN_VIEW)
      this.#become({ found: { ...found, answered: wish }, failure: null })
      await this.#describe()
    } catch (error) {
      this.#become({ failure: sentenceOf(error) })
    }
  }

  async #describe(): Promise<void> {
    const { found, described } = this.#state
    const current = this.#current
    const missing = this.#inView.filter((id) => !current.has(id))
    if (missing.length === 0 || found === null) return
    for (const id of missing) current.add(id)
    try {
      const articles = await this.#client.describeArticles({ ids: missing, query: found.answered.query })
      if (current !== this.#current) return
      const known = described.size > MOST_DESCRIBED ? kept(this.#state.described, this.#inView) : this.#state.described
      this.#become({ described: new Map([...known, ...articles.map((each) => [each.article.id, each] as const)]) })
    } catch (error) {
      for (const id of missing) current.delete(id)
      this.#become({ failure: sentenceOf(error) })
    }
  }
}

function kept(
  described: ReadonlyMap<ArticleId, ListedArticle>,
  ids: readonly ArticleId[],
): ReadonlyMap<ArticleId, ListedArticle> {
  const wanted = new Set(ids)
  return new Map([...described].filter(([id]) => wanted.has(id)))
}
