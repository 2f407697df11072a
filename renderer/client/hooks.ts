import { createContext, use, useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/domain/article.ts'
import type { ComparisonSettings } from '../../shared/domain/comparison-settings.ts'
import type { CommandId } from '../../shared/contract/commands.ts'
import type { Application } from '../../shared/contract/window.ts'
import type { Settings, SettingsChange } from '../../shared/domain/settings.ts'
import type { ComparedPair } from './pairs.ts'
import type { Loaded, Resource } from './resource.ts'
import { holdsBoth, stateOf, type Store } from './store.ts'

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

export function useArticles(): Loaded<readonly ArticleSummary[]> {
  return useResource(useStore().articles)
}

/**
 * The comparison of two articles by `settings`, with a way to ask again after a failure. Null while one of them is not in the library,
 * also when it was removed after they were compared.
 */
export function useComparison(
  a: ArticleId,
  b: ArticleId,
  settings: ComparisonSettings,
): { readonly pair: Loaded<ComparedPair | null>; readonly retry: () => void } {
  const store = useStore()
  const resource = useMemo(() => store.pairs.of({ a, b, settings }), [store, a, b, settings])
  const pair = useResource(resource)
  const articles = useArticles()
  const isGone = useMemo(() => articles.kind === 'ready' && !holdsBoth(articles.value, a, b), [articles, a, b])
  return { pair: pair.kind === 'ready' && isGone ? { kind: 'ready', value: null } : pair, retry: resource.refresh }
}

/** Carries out commands of the application menu while the component is shown. */
export function useMenuCommand(carryOut: (command: CommandId) => void): void {
  const { client } = useStore()
  const latest = useEffectEvent(carryOut)
  useEffect(() => client.on('menuCommand', (command) => latest(command)), [client])
}

/** Words of two texts together up to which comparing them on the chance of being asked for it costs nothing to speak of. */
const WORDS_AHEAD = 20_000

/** Has two articles compared before anybody asks: who has chosen two is about to. */
export function useComparisonAhead(
  pair: readonly [a: ArticleSummary, b: ArticleSummary] | null,
  settings: ComparisonSettings,
): void {
  const { pairs } = useStore()
  const [a, b] = pair ?? []
  const isShort = a !== undefined && b !== undefined && a.wordCount + b.wordCount <= WORDS_AHEAD
  const ids = isShort ? `${a.id}/${b.id}` : null
  const ask = useEffectEvent(() => {
    if (a !== undefined && b !== undefined) pairs.of({ a: a.id, b: b.id, settings })
  })
  useEffect(() => {
    if (ids !== null) ask()
  }, [ids])
}
