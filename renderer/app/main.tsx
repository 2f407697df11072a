import { CONFIGURED } from '../client/jitless.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../client/client.ts'
import { StoreProvider } from '../client/hooks.ts'
import { createStore } from '../client/store.ts'
import { ErrorNotice } from '../components/notice.tsx'
import { Shell } from './shell.tsx'
import '../styles/main.css'

const root = document.getElementById('root')
if (root === null || !CONFIGURED) throw new Error('The page has no element to draw into.')

const client = connect()
createRoot(root).render(
  <StrictMode>
    {client === null ? (
      <ErrorNotice title="This page belongs to Doublet">Please open it with the Doublet application.</ErrorNotice>
    ) : (
      <StoreProvider value={createStore(client)}>
        <Shell />
      </StoreProvider>
    )}
  </StrictMode>,
)
