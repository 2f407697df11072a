import type { Article, ArticleId, ArticleSummary } from '../../shared/domain/article.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Application, SettingsState } from '../../shared/contract/window.ts'
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange } from '../../shared/domain/settings.ts'
import type { WindowClient } from './client.ts'
import { createResource, type Resource } from './resource.ts'

/** Two articles and what comparing them found. */
export type ComparedPair = { readonly a: Article; readonly b: Article; readonly comparison: Comparison }

/** Everything the page knows, fed by one client. Lives as long as the window. */
export type Store = {
  readonly client: WindowClient
  readonly application: Resource<Application>
  readonly settings: Resource<SettingsState>
  /** Shows a change at once, and has it kept. Rejects when it holds but cannot be kept. */
  readonly changeSettings: (change: SettingsChange) => Promise<void>
  readonly articles: Resource<readonly ArticleSummary[]>
  /** The comparison of a pair; asked for once, then kept. Null when an article is no longer in the library. */
  readonly pair: (a: ArticleId, b: ArticleId) => Resource<ComparedPair | null>
}

type KeptPair = { readonly a: ArticleId; readonly b: ArticleId; readonly resource: Resource<ComparedPair | null> }

/** Pairs kept at a time: going back and forth between a few must be instant, a day's work must not pile up. */
const PAIRS_KEPT = 8

export function createStore(client: WindowClient): Store {
  const application = createResource(() => client.application({}))
  const settings = createResource(() => client.settings({}))
  const articles = createResource(() => client.listArticles({}))
  const pairs = new Map<string, KeptPair>()

  client.on('settingsChanged', settings.put)
  client.on('articlesChanged', articles.refresh)
  client.on('libraryStateChanged', (libraryState) => {
    const known = application.get()
    if (known.kind === 'ready') application.put({ ...known.value, libraryState })
    else application.refresh()
    if (libraryState.kind !== 'ready') return
    if (articles.get().kind === 'failed') articles.refresh()
    for (const { resource } of pairs.values()) if (resource.get().kind === 'failed') resource.refresh()
  })

  // What was asked for while an article was gone is asked for again when the article is back.
  articles.subscribe(() => {
    const listed = articles.get()
    if (listed.kind !== 'ready') return
    for (const { a, b, resource } of pairs.values()) {
      const known = resource.get()
      if (known.kind === 'ready' && known.value === null && holdsBoth(listed.value, a, b)) resource.refresh()
    }
  })

  const pair = (a: ArticleId, b: ArticleId): Resource<ComparedPair | null> => {
    const key = `${a}/${b}`
    const kept = pairs.get(key) ?? {
      a,
      b,
      resource: createResource((signal) => loadPair(client, { a, b }, signal), { abandoned: () => pairs.delete(key) }),
    }
    pairs.delete(key)
    pairs.set(key, kept)
    const oldest = pairs.keys().next().value
    if (pairs.size > PAIRS_KEPT && oldest !== undefined) pairs.delete(oldest)
    return kept.resource
  }
  const changeSettings = async (change: SettingsChange): Promise<void> => {
    const { settings: known, notice } = stateOf(settings)
    settings.put({ settings: changedSettings(known, change), notice })
    await client.changeSettings(change)
  }
  return { client, application, settings, changeSettings, articles, pair }
}

/** The settings known so far: before they came, those of a first start. */
export function stateOf(settings: Resource<SettingsState>): SettingsState {
  const known = settings.get()
  return known.kind === 'ready' ? known.value : FIRST_STATE
}

const FIRST_STATE: SettingsState = { settings: DEFAULT_SETTINGS, notice: null }

/** Whether both of two articles are among those listed. */
export function holdsBoth(articles: readonly ArticleSummary[], a: ArticleId, b: ArticleId): boolean {
  return [a, b].every((wanted) => articles.some(({ id }) => id === wanted))
}

async function loadPair(
  client: WindowClient,
  ids: { readonly a: ArticleId; readonly b: ArticleId },
  signal: AbortSignal,
): Promise<ComparedPair | null> {
  const [a, b] = await Promise.all([
    client.getArticle({ id: ids.a }, { signal }),
    client.getArticle({ id: ids.b }, { signal }),
  ])
  if (a === null || b === null) return null
  return { a, b, comparison: await client.compareArticles(ids, { signal }) }
}
