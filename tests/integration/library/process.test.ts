import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import { createClient } from '../../../shared/contract/client.ts'
import type { Client, Port } from '../../../shared/contract/define.ts'
import type { ImportProgress } from '../../../shared/contract/importing.ts'
import { libraryContract } from '../../../shared/contract/library.ts'
import { startupMessageSchema, type StartupMessage } from '../../../shared/contract/library-process.ts'
import { readComparison } from '../../../shared/contract/comparison-text.ts'
import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../../..')
const samples = join(root, 'electron/library/samples')

type Started = {
  readonly first: StartupMessage
  readonly client: Client<typeof libraryContract>
  readonly close: () => Promise<number | null>
  readonly kill: () => Promise<unknown>
}

/** Starts the real library process, as the window does on a runtime that needs Node beside it. */
async function start(libraryPath: string): Promise<Started> {
  const child = fork(join(root, 'electron/library/process.ts'), [JSON.stringify({ libraryPath })], {
    serialization: 'advanced',
    execPath: process.execPath,
    execArgv: [],
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  const first = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before its first message.`)))
  })
  const port: Port = {
    postMessage: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => void child.on('exit', () => listener('It ended.')),
  }
  return {
    first: startupMessageSchema.parse(first),
    client: createClient(libraryContract, port),
    close: () => (child.send({ kind: 'close' }), ended),
    kill: () => (child.kill('SIGKILL'), ended),
  }
}

/** The articles of a library, the latest arrival first. */
async function idsIn(client: Client<typeof libraryContract>): Promise<readonly ArticleId[]> {
  const sort = { column: 'imported', descending: true } as const
  const { ids } = await client.searchArticles({ query: '', filters: NO_FILTERS, sort })
  return ids
}

describe('the library process', () => {
  test('says that it is ready, answers the contract, and ends when it is asked to', async () => {
    const path = join(temporaryFolder(), 'a.doublet')
    const { first, client, close } = await start(path)
    expect(first).toEqual({ kind: 'ready' })
    expect(await idsIn(client)).toEqual([])

    let changes = 0
    client.on('articlesChanged', () => changes++)
    const progress: ImportProgress[] = []
    const report = await client.importSamples({}, { onProgress: (step) => progress.push(step) })
    expect(report.added).toHaveLength(15)
    expect(progress.at(-1)).toMatchObject({ done: 15, total: 15 })
    // An import of more than a second says in between that there is more to list.
    expect(changes).toBeGreaterThan(0)
    changes = 0
    expect(await client.importSamples({})).toMatchObject({ added: [], same: [], failed: [] })

    const ids = await idsIn(client)
    expect(ids).toHaveLength(15)
    const [latest] = await client.describeArticles({ ids: ids.slice(0, 1), query: '' })
    if (latest === undefined) throw new Error('nothing listed')
    expect(await client.removeArticles({ ids: [latest.article.id, latest.article.id] })).toEqual({
      removed: [latest.article.id],
    })
    expect(await client.getArticle({ id: latest.article.id })).toBeNull()
    expect(await client.restoreArticles({ ids: [latest.article.id] })).toEqual({ restored: [latest.article.id] })
    expect(await client.getArticle({ id: latest.article.id })).toMatchObject({ headline: latest.article.headline })
    expect(changes).toBe(2)

    expect(await close()).toBe(0)
    expect((await newLibrary(path)).prepare('SELECT count(*) FROM articles').pluck().get()).toBe(15)
  })

  test('takes dropped files by name and bytes, never by path', async () => {
    const { client } = await start(join(temporaryFolder(), 'a.doublet'))
    const bytes = new Uint8Array(readFileSync(join(samples, 'flood-1-sundmark-press.txt')))
    const report = await client.importFiles({
      files: [
        { name: 'flood.txt', bytes },
        { name: 'again.txt', bytes },
        { name: 'photo.png', bytes: Uint8Array.from([1]) },
      ],
    })
    expect(report).toMatchObject({
      added: [1],
      same: [2],
      failed: [{ name: 'photo.png', reason: 'Doublet does not read .png files.' }],
    })
    expect(await client.getArticle({ id: articleIdSchema.parse(1) })).toMatchObject({
      origin: { kind: 'dropped', name: 'flood.txt' },
      source: 'Sundmark Press',
    })
  })

  test('compares in a thread of its own and answers other calls meanwhile', async () => {
    const folder = temporaryFolder()
    // Long enough to keep the engine busy for a while: 12,000 different words, shuffled differently in each text.
    const word = (index: number): string => `w${(index * 7919) % 12_011}`
    for (const [name, step] of [
      ['a', 1],
      ['b', 5],
    ] as const) {
      const words = Array.from({ length: 12_000 }, (_, index) => word((index * step) % 12_000))
      writeFileSync(join(folder, `${name}.txt`), `A first sentence. ${words.join(' ')}.`)
    }
    const { client } = await start(join(folder, 'l.doublet'))
    const { added } = await client.importPaths({ paths: [join(folder, 'a.txt'), join(folder, 'b.txt'), samples] })
    const [a, b] = added
    if (a === undefined || b === undefined) throw new Error('nothing was imported')

    const order: string[] = []
    const comparing = client.compareArticles({ a, b }).then((result) => (order.push('compared'), result))
    await idsIn(client).then(() => order.push('listed'))
    const compared = await comparing
    if (compared === null) throw new Error('one of the two is gone')
    expect(readComparison(compared.comparison).coverage.aInB).toBeGreaterThanOrEqual(0)
    expect(order).toEqual(['listed', 'compared'])
  })

  test('declines to compare what is not there, and stops comparing when told to', async () => {
    const { client } = await start(join(temporaryFolder(), 'a.doublet'))
    const { added } = await client.importSamples({})
    const [a, b] = added
    if (a === undefined || b === undefined) throw new Error('nothing was imported')
    const gone = articleIdSchema.parse(99)
    expect(await client.compareArticles({ a, b: gone })).toBeNull()

    const source = createCancellation()
    const cancelled = client.compareArticles({ a, b }, { signal: source.cancellation })
    source.cancel()
    await expect(cancelled).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await client.compareArticles({ a, b })).not.toBeNull()
  })

  test('names the problem of a library it cannot open, and ends when asked to', async () => {
    const path = join(temporaryFolder(), 'letter.txt')
    writeFileSync(path, 'Dear reader, this is a letter. '.repeat(200))
    const { first, close } = await start(path)
    expect(first).toMatchObject({ kind: 'problem', problem: { kind: 'not-a-library' } })
    expect(await close()).toBe(0)
  })

  test('killed during an import: what it had acknowledged is there when it is started again', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.doublet')
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({ id: index, title: `Report ${index}`, body: `The river rose by ${index} centimetres.` }),
    )
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'))
    const { client, kill } = await start(path)
    const acknowledged = await new Promise<number>((resolve) => {
      const importing = client.importPaths(
        { paths: [join(folder, 'many.jsonl')] },
        { onProgress: ({ done }) => done >= 500 && resolve(done) },
      )
      importing.catch(() => {})
    })
    await kill()

    const again = await start(path)
    expect(again.first).toEqual({ kind: 'ready' })
    const ids = await idsIn(again.client)
    expect(ids.length).toBeGreaterThanOrEqual(acknowledged)
    expect(ids.length).toBeLessThan(20_000)
    const earliest = await again.client.describeArticles({ ids: ids.slice(-3), query: '' })
    expect(earliest.map(({ article }) => article.headline)).toEqual(['Report 2', 'Report 1', 'Report 0'])
  })
})
