import { CONFIGURED } from '../client/jitless.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../client/client.ts'
import { StoreProvider } from '../client/hooks.ts'
import { createStore } from '../client/store.ts'
import { createRegistry } from '../commands/registry.ts'
import { RegistryProvider } from '../commands/use-commands.ts'
import { ErrorNotice } from '../components/notice.tsx'
import { Shell } from './shell.tsx'
import '../styles/main.css'

const root = document.getElementById('root')
if (root === null || !CONFIGURED) throw new Error('The page has no element to draw into.')

const page = createRoot(root)
const client = connect()
if (client === null) {
  page.render(
    <ErrorNotice title="This page belongs to Doublet">Please open it with the Doublet application.</ErrorNotice>,
  )
} else {
  const store = createStore(client)
  const registry = createRegistry()
  const draw = (): void => {
    if (store.settings.get().kind === 'loading') return
    stopWaiting()
    page.render(
      <StrictMode>
        <StoreProvider value={store}>
          <RegistryProvider value={registry}>
            <Shell />
          </RegistryProvider>
        </StoreProvider>
      </StrictMode>,
    )
  }
  // Not before the settings are known, which is a moment later: what is drawn must not change its look under the reader's eye.
  const stopWaiting = store.settings.subscribe(draw)
}
