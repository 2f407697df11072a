import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { claimLibrary } from '../../../electron/library/database/claim.ts'
import { forkLibraryProcess } from '../../../electron/main/library-host/fork-library-process.ts'
import { LibraryHost } from '../../../electron/main/library-host/library-host.ts'
import type { LibraryProcess } from '../../../electron/main/library-host/library-process.ts'
import type { LibraryState } from '../../../shared/contract/window.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const entry = join(import.meta.dirname, '../../../electron/library/process.ts')
const hosts: LibraryHost[] = []

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

/** Starts the real library process on `libraryPath` and resolves with the first state it reaches. */
async function open(libraryPath: string) {
  const processes: LibraryProcess[] = []
  const fork = forkLibraryProcess({ node: process.execPath, entry, log: () => {} })
  let reached = (_state: LibraryState): void => {}
  const next = (): Promise<LibraryState> =>
    new Promise((resolve) => {
      reached = (state) => {
        if (state.kind === 'ready' || state.kind === 'failed') resolve(state)
      }
    })
  const host = new LibraryHost({
    libraryPath,
    start(options) {
      const started = fork(options)
      if ('port' in started) processes.push(started)
      return started
    },
    log: () => {},
    onStateChanged: (state) => reached(state),
    onConnected: () => {},
  })
  hosts.push(host)
  const first = next()
  host.start()
  return { host, state: await first, next, processes }
}

const inUse = {
  kind: 'failed',
  problem: 'Another program has this library open.',
  advice: 'Close the other window or command that uses it, then try again.',
}

describe('one application for one library', () => {
  it('the second is told so in words, and may have it when the first has closed it', async () => {
    const path = join(temporaryFolder(), 'library.doublet')
    const first = await open(path)
    expect(first.state).toEqual({ kind: 'ready' })
    const second = await open(path)
    expect(second.state).toEqual(inUse)

    await first.host.close()
    const next = second.next()
    second.host.retry()
    expect(await next).toEqual({ kind: 'ready' })
  })

  it('a process that is killed leaves nothing behind that keeps its successor out', async () => {
    const path = join(temporaryFolder(), 'library.doublet')
    const { next, processes, host } = await open(path)
    const again = next()
    processes[0]?.kill()
    expect(await again).toEqual({ kind: 'ready' })
    await expect(host.client().then((client) => client.getArticle({ id: 1 }))).resolves.toBeNull()
  })
})

describe('a claim', () => {
  it('holds by whatever link the library is reached, until it is released', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'library.doublet')
    const { host } = await open(path)
    await host.close()
    const link = join(folder, 'link.doublet')
    symlinkSync(path, link)

    const first = await claimLibrary(path)
    expect(first.ok).toBe(true)
    expect(await claimLibrary(link)).toEqual({ ok: false, problem: { kind: 'library-in-use', holder: null } })
    if (first.ok) first.value.release()
    const second = await claimLibrary(link)
    expect(second.ok).toBe(true)
    if (second.ok) second.value.release()
  })

  it('in a folder that does not exist is refused, and the folder is not made', async () => {
    const folder = join(temporaryFolder(), 'gone')
    expect(await claimLibrary(join(folder, 'library.doublet'))).toEqual({
      ok: false,
      problem: { kind: 'cannot-open', detail: 'its folder does not exist.' },
    })
    expect(existsSync(folder)).toBe(false)
  })
})
