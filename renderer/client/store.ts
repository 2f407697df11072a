import type { ArticleId, ArticleSummary } from '../../shared/domain/article.ts'
import type { Application, SettingsState } from '../../shared/contract/window.ts'
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange } from '../../shared/domain/settings.ts'
import type { WindowClient } from './client.ts'
import { createPairs, type Pairs } from './pairs.ts'
import { createResource, type Resource } from './resource.ts'

/** Everything the page knows, fed by one client. Lives as long as the window. */
export type Store = {
  readonly client: WindowClient
  readonly application: Resource<Application>
  readonly settings: Resource<SettingsState>
  /** Shows a change at once, and has it kept. Rejects when it holds but cannot be kept. */
  readonly changeSettings: (change: SettingsChange) => Promise<void>
  readonly articles: Resource<readonly ArticleSummary[]>
  readonly pairs: Pairs
}

export function createStore(client: WindowClient): Store {
  const application = createResource(() => client.application({}))
  const settings = createResource(() => client.settings({}))
  const articles = createResource(() => client.listArticles({}))
  const pairs = createPairs(client)

  client.on('settingsChanged', settings.put)
  client.on('articlesChanged', articles.refresh)
  client.on('libraryStateChanged', (libraryState) => {
    const known = application.get()
    if (known.kind === 'ready') application.put({ ...known.value, libraryState })
    else application.refresh()
    if (libraryState.kind !== 'ready') return
    if (articles.get().kind === 'failed') articles.refresh()
    pairs.refresh((_wish, known) => known.kind === 'failed')
  })

  // What was asked for while an article was gone is asked for again when the article is back.
  articles.subscribe(() => {
    const listed = articles.get()
    if (listed.kind !== 'ready') return
    pairs.refresh(({ a, b }, known) => known.kind === 'ready' && known.value === null && holdsBoth(listed.value, a, b))
  })

  const changeSettings = async (change: SettingsChange): Promise<void> => {
    const { settings: known, notice } = stateOf(settings)
    settings.put({ settings: changedSettings(known, change), notice })
    await client.changeSettings(change)
  }
  return { client, application, settings, changeSettings, articles, pairs }
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
