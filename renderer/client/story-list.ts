import type { StorySort, StorySummary } from '../../shared/domain/story.ts'
import type { WindowClient } from './client.ts'
import { sentenceOf } from './resource.ts'

/** Which stories a list is to hold and in what order. */
export type StoryWish = { readonly query: string; readonly sort: StorySort }

export type StoryListState = {
  readonly wish: StoryWish
  /** How many stories answer the latest wish that was answered, and how many articles are still to be looked at; null before. */
  readonly found: { readonly total: number; readonly waiting: number; readonly answered: StoryWish } | null
  /** The stories that are known, by their place in the list: those of the pages that were in view. */
  readonly stories: ReadonlyMap<number, StorySummary>
  /** Why the latest question could not be answered, as a sentence. */
  readonly failure: string | null
}

/** Places of the list, the last one not included. */
export type Places = { readonly from: number; readonly to: number }

/** Where somebody is in the list: the active row, and the pixels it is scrolled down. */
export type Place = { readonly active: number; readonly offset: number }

const START: Place = { active: 0, offset: 0 }

/** Stories asked for at a time: a few windows full. */
const PAGE = 60

/** The list of stories, read a page at a time as it comes into view. */
export class StoryList {
  readonly #client: WindowClient
  readonly #listeners = new Set<() => void>()
  #state: StoryListState = {
    wish: { query: '', sort: 'latest' },
    found: null,
    stories: new Map(),
    failure: null,
  }
  #inView: Places = { from: 0, to: 1 }
  #isAsking = false
  #isStale = true
  /** Pages that were read since everything was asked for anew. */
  #pages = new Set<number>()
  #place: Place = START

  constructor(client: WindowClient) {
    this.#client = client
  }

  readonly get = (): StoryListState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    // Nobody looked before: what changed meanwhile is read now.
    if (this.#isStale) this.#ask()
    return () => this.#listeners.delete(listener)
  }

  readonly want = (wish: StoryWish): void => {
    this.#become({ wish })
    this.#inView = { from: 0, to: 1 }
    this.#place = START
    this.refresh()
  }

  /** Says that what is known may be so no longer. It is asked for again at once where somebody looks at it, and shown till then. */
  readonly refresh = (): void => {
    this.#isStale = true
    if (this.#listeners.size > 0) this.#ask()
  }

  /** Says which places are in view: what is not known of them is asked for. */
  readonly show = (places: Places): void => {
    this.#inView = places
    if (this.#state.failure === null) this.#ask()
  }

  /** Where the list was left, for when it is shown again. */
  readonly place = (): Place => this.#place

  readonly remember = (now: Partial<Place>): void => {
    this.#place = { ...this.#place, ...now }
  }

  #become(next: Partial<StoryListState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }

  #ask(): void {
    if (!this.#isAsking) void this.#answer()
  }

  /** One page at a time; while somebody types or scrolls on, only what is wanted then is asked for next. */
  async #answer(): Promise<void> {
    this.#isAsking = true
    for (let page = this.#missingPage(); page !== null; page = this.#missingPage()) {
      const isAnew = this.#isStale
      this.#isStale = false
      try {
        await this.#read(page, isAnew)
      } catch (error) {
        this.#become({ failure: sentenceOf(error) })
        break
      }
    }
    this.#isAsking = false
  }

  async #read(page: number, isAnew: boolean): Promise<void> {
    const { wish } = this.#state
    const from = page * PAGE
    const { stories, total, waiting } = await this.#client.listStories({ ...wish, from, limit: PAGE })
    const read = stories.map((story, at) => [from + at, story] as const)
    const known = isAnew ? [] : this.#state.stories
    if (isAnew) this.#pages.clear()
    this.#pages.add(page)
    this.#become({ found: { total, waiting, answered: wish }, stories: new Map([...known, ...read]), failure: null })
  }

  #missingPage(): number | null {
    const { found } = this.#state
    const { from, to } = this.#inView
    const last = Math.max(0, (found?.total ?? 1) - 1)
    if (this.#isStale || found === null) return Math.floor(Math.min(from, last) / PAGE)
    const pages = [from, Math.min(to, found.total) - 1].map((place) => Math.max(0, Math.floor(place / PAGE)))
    return pages.find((page) => !this.#pages.has(page)) ?? null
  }
}
