import type { Application, SettingsState } from '../../shared/contract/window.ts'
import { changedSettings, DEFAULT_SETTINGS, type SettingsChange } from '../../shared/domain/settings.ts'
import { ArticleList } from './article-list.ts'
import { createHandBooks, type HandBooks } from './by-hand.ts'
import type { WindowClient } from './client.ts'
import { createPairs, type Pairs } from './pairs.ts'
import { createResource, type Resource } from './resource.ts'
import { StoryList } from './story-list.ts'

/** Everything the page knows, fed by one client. Lives as long as the window. */
export type Store = {
  readonly client: WindowClient
  readonly application: Resource<Application>
  readonly settings: Resource<SettingsState>
  /** Shows a change at once, and has it kept. Rejects when it holds but cannot be kept. */
  readonly changeSettings: (change: SettingsChange) => Promise<void>
  readonly articles: ArticleList
  readonly stories: StoryList
  /** How often the library changed since the window opened. */
  readonly changes: Resource<number>
  readonly pairs: Pairs
  readonly handBooks: HandBooks
}

export function createStore(client: WindowClient): Store {
  const application = createResource(() => client.application({}))
  const settings = createResource(() => client.settings({}))
  const articles = new ArticleList(client)
  const stories = new StoryList(client)
  let changeCount = 0
  const changes = createResource(() => Promise.resolve(changeCount))
  const pairs = createPairs(client, () => stateOf(settings).settings.numberFormats)

  const handBooks = createHandBooks(client)

  client.on('settingsChanged', settings.put)
  const stopWaiting = settings.subscribe(() => {
    if (settings.get().kind === 'loading') return
    stopWaiting()
    articles.want({ ...articles.get().wish, sort: stateOf(settings).settings.librarySort })
  })
  client.on('storiesChanged', stories.refresh)
  client.on('articlesChanged', () => {
    changeCount += 1
    changes.put(changeCount)
    articles.refresh()
    stories.refresh()
    // An import of another library brings handwork along.
    handBooks.refresh()
    // What was asked for while an article was gone is asked for again: it may be back.
    pairs.refresh((known) => known.kind === 'ready' && known.value === null)
  })
  client.on('libraryStateChanged', (libraryState) => {
    const known = application.get()
    if (known.kind === 'ready') application.put({ ...known.value, libraryState })
    else application.refresh()
    if (libraryState.kind !== 'ready') return
    if (articles.get().failure !== null) articles.refresh()
    if (stories.get().failure !== null) stories.refresh()
    pairs.refresh((known) => known.kind === 'failed')
    handBooks.refresh()
  })

  const changeSettings = async (change: SettingsChange): Promise<void> => {
    const { settings: known, notice } = stateOf(settings)
    settings.put({ settings: changedSettings(known, change), notice })
    if (change.numberFormats !== undefined) pairs.refresh(() => true)
    await client.changeSettings(change)
  }
  return { client, application, settings, changeSettings, articles, stories, changes, pairs, handBooks }
}

/** The settings known so far: before they came, those of a first start. */
export function stateOf(settings: Resource<SettingsState>): SettingsState {
  const known = settings.get()
  return known.kind === 'ready' ? known.value : FIRST_STATE
}

const FIRST_STATE: SettingsState = { settings: DEFAULT_SETTINGS, notice: null }
