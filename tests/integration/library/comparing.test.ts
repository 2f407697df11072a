import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createComparingHandlers } from '../../../electron/library/handlers/comparing-handlers.ts'
import { EnginePool } from '../../../electron/library/jobs/engine-pool.ts'
import { prepareArticleReads, prepareArticleWrites } from '../../../electron/library/queries/articles.ts'
import { createClient } from '../../../shared/contract/client.ts'
import { comparingMethods } from '../../../shared/contract/comparing.ts'
import { readComparison } from '../../../shared/contract/comparison-text.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { comparisonSchema } from '../../../shared/domain/comparison.ts'
import { importFrom } from '../../support/importing.ts'
import { quietProse } from '../../support/long-reports.ts'
import { newLibrary } from '../../support/library.ts'
import { createPortPair } from '../../support/port-pair.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')
const [ferryA, ferryB] = ['ferry-1-northmere-wire.txt', 'ferry-2-northmere-wire.txt'].map((name) =>
  readFileSync(join(samples, name), 'utf8'),
) as [string, string]
const contract = { version: 1, methods: comparingMethods, events: {} } as const

async function desk() {
  const db = await newLibrary()
  const engine = new EnginePool(1)
  onTestFinished(() => engine.close())
  const ports = createPortPair()
  let changes = 0
  serve(contract, createComparingHandlers({ db, engine, articlesChanged: () => void (changes += 1) }), ports.server)
  return { db, client: createClient(contract, ports.client), reads: prepareArticleReads(db), changes: () => changes }
}

describe('articles of the library', () => {
  test('are read with the number format of their source, where the article does not name one itself', async () => {
    const { client, db, reads } = await desk()
    const folder = temporaryFolder()
    const lines = ['Valdmark Post', 'Northmere Wire'].map((source) =>
      JSON.stringify({
        id: source,
        title: source,
        source,
        body: 'The board met at Carrow.\n\nThe yard shipped 1.500 tonnes of salt, it said.',
      }),
    )
    writeFileSync(join(folder, 'salt.jsonl'), lines.join('\n'))
    await importFrom(db, [folder])
    const [post, wire] = ['Valdmark Post', 'Northmere Wire'].map(
      (name) => reads.list().find(({ source }) => source === name)?.id,
    )
    if (post === undefined || wire === undefined) throw new Error('not taken in')
    const numberFormats = [{ source: 'Valdmark Post', format: 'point-comma' }] as const
    const values = async (formats: typeof numberFormats | readonly []) => {
      const pair = await client.compareArticles({ a: post, b: wire, numberFormats: [...formats] })
      if (pair === null) throw new Error('one of the two is gone')
      const { a, b } = readComparison(pair.comparison)
      return [a, b].map(({ figures }) => figures.map(({ value }) => value))
    }
    expect(await values([])).toEqual([['1.5'], ['1.5']])
    expect(await values(numberFormats)).toEqual([['1500'], ['1.5']])
    prepareArticleWrites(db).edit(post, { numberFormat: 'comma-point' })
    expect(await values(numberFormats)).toEqual(await values([]))
  })
})

describe('texts that are not in the library', () => {
  test('are compared alike whether they were read ahead or not', async () => {
    const { client } = await desk()
    expect(await client.readAhead({ articles: [], texts: [ferryA, ' \n'] })).toEqual({})
    const ahead = await client.compareTexts({ a: ferryA, b: ferryB })
    const { client: other } = await desk()
    expect(ahead).toEqual(await other.compareTexts({ a: ferryA, b: ferryB }))
  })

  test('are compared as import would read them, and the comparison is one the domain knows', async () => {
    const { client, reads, changes } = await desk()
    const pair = await client.compareTexts({ a: ferryA, b: ferryB })
    if (pair === null) throw new Error('one of the texts says nothing')
    expect(pair.a).toMatchObject({ source: 'Northmere Wire', headlineIsMade: false })
    expect(ferryA).toContain(pair.a.headline)
    const comparison = comparisonSchema.parse(readComparison(pair.comparison))
    expect(comparison.passages.length).toBeGreaterThan(0)
    expect(reads.list()).toEqual([])
    expect(changes()).toBe(0)
  })

  test('are shown with what they repeat before the answer, when they are long', async () => {
    const { client } = await desk()
    const [a, b] = [ferryA, ferryB].map((text) => `${text}\n\n${quietProse(50_000)}`) as [string, string]
    const steps: string[] = []
    let passages = 0
    const pair = await client.compareTexts(
      { a, b },
      {
        onProgress({ done, total, soFar }) {
          steps.push(`${done} of ${total}${soFar === undefined ? '' : `, ${soFar.a.headline}`}`)
          if (soFar !== undefined) passages = comparisonSchema.parse(readComparison(soFar.comparison)).passages.length
        },
      },
    )
    if (pair === null) throw new Error('one of the texts says nothing')
    expect(steps.at(-1)).toBe(`3 of 4, ${pair.a.headline}`)
    expect(steps.slice(0, -1).every((step) => !step.includes(','))).toBe(true)
    expect(passages).toBe(readComparison(pair.comparison).passages.length)
  })

  test('are kept as what was compared, both of them, also when they are the same', async () => {
    const { client, reads, changes } = await desk()
    const pair = await client.compareTexts({ a: ferryA, b: ferryA })
    const report = await client.keepTexts({ texts: [ferryA, ferryA] })
    expect([report.added, report.same, report.failed]).toEqual([[1], [2], []])
    const [kept] = report.added
    expect(kept === undefined ? null : reads.get(kept)).toMatchObject({
      body: pair?.a.body,
      headline: pair?.a.headline,
      origin: { kind: 'paste' },
    })
    expect(changes()).toBe(1)
  })

  test('come from files as text that reads the same again, or not with the reason', async () => {
    const { client } = await desk()
    const bytes = new Uint8Array(Buffer.from(ferryA))
    const { texts, failed } = await client.readFiles({
      files: [
        { name: 'ferry.txt', bytes },
        { name: 'picture.bin', bytes: new Uint8Array([0, 1, 2, 0, 255]) },
      ],
    })
    expect(failed.map(({ name }) => name)).toEqual(['picture.bin'])
    const [fromFile, pasted] = [
      await client.compareTexts({ a: texts[0] ?? '', b: ferryB }),
      await client.compareTexts({ a: ferryA, b: ferryB }),
    ]
    expect(fromFile?.a).toEqual(pasted?.a)
  })

  test('are not compared when one of them says nothing', async () => {
    const { client } = await desk()
    expect(await client.compareTexts({ a: ferryA, b: ' \n ' })).toBeNull()
  })
})

test('what a person set together goes to the engine, in whole words, and no span beyond their ends does harm', async () => {
  const { client } = await desk()
  const alignments = [
    { what: 'together', a: { from: 0, to: 20 }, b: { from: 0, to: 12 } },
    { what: 'apart', a: { from: 90_000, to: 90_001 }, b: { from: 0, to: 90_000 } },
  ] as const
  const pair = await client.compareTexts({
    a: 'Nothing here is like the other one.',
    b: 'Sixteen goats went up to the hill.',
    alignments,
  })
  if (pair === null) throw new Error('there is something in both')
  const { passages } = readComparison(pair.comparison)
  expect(passages).toMatchObject([{ byHand: true, a: { from: 0, to: 20 }, b: { from: 0, to: 13 } }])
})
