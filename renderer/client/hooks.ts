import { createContext, use, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/domain/article.ts'
import { alignmentsOf, turnHandwork, type Alignment, type Handwork } from '../../shared/domain/by-hand.ts'
import type { ComparisonSettings } from '../../shared/domain/comparison-settings.ts'
import type { Application } from '../../shared/contract/window.ts'
import type { Overlap } from '../../shared/domain/overlap.ts'
import type { Settings, SettingsChange } from '../../shared/domain/settings.ts'
import type { BookState, HandBook } from './by-hand.ts'
import { wordsOf, type ComparedPair } from './pairs.ts'
import { sentenceOf, type Loaded, type Resource } from './resource.ts'
import type { ArticleList, ListState, ListWish } from './article-list.ts'
import type { WindowClient } from './client.ts'
import { stateOf, type Store } from './store.ts'

const StoreContext = createContext<Store | null>(null)

export const StoreProvider = StoreContext.Provider

export function useStore(): Store {
  const store = use(StoreContext)
  if (store === null) throw new Error('A hook of the client was used outside StoreProvider.')
  return store
}

function useResource<T>(resource: Resource<T>): Loaded<T> {
  return useSyncExternalStore(resource.subscribe, resource.get)
}

export function useApplication(): Loaded<Application> {
  return useResource(useStore().application)
}

/** What the person chose. It is there from the first drawing on: the page waits for it. */
export function useSettings(): Settings {
  const { settings } = useStore()
  return useSyncExternalStore(settings.subscribe, () => stateOf(settings)).settings
}

/** What is to be said of the file of settings, as a sentence; null when it was found in order. */
export function useSettingsNotice(): string | null {
  const { settings } = useStore()
  return useSyncExternalStore(settings.subscribe, () => stateOf(settings)).notice
}

/** Changes settings: what is said changes, the rest stays, and all of it is remembered. */
export function useChangeSettings(): (change: SettingsChange) => Promise<void> {
  return useStore().changeSettings
}

/** The list of the library as it stands, with the ways to change it. */
export function useArticleList(): ListState & Pick<ArticleList, 'want' | 'show' | 'refresh'> {
  const { articles } = useStore()
  const { want, show, refresh } = articles
  return { ...useSyncExternalStore(articles.subscribe, articles.get), want, show, refresh }
}

/** How often the library changed since the window opened: what was asked of it before may have another answer now. */
export function useLibraryChanges(): number {
  const changes = useResource(useStore().changes)
  return changes.kind === 'ready' ? changes.value : 0
}

/**
 * The answer to a question, asked again for another `key` and when `change` goes on. While the same is asked again, the
 * latest answer stays; a question that nobody waits for any more is cancelled.
 */
export function useAnswer<T>(key: string, change: number, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Loaded<T> } | null>(null)
  const latest = useEffectEvent(async (signal: AbortSignal) => {
    const become = (value: Loaded<T>): void => {
      if (!signal.aborted) setAnswer({ key, value })
    }
    try {
      become({ kind: 'ready', value: await ask(signal) })
    } catch (error) {
      become({ kind: 'failed', sentence: sentenceOf(error) })
    }
  })
  useEffect(() => {
    const abort = new AbortController()
    void latest(abort.signal)
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what the question is about; the question itself is new with every drawing
  }, [key, change])
  return answer?.key === key ? answer.value : LOADING
}

const LOADING = { kind: 'loading' } as const

/** What is known of some articles, always as they are now; those that are not in the library are not in it. */
export function useSummaries(ids: readonly ArticleId[]): Loaded<Summaries> {
  const { client } = useStore()
  const known = useAnswer(ids.join(), useLibraryChanges(), async (signal) => {
    const articles = ids.length === 0 ? [] : await client.describeArticles({ ids: [...ids], query: '' }, { signal })
    return new Map(articles.map(({ article }) => [article.id, article]))
  })
  return ids.length === 0 ? NONE : known
}

const NONE: Loaded<Summaries> = { kind: 'ready', value: new Map() }

/** Milliseconds in which a search that found nothing is usually typed on. */
const TYPING = 300

/** What somebody may have meant by a search that found nothing; null when nothing is near, and until it is known. */
export function useSuggestion({ query, filters }: ListWish): string | null {
  const { client } = useStore()
  const meant = useAnswer(JSON.stringify([query, filters]), useLibraryChanges(), async (signal) => {
    if (query.trim() === '') return null
    await new Promise((resolve) => setTimeout(resolve, TYPING))
    return signal.aborted ? null : client.suggestSearch({ query, filters }, { signal })
  })
  return meant.kind === 'ready' ? meant.value : null
}

/** What there is in the library to filter by. */
export function useArticleFacets(): Loaded<ArticleFacets> {
  const { client } = useStore()
  return useAnswer('facets', useLibraryChanges(), (signal) => client.articleFacets({}, { signal }))
}

type ArticleFacets = Awaited<ReturnType<WindowClient['articleFacets']>>

/** The articles that overlap one, most coverage first. */
export function useOverlaps(id: ArticleId): Loaded<readonly Overlap[]> {
  const { client } = useStore()
  return useAnswer(String(id), useLibraryChanges(), (signal) => client.overlapsOf({ id }, { signal }))
}

/** How many articles were looked at so far, of how many. */
export type Looked = { readonly done: number; readonly total: number }

/** What of the articles that just came in overlaps what is there. Asked once: what is removed later was there then. */
export function useArrivedOverlaps(ids: readonly ArticleId[]): {
  readonly overlaps: Loaded<ArrivedOverlaps>
  readonly looked: Looked | null
} {
  const { client } = useStore()
  const [looked, setLooked] = useState<Looked | null>(null)
  const overlaps = useAnswer(ids.join(), 0, (signal) => {
    setLooked(null)
    const onProgress = (so: Looked): void => {
      if (!signal.aborted) setLooked(so)
    }
    return ids.length === 0
      ? Promise.resolve(NO_OVERLAPS)
      : client.importOverlaps({ ids: [...ids] }, { signal, onProgress })
  })
  return { overlaps, looked }
}

const NO_OVERLAPS: ArrivedOverlaps = { pairs: [], checked: 0 }

export type ArrivedOverlaps = Awaited<ReturnType<WindowClient['importOverlaps']>>

type Summaries = ReadonlyMap<ArticleId, ArticleSummary>

/**
 * The comparison of two articles by `settings` and by what a person aligned (`null` until that is known), with a way to ask
 * again after a failure. Null while one of them is not in the library, also when it was removed after they were compared.
 */
export function useComparison(
  a: ArticleId,
  b: ArticleId,
  { settings, alignments }: { readonly settings: ComparisonSettings; readonly alignments: readonly Alignment[] | null },
): { readonly pair: Loaded<ComparedPair | null>; readonly retry: () => void } {
  const store = useStore()
  const resource = useMemo(
    () => (alignments === null ? NOT_ASKED : store.pairs.of({ a, b, settings, alignments })),
    [store, a, b, settings, alignments],
  )
  const pair = useResource(resource)
  useSwappedAhead(pair, () => {
    store.handBooks.ofArticles(b, a)
    const turned = (alignments ?? []).map((each) => turnHandwork(each))
    store.pairs.of({ a: b, b: a, settings, alignments: turned })
  })
  const known = useSummaries([a, b])
  const isGone = known.kind === 'ready' && !(known.value.has(a) && known.value.has(b))
  return { pair: pair.kind === 'ready' && isGone ? { kind: 'ready', value: null } : pair, retry: resource.refresh }
}

/**
 * The comparison of two texts that are in no library. Null while there are none, or while what is in a field is still being
 * typed, none is asked for.
 */
export function useTextsCompared(
  texts: { readonly a: string; readonly b: string } | null,
  { settings, alignments }: { readonly settings: ComparisonSettings; readonly alignments: readonly Alignment[] },
): Loaded<ComparedPair | null> {
  const { pairs } = useStore()
  const { a, b } = texts ?? {}
  const resource = useMemo(
    () => (a === undefined || b === undefined ? NOT_ASKED : pairs.ofTexts({ a, b, settings, alignments })),
    [pairs, a, b, settings, alignments],
  )
  const pair = useResource(resource)
  useSwappedAhead(pair, () => {
    if (a === undefined || b === undefined) return
    pairs.ofTexts({ a: b, b: a, settings, alignments: alignments.map((each) => turnHandwork(each)) })
  })
  return pair
}

/** Before it is known what to ask for. */
const NOT_ASKED: Resource<ComparedPair | null> = {
  get: () => LOADING,
  subscribe: () => () => {},
  refresh: () => {},
  put: () => {},
}

/** What was done by hand to a pair, as it is now. */
export function useHandState(book: HandBook): BookState {
  return useSyncExternalStore(book.subscribe, book.get)
}

/** The alignments among what was done; the same list as long as they are the same, whatever else is done. */
export function useAlignments(done: readonly Handwork[] | null): readonly Alignment[] | null {
  const written = done === null ? null : JSON.stringify(alignmentsOf(done))
  // oxlint-disable-next-line react/exhaustive-deps -- `written` stands for the alignments of `done`
  return useMemo(() => (done === null ? null : alignmentsOf(done)), [written])
}

/** Words of two texts together up to which comparing them on the chance of being asked for it costs nothing to speak of. */
const FEW_WORDS = 20_000
/** Words of two texts together that are compared on the chance of being asked for it at all: some seconds of one core. */
const MOST_WORDS_AHEAD = 400_000

/**
 * Milliseconds for which a comparison goes on that was asked for ahead and is not wanted there any more: the screen that shows
 * it asks for it only when it knows what was done by hand, and would otherwise begin it anew, in a cold thread.
 */
const GRACE = 5_000

/**
 * Has two articles compared before anybody asks: who has chosen two is about to. Given up some time after others were chosen,
 * or none.
 */
export function useComparisonAhead(
  pair: readonly [a: ArticleSummary, b: ArticleSummary] | null,
  settings: ComparisonSettings,
): void {
  const { pairs, handBooks } = useStore()
  const [a, b] = pair ?? []
  const isWanted = a !== undefined && b !== undefined && a.wordCount + b.wordCount <= MOST_WORDS_AHEAD
  const ids = isWanted ? `${a.id}/${b.id}` : null
  const ask = useEffectEvent(() => {
    if (a === undefined || b === undefined) return undefined
    handBooks.ofArticles(a.id, b.id)
    const leave = pairs.of({ a: a.id, b: b.id, settings, alignments: [] }).subscribe(() => {})
    return () => void setTimeout(leave, GRACE)
  })
  useEffect(() => (ids === null ? undefined : ask()), [ids])
}

/**
 * Has a text read before there is another to compare it with, which is about half of what comparing takes: an article of the
 * library, or a text as it was pasted. Null while there is none.
 */
export function useReadingAhead(wish: ArticleSummary | string | null): void {
  const { client, settings } = useStore()
  const key = typeof wish === 'string' || wish === null ? wish : wish.wordCount <= MOST_WORDS_AHEAD / 2 ? wish.id : null
  const read = useEffectEvent(async (what: string | ArticleId) => {
    const { numberFormats } = stateOf(settings).settings
    const asked = typeof what === 'string' ? { articles: [], texts: [what] } : { articles: [what], texts: [] }
    // What cannot be read ahead is told of when it is compared.
    await client.readAhead({ ...asked, numberFormats }).catch(() => {})
  })
  useEffect(() => {
    if (key !== null) void read(key)
  }, [key])
}

/** Has a short pair that is read compared the other way round, so that swapping is no more than drawing. */
function useSwappedAhead(pair: Loaded<ComparedPair | null>, ask: () => void): void {
  const isShort = pair.kind === 'ready' && pair.value !== null && wordsOf(pair.value) <= FEW_WORDS
  const latest = useEffectEvent(ask)
  useEffect(() => {
    if (!isShort) return
    const wait = requestIdleCallback(() => latest())
    return () => cancelIdleCallback(wait)
  }, [isShort])
}
