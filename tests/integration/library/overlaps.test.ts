import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readComparison } from '../../../shared/contract/comparison-text.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')

/** Takes in reports of these bodies; their ids, in order. */
async function take(db: WritableDb, ...bodies: readonly string[]): Promise<ArticleId[]> {
  const path = join(temporaryFolder(), 'lines.jsonl')
  const lines = bodies.map((body, at) => JSON.stringify({ title: `Report ${at}`, body, date: '2031-03-02' }))
  writeFileSync(path, lines.join('\n'))
  const { added, same } = await importFrom(db, [path])
  return [...added, ...same].toSorted((left, right) => left - right)
}

function named(db: WritableDb, name: string): ArticleId {
  const article = prepareArticleReads(db)
    .list()
    .find(({ origin }) => origin.kind === 'file' && origin.path.endsWith(name))
  if (article === undefined) throw new Error(`There is no ${name}.`)
  return article.id
}

describe('the overlaps of an article', () => {
  test('of the samples: versions of one event are a story, notices of one company a series', async () => {
    const db = await newLibrary()
    await importFrom(db, [samples])
    const client = libraryClient(db)
    const ferry = await client.overlapsOf({ id: named(db, 'ferry-1-northmere-wire.txt') })
    expect(ferry.map(({ article, relation }) => [article, relation])).toContainEqual([
      named(db, 'ferry-2-northmere-wire.txt'),
      'story',
    ])
    const dividend = await client.overlapsOf({ id: named(db, 'dividend-1-northmere-wire.txt') })
    expect(dividend).toMatchObject([{ article: named(db, 'dividend-2-northmere-wire.txt'), relation: 'series' }])
  })

  test('a text inside a longer one: each has its own coverage', async () => {
    const db = await newLibrary()
    const shared = inventedText(1, 60)
    const [short, long] = await take(db, shared, `${inventedText(2, 60)} ${shared}`)
    if (short === undefined || long === undefined) throw new Error('Both should be in.')
    const client = libraryClient(db)
    expect(await client.overlapsOf({ id: short })).toMatchObject([{ article: long, aInB: 1, bInA: 0.5 }])
    expect(await client.overlapsOf({ id: long })).toMatchObject([{ article: short, aInB: 0.5, bInA: 1 }])
    expect(await client.overlapsOf({ id: long, min: 1 })).toHaveLength(1)
  })

  test('a resend overlaps wholly; removed, it is gone, and restored, it is back', async () => {
    const db = await newLibrary()
    const [first] = await take(db, inventedText(1, 80))
    const [resend] = await take(db, inventedText(1, 80))
    if (first === undefined || resend === undefined) throw new Error('Both should be in.')
    const client = libraryClient(db)
    const whole = [{ article: resend, aInB: 1, bInA: 1, relation: 'story' }]
    expect(await client.overlapsOf({ id: first })).toEqual(whole)
    await client.removeArticles({ ids: [resend] })
    expect(await client.overlapsOf({ id: first })).toEqual([])
    await client.restoreArticles({ ids: [resend] })
    expect(await client.overlapsOf({ id: first })).toEqual(whole)
  })

  test('of a form that is filled in again and again a few are told, and whatever tells the same story', async () => {
    const db = await newLibrary()
    const form = inventedText(1, 60)
    // A notice every five days, so that none tells on what another told.
    const notices = Array.from({ length: 80 }, (_, at) => ({
      body: `${form} ${inventedText(100 + at, 12)}`,
      date: new Date(Date.UTC(2031, 0, 1 + 5 * at)).toISOString(),
    }))
    const notice = notices[50]
    if (notice === undefined) throw new Error('There are eighty.')
    const lines = [...notices, { ...notice, body: `${inventedText(150, 9)} ${notice.body}` }]
    const path = join(temporaryFolder(), 'notices.jsonl')
    writeFileSync(path, lines.map((line) => JSON.stringify({ title: 'A notice', ...line })).join('\n'))
    const { added } = await importFrom(db, [path])
    const [asked, version] = [added[50], added[80]]
    if (asked === undefined || version === undefined) throw new Error('All should be in.')
    const overlaps = await libraryClient(db).overlapsOf({ id: asked })
    expect(overlaps[0]).toMatchObject({ article: version, aInB: 1 })
    expect(overlaps).toHaveLength(5)
  })

  test('headlines without a text are compared as headlines', async () => {
    const db = await newLibrary()
    const path = join(temporaryFolder(), 'alerts.jsonl')
    const alert = 'HARBOUR BOARD SAYS FERRY LORN SANK WITH 212 ON BOARD OFF PORT ANSEL'
    writeFileSync(
      path,
      [alert, alert, 'COURT IN TERVA FREES MAYOR'].map((title) => JSON.stringify({ title })).join('\n'),
    )
    await importFrom(db, [path])
    const ids = prepareArticleReads(db)
      .list()
      .map(({ id }) => id)
      .toReversed()
    const [first, second] = ids
    if (first === undefined || second === undefined) throw new Error('All should be in.')
    expect(await libraryClient(db).overlapsOf({ id: first })).toMatchObject([{ article: second, aInB: 1, bInA: 1 }])
    expect(checkLibrary(db)).toEqual([])
  })
})

test('what came in is told with what it overlaps, each pair once, and with progress', async () => {
  const db = await newLibrary()
  const [old] = await take(db, inventedText(1, 80))
  const ids = await take(db, inventedText(1, 80).replace('.', ' today.'), inventedText(3, 80), inventedText(3, 90))
  const progress: number[] = []
  const report = await libraryClient(db).importOverlaps({ ids }, { onProgress: ({ done }) => progress.push(done) })
  expect(report.checked).toBe(3)
  expect(report.pairs.map(({ a, b }) => [a, b])).toEqual([
    [old, ids[0]],
    [ids[1], ids[2]],
  ])
  expect(progress).toEqual([0, 1, 2])
})

describe('what is looked through in a thread of its own', () => {
  /** Words of a text that is too long to be looked through where everything else is answered. */
  const long = 6_000

  test('gives the same pairs, with progress: of many articles', async () => {
    const db = await newLibrary()
    const events = 20
    const texts = Array.from(
      { length: events * 2 },
      (_, at) => `${inventedText(at % events, 60)} ${inventedText(500 + at, 9)}`,
    )
    const ids = await take(db, ...texts)
    const progress: number[] = []
    const client = libraryClient(db)
    const { pairs, checked } = await client.importOverlaps({ ids }, { onProgress: ({ done }) => progress.push(done) })
    expect(checked).toBe(events * 2)
    expect(pairs).toHaveLength(events)
    for (const { a, b, ...rest } of pairs) expect(await client.overlapsOf({ id: a })).toEqual([{ article: b, ...rest }])
    expect(progress).toEqual([...ids.keys()])
  })

  test('gives way to a comparison that is asked for at once, and stories rest meanwhile', async () => {
    const db = await newLibrary()
    const [a, b] = await take(db, inventedText(1, long * 2), `${inventedText(1, long * 2)} ${inventedText(3, 100)}`)
    if (a === undefined || b === undefined) throw new Error('Both should be in.')
    const order: string[] = []
    const client = libraryClient(db, {
      holdStories: () => {
        order.push('stories rest')
        return () => void order.push('stories go on')
      },
    })
    const overlaps = client.importOverlaps({ ids: [a, b] }).then(({ pairs }) => {
      order.push('overlaps')
      return pairs
    })
    await client.compareArticles({ a, b })
    order.push('compared')
    expect(await overlaps).toMatchObject([{ a, b, aInB: 1 }])
    expect(order).toEqual(['stories rest', 'stories go on', 'compared', 'overlaps'])
  })

  test('can be given up', async () => {
    const db = await newLibrary()
    const ids = await take(db, inventedText(1, long), inventedText(2, long))
    const abort = new AbortController()
    const overlaps = libraryClient(db).importOverlaps(
      { ids },
      { signal: abort.signal, onProgress: () => abort.abort() },
    )
    await expect(overlaps).rejects.toMatchObject({ kind: 'cancelled' })
  })
})

test('a book overlaps the report that quotes a chapter of it, and is found in a moment', async () => {
  const db = await newLibrary()
  const chapters = Array.from({ length: 60 }, (_, at) => inventedText(at + 1, 900))
  const [book, report] = await take(db, chapters.join('\n\n'), chapters[30]?.split(' ').slice(0, 300).join(' ') ?? '')
  if (book === undefined || report === undefined) throw new Error('Both should be in.')
  const client = libraryClient(db)
  expect(await client.overlapsOf({ id: report })).toMatchObject([{ article: book, aInB: 1 }])
  expect(await client.overlapsOf({ id: book })).toMatchObject([{ article: report, bInA: 1 }])
})

describe('finding a passage', () => {
  const body = `${inventedText(1, 40)} The harbour board said the ferry had left the quay with 14 boats in tow at dawn on Tuesday. ${inventedText(2, 40)}`
  const sentence = 'The harbour board said the ferry had left the quay with 14 boats in tow at dawn on Tuesday.'
  const cases: readonly [string, string, number][] = [
    ['a sentence', sentence, 1],
    ['three words', 'boats in tow', 1],
    ['one word', 'harbour', 1],
    ['another figure', sentence.replace('14', '41'), 0.9],
    ['another word and another order of none', sentence.replace('quay', 'pier').replace('dawn', 'noon'), 0.8],
  ]
  for (const [name, text, least] of cases) {
    test(`holds ${name}`, async () => {
      const db = await newLibrary()
      const [id] = await take(db, body, inventedText(5, 90))
      const hits = await libraryClient(db).findPassage({ text })
      expect(hits).toHaveLength(1)
      const [hit] = hits
      expect(hit?.article).toBe(id)
      expect(hit?.coverage).toBeGreaterThanOrEqual(least)
      const stored = prepareArticleReads(db).get(hit?.article ?? (0 as ArticleId))?.body ?? ''
      const found = hit?.spans.map(({ from, to }) => stored.slice(from, to)).join(' ') ?? ''
      expect(body).toContain(found)
      expect(found.length).toBeGreaterThan(text.length * 0.7)
    })
  }

  test('nothing is nowhere', async () => {
    const db = await newLibrary()
    await take(db, body)
    const client = libraryClient(db)
    expect(await client.findPassage({ text: ' - ' })).toEqual([])
    expect(await client.findPassage({ text: 'a word that nobody wrote' })).toEqual([])
  })
})

test('a sentence that reports of many days share is boilerplate in a comparison; one of a long story is not', async () => {
  const tag = 'Lantern Wire brings the news of all the harbours to its readers every morning.'
  const compareAfter = async (dates: readonly string[]) => {
    const db = await newLibrary()
    const path = join(temporaryFolder(), 'lines.jsonl')
    const line = (date: string, at: number) =>
      JSON.stringify({ title: `Report ${at}`, body: `${inventedText(at + 1, 60)} ${tag}`, date })
    writeFileSync(path, dates.map(line).join('\n'))
    const { added } = await importFrom(db, [path])
    const [a, b] = added
    if (a === undefined || b === undefined) throw new Error('Both should be in.')
    const answer = await libraryClient(db).compareArticles({ a, b })
    if (answer === null) throw new Error('Both should be there.')
    return readComparison(answer.comparison).passages.map(({ boilerplate }) => boilerplate)
  }
  const days = Array.from({ length: 10 }, (_, day) => `2031-03-${String(day + 1).padStart(2, '0')}`)
  expect(await compareAfter(days)).toEqual([true])
  expect(await compareAfter(days.map(() => '2031-03-01'))).toEqual([false])
})
