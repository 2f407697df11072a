import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { forkLibraryProcess } from '../../../electron/main/library-host/fork-library-process.ts'
import { LibraryHost } from '../../../electron/main/library-host/library-host.ts'
import { relayToLibrary } from '../../../electron/main/relay.ts'
import { createClient } from '../../../shared/contract/client.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { windowContract } from '../../../shared/contract/window.ts'
import { failureOf } from '../../support/contract-failure.ts'
import { createPortPair } from '../../support/port-pair.ts'

const entry = join(import.meta.dirname, '../../support/small-library-process.ts')
const hosts: LibraryHost[] = []

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

/** A page's client, the relay of the main process, and a real library process behind it. */
function connectPage() {
  const host = new LibraryHost({
    libraryPath: 'usual',
    start: forkLibraryProcess({ node: process.execPath, entry, log: () => {} }),
    log: () => {},
    onStateChanged: () => {},
    onConnected: () => {},
  })
  hosts.push(host)
  const ports = createPortPair()
  const notAsked = (): never => {
    throw new Error('not part of this test')
  }
  serve(
    windowContract,
    {
      ...relayToLibrary(() => host.client()),
      application: notAsked,
      importWithDialog: notAsked,
      settings: notAsked,
      changeSettings: notAsked,
      saveImportFailures: notAsked,
      saveTable: notAsked,
      offerCommands: notAsked,
      retryLibrary: notAsked,
      showLibraryFile: notAsked,
      exportLibraryWithDialog: notAsked,
      importLibraryWithDialog: notAsked,
    },
    ports.server,
  )
  const page = createClient(windowContract, ports.client)
  host.start()
  return { page, host, ports }
}

describe('the relay', () => {
  it('carries a call to the library process and its output back, bytes and all', async () => {
    const { page } = connectPage()
    await expect(page.getArticle({ id: 1 })).resolves.toBeNull()
    const report = await page.importFiles({ files: [{ name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) }] })
    expect(report.warnings).toEqual([{ name: 'a.txt', reason: '3 bytes, the last is 3' }])
  })

  it('carries back why the library declines, and what went wrong', async () => {
    const { page } = connectPage()
    expect(await failureOf(page.importSamples({}))).toMatchObject({ kind: 'refused' })
    expect(await failureOf(page.compareArticles({ a: 1, b: 2 }))).toEqual({
      kind: 'failed',
      method: 'compareArticles',
      detail: 'There is nothing to compare.',
    })
  })

  it('tells the page when the library process ended under its call, and goes on with the next one', async () => {
    const { page } = connectPage()
    const refusal = await failureOf(page.importSamples({}))
    const number = Number(/\d+/.exec(JSON.stringify(refusal))?.[0])
    // Stopped, the process cannot answer before it is killed.
    process.kill(number, 'SIGSTOP')
    const pending = failureOf(page.getArticle({ id: 1 }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    process.kill(number, 'SIGKILL')
    expect(await pending).toEqual({ kind: 'process-ended', reason: 'It was ended from outside (SIGKILL).' })
    await expect(page.getArticle({ id: 1 })).resolves.toBeNull()
  })

  it('offers the page no method that names a path', async () => {
    const { ports } = connectPage()
    ports.client.postMessage({ type: 'call', id: 1, method: 'importPaths', input: { paths: ['/etc/passwd'] } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(ports.posted.at(-1)).toEqual({
      type: 'failure',
      id: 1,
      failure: { kind: 'unknown-method', method: 'importPaths' },
    })
  })
})
