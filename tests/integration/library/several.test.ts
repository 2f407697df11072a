import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importArticles } from '../../../electron/library/importing/import-articles.ts'
import { inputOfPaste } from '../../../electron/library/importing/paste.ts'
import { createSeveralHandlers } from '../../../electron/library/handlers/several-handlers.ts'
import { EnginePool } from '../../../electron/library/jobs/engine-pool.ts'
import { createClient } from '../../../shared/contract/client.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { readCollation, readLedger, severalMethods } from '../../../shared/contract/several.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { collationSchema } from '../../../shared/domain/collation.ts'
import { ledgerSheetSchema } from '../../../shared/domain/ledger-sheet.ts'
import { newLibrary } from '../../support/library.ts'
import { createPortPair } from '../../support/port-pair.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')
/** The later ones first: the library puts them in order of time. */
const texts = ['ferry-3-sundmark-press.txt', 'ferry-2-northmere-wire.txt', 'ferry-1-northmere-wire.txt'].map((name) =>
  readFileSync(join(samples, name), 'utf8'),
)
const contract = { version: 1, methods: severalMethods, events: {} } as const

async function desk() {
  const db = await newLibrary()
  const { added } = await importArticles({ db, inputs: texts.map(inputOfPaste) })
  const engine = new EnginePool(1)
  onTestFinished(() => engine.close())
  const ports = createPortPair()
  serve(contract, createSeveralHandlers({ db, engine }), ports.server)
  return { client: createClient(contract, ports.client), added }
}

test('a ledger of the library: in order of time, with what its cells point at, and told how far it is', async () => {
  const { client, added } = await desk()
  const told: { done: number; total: number }[] = []
  const { reports, ledger } = await client.ledgerOf(
    { articles: [...added, articleIdSchema.parse(9_999)] },
    { onProgress: (progress) => void told.push(progress) },
  )
  const days = reports.map(({ published }) => published ?? '')
  expect(days).toEqual(days.toSorted())
  const { ledger: made, readings } = ledgerSheetSchema.parse(readLedger(ledger))
  expect(readings).toHaveLength(3)
  expect(made.rows[0]?.relation).toBe('conflict')
  readings.forEach(({ figures, sentences }, index) => {
    expect(sentences).toHaveLength(figures.length)
    figures.forEach((figure, at) => {
      const text = figure.field === 'title' ? reports[index]?.headline : reports[index]?.body
      expect(text?.slice(figure.from, figure.to)).toBe(figure.text)
      const sentence = sentences[at]
      expect(sentence !== undefined && sentence.from <= figure.from && figure.from < sentence.to).toBe(true)
    })
  })
  expect(told).toContainEqual({ done: 0, total: 3 })
})

test('a ledger that is given up is cancelled, and the next one is made', async () => {
  const { client, added } = await desk()
  const abort = new AbortController()
  const given = client.ledgerOf({ articles: added }, { signal: abort.signal })
  abort.abort()
  await expect(given).rejects.toMatchObject({ failure: { kind: 'cancelled' } })
  const { reports } = await client.ledgerOf({ articles: added })
  expect(reports).toHaveLength(3)
})

test('several reports against one of them: in order of time, with spans that point into their texts', async () => {
  const { client, added } = await desk()
  const told: { done: number; total: number }[] = []
  const answer = await client.compareSeveral(
    { articles: [...added, articleIdSchema.parse(9_999)] },
    { onProgress: (progress) => void told.push(progress) },
  )
  if (answer === null) throw new Error('The reports were not found.')
  const { reports, collation: text } = answer
  const collation = collationSchema.parse(readCollation(text))
  const said = (report: number, { from, to }: { from: number; to: number }): string =>
    (reports[report]?.body ?? '').slice(from, to)
  expect(collation.lines.map(({ report, span }) => said(report, span)).join('')).toBe(reports[collation.base]?.body)
  const readings = collation.lines.flatMap(({ places }) => places.flatMap((place) => place.readings))
  const words = readings.map(({ tellers: [first], relation }) => [first && said(first.report, first.span), relation])
  expect(words).toContainEqual(['63', 'conflict'])
  expect(collation.additions.map(({ report, span }) => said(report, span))).toContainEqual(
    expect.stringContaining('The harbour master had not closed the port.'),
  )
  expect(told).toContainEqual({ done: 0, total: 3 })
})

test('the base is the one asked for; when that is gone, the one that covers most', async () => {
  const { client, added } = await desk()
  const baseOf = async (base: (typeof added)[number]): Promise<string | undefined> => {
    const answer = await client.compareSeveral({ articles: added, base })
    return answer?.reports[readCollation(answer.collation).base]?.headline
  }
  const headlines = await Promise.all(added.map(baseOf))
  expect(new Set(headlines).size).toBe(3)
  expect(await baseOf(articleIdSchema.parse(9_999))).toMatch(/^Ferry toll rises/)
})

test('fewer than two reports that are left are nothing to compare', async () => {
  const { client, added } = await desk()
  expect(await client.compareSeveral({ articles: [...added.slice(0, 1), articleIdSchema.parse(9_999)] })).toBeNull()
})
