import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { forkLibraryProcess } from '../../../electron/main/library-host/fork-library-process.ts'
import { LibraryHost, type LibraryClient } from '../../../electron/main/library-host/library-host.ts'
import type { LibraryProcess, StartLibraryProcess } from '../../../electron/main/library-host/library-process.ts'
import type { Pace } from '../../../electron/main/library-host/pace.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { LibraryState } from '../../../shared/contract/window.ts'

const entry = join(import.meta.dirname, '../../support/small-library-process.ts')
const quick: Pace = { firstDelay: 5, longestDelay: 20, attempts: 3, calm: 60_000, closing: 5_000 }
const opened: LibraryHost[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()))
})

function open(libraryPath: string, { node = process.execPath, pace = quick } = {}) {
  const log: string[] = []
  const states: LibraryState[] = []
  const clients: LibraryClient[] = []
  const processes: LibraryProcess[] = []
  const fork = forkLibraryProcess({ node, entry, log: (line) => log.push(line) })
  const start: StartLibraryProcess = (options) => {
    const started = fork(options)
    if (!('problem' in started)) processes.push(started)
    return started
  }
  let wake = (): void => {}
  const host = new LibraryHost({
    libraryPath,
    start,
    pace,
    log: (line) => log.push(line),
    onConnected: (client) => clients.push(client),
    onStateChanged: (state) => {
      states.push(state)
      wake()
    },
  })
  opened.push(host)
  /** Resolves when the host has reported `kind` for the `count`th time. */
  const reach = async (kind: LibraryState['kind'], count = 1): Promise<void> => {
    while (states.filter((state) => state.kind === kind).length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { host, log, states, clients, processes, reach }
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ContractError)) throw new Error(`expected a ContractError, got ${String(error)}`)
  return error.failure
}

/** The number of the process that answers, which it gives as the reason of a refusal. */
async function processNumber(client: LibraryClient): Promise<number> {
  const error: unknown = await client.importSamples({}).catch((reason: unknown) => reason)
  return Number(/\d+/.exec(String(error))?.[0])
}

describe('a library process under Node', () => {
  it('answers calls made before it was ready', async () => {
    const { host, states } = open('usual')
    const call = host.client().then((client) => client.getArticle({ id: 1 }))
    host.start()
    await expect(call).resolves.toBeNull()
    expect(states).toEqual([{ kind: 'ready' }])
  })

  it('takes bytes as bytes', async () => {
    const { host } = open('usual')
    host.start()
    const client = await host.client()
    const bytes = new TextEncoder().encode('Ünlü\n').subarray(0, 6)
    const report = await client.importFiles({ files: [{ name: 'a.txt', bytes }] })
    expect(report.warnings).toEqual([{ name: 'a.txt', reason: '6 bytes, the last is 188' }])
  })

  it('reports progress', async () => {
    const { host } = open('usual')
    host.start()
    const client = await host.client()
    const seen: number[] = []
    await client.importPaths({ paths: ['count'] }, { onProgress: ({ done }) => seen.push(done) })
    expect(seen).toEqual([1, 2, 3])
  })

  it('stops what is cancelled', async () => {
    const { host } = open('usual')
    host.start()
    const client = await host.client()
    const stopped = new Promise<void>((resolve) => void client.on('articlesChanged', () => resolve()))
    const controller = new AbortController()
    const call = failureOf(client.importPaths({ paths: ['wait'] }, { signal: controller.signal }))
    await client.getArticle({ id: 1 })
    controller.abort()
    expect(await call).toEqual({ kind: 'cancelled' })
    // The process announces a change only after its loop has seen the cancellation.
    await stopped
  })

  it('tells a bug’s message, and writes its stack to the log alone', async () => {
    const { host } = open('usual')
    host.start()
    const client = await host.client()
    const failure = await failureOf(client.compareArticles({ a: 1, b: 2 }))
    expect(failure).toEqual({ kind: 'failed', method: 'compareArticles', detail: 'There is nothing to compare.' })
  })
})

describe('a process that is killed from outside', () => {
  it('fails what is pending, says so, and is started again', async () => {
    const { host, states, clients, reach } = open('usual')
    host.start()
    const client = await host.client()
    const first = await processNumber(client)
    const pending = failureOf(client.importPaths({ paths: ['wait'] }))
    process.kill(first, 'SIGKILL')
    const reason = 'It was ended from outside (SIGKILL).'
    expect(await pending).toEqual({ kind: 'process-ended', reason })
    await reach('ready', 2)
    expect(states).toEqual([{ kind: 'ready' }, { kind: 'restarting', attempt: 1, reason }, { kind: 'ready' }])
    expect(await processNumber(await host.client())).not.toBe(first)
    expect(clients).toHaveLength(2)
  })

  it('is waited for by calls made meanwhile', async () => {
    const { host, reach } = open('usual')
    host.start()
    process.kill(await processNumber(await host.client()), 'SIGKILL')
    await reach('restarting')
    await expect(host.client().then((client) => client.getArticle({ id: 1 }))).resolves.toBeNull()
  })
})

describe('a process that ends by itself', () => {
  it('is reported with its code', async () => {
    const { host, states, reach } = open('usual')
    host.start()
    const failure = await failureOf((await host.client()).importPaths({ paths: ['end'] }))
    expect(failure).toEqual({ kind: 'process-ended', reason: 'It ended with code 3.' })
    await reach('ready', 2)
    expect(states[1]).toEqual({ kind: 'restarting', attempt: 1, reason: 'It ended with code 3.' })
  })

  it('again and again is given up, and started anew when asked', async () => {
    const { host, states, reach } = open('ends-at-once')
    host.start()
    const waiting = failureOf(host.client())
    await reach('failed')
    expect(states.map((state) => (state.kind === 'restarting' ? state.attempt : state.kind))).toEqual([
      1,
      2,
      3,
      'failed',
    ])
    expect(states.at(-1)).toMatchObject({ problem: 'The library process keeps ending. It ended with code 4.' })
    expect(await waiting).toMatchObject({ kind: 'unavailable' })
    host.retry()
    expect(host.state).toEqual({ kind: 'starting' })
    await reach('failed', 2)
  })

  it('after a calm time counts as the first again', async () => {
    const { host, states, reach } = open('usual', { pace: { ...quick, calm: 0 } })
    host.start()
    for (let end = 1; end <= 3; end++) {
      await failureOf((await host.client()).importPaths({ paths: ['end'] }))
      await reach('ready', end + 1)
    }
    expect(states.filter((state) => state.kind === 'restarting').map(({ attempt }) => attempt)).toEqual([1, 1, 1])
  })
})

describe('a library that cannot be opened', () => {
  it('is reported in words, refuses calls with them, and is not tried again unasked', async () => {
    const { host, states, processes, reach } = open('newer')
    host.start()
    const call = failureOf(host.client())
    await reach('failed')
    const problem = 'This library was written by a newer Doublet (its form is 12, this version knows 9).'
    const advice = 'Install the newest Doublet to open it. Nothing in it was changed.'
    expect(states).toEqual([{ kind: 'failed', problem, advice }])
    expect(await call).toEqual({ kind: 'unavailable', reason: `${problem} ${advice}` })
    expect(processes).toHaveLength(1)
    host.retry()
    await reach('failed', 2)
    expect(processes).toHaveLength(2)
  })

  it('for want of a Node says so', async () => {
    const { host, states, reach } = open('usual', { node: join(import.meta.dirname, 'no-such-node') })
    host.start()
    await reach('failed')
    expect(states.at(-1)).toMatchObject({ kind: 'failed' })
    expect(JSON.stringify(states.at(-1))).toContain('It could not be started')
  })
})

describe('closing', () => {
  it('lets the process end by itself, and refuses calls from then on', async () => {
    const { host, log, states } = open('usual')
    host.start()
    await host.client()
    await host.close()
    expect(log).toContain('library: closed: The application closed the library.')
    expect(states).toEqual([{ kind: 'ready' }])
    expect(await failureOf(host.client())).toEqual({ kind: 'unavailable', reason: 'Doublet is being closed.' })
  })

  it('kills a process that does not end when asked', async () => {
    const { host, log } = open('stubborn', { pace: { ...quick, closing: 50 } })
    host.start()
    await host.client()
    await host.close()
    expect(log).toContain('The library process did not end when asked, and was killed.')
  })

  it('while a restart is due starts none', async () => {
    const { host, processes, reach } = open('ends-at-once', { pace: { ...quick, firstDelay: 30 } })
    host.start()
    await reach('restarting')
    await host.close()
    await host.close()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(processes).toHaveLength(1)
  })
})
