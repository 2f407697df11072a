import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticleHandlers } from '../../../electron/library/handlers/article-handlers.ts'
import { prepareArticleReads, prepareArticleWrites } from '../../../electron/library/queries/articles.ts'
import { prepareSearchReads } from '../../../electron/library/queries/search.ts'
import { articleEvents, articleMethods } from '../../../shared/contract/articles.ts'
import { createClient } from '../../../shared/contract/client.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { articleIdSchema, type ArticleSummary } from '../../../shared/domain/article.ts'
import { failureOf } from '../../support/contract-failure.ts'
import { importFrom } from '../../support/importing.ts'
import { newLibrary } from '../../support/library.ts'
import { createPortPair } from '../../support/port-pair.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')
const contract = { version: 1, methods: articleMethods, events: articleEvents } as const
const first = articleIdSchema.parse(1)
const second = articleIdSchema.parse(2)
const missing = articleIdSchema.parse(99)

/** A library of two ferry reports behind the real contract. */
async function editor() {
  const db = await newLibrary()
  await importFrom(
    db,
    ['ferry-1-northmere-wire.txt', 'ferry-2-northmere-wire.txt'].map((name) => join(samples, name)),
  )
  const ports = createPortPair()
  const articlesChanged = (): void => emit('articlesChanged', {})
  const { emit } = serve(contract, createArticleHandlers({ db, articlesChanged }), ports.server)
  const client = createClient(contract, ports.client)
  let changes = 0
  client.on('articlesChanged', () => changes++)
  const reads = prepareArticleReads(db)
  const summaryOf = (id: typeof first): ArticleSummary => {
    const found = reads.summary(id)
    if (found === null) throw new Error('not listed')
    return found
  }
  return { db, client, summaryOf, changes: () => changes }
}

describe('editing an article by hand', () => {
  test('changes every field, answers the article as it was, and can be undone', async () => {
    const { client, summaryOf, changes } = await editor()
    const changed = {
      headline: 'Grey Heron: the inquiry',
      headlineIsMade: true,
      byline: 'Mara Lindholt',
      source: 'Sundmark Press',
      dateline: 'PORT ANSEL, March 4',
      published: '2031-03-04T08:00:00+02:00',
      language: 'en-GB',
      numberFormat: 'apostrophe-point',
      externalId: 'urn:x:1',
      slug: 'FERRY/',
      version: 'UPDATE 3',
      status: 'correction',
      editorsNote: 'Corrects the number of passengers.',
      embargo: '2031-03-05',
      previousVersion: second,
    } as const
    const before = summaryOf(first)
    expect(await client.editArticle({ id: first, changes: changed })).toEqual(before)
    expect(summaryOf(first)).toEqual({ ...before, ...changed })
    expect(changes()).toBe(1)

    const { id: _id, origin: _origin, imported: _imported, sha256: _sha, wordCount: _count, ...fields } = before
    await client.editArticle({ id: first, changes: fields })
    expect(summaryOf(first)).toEqual(before)
  })

  test('changes nothing that is not named, and takes a blank line for nothing', async () => {
    const { client, summaryOf } = await editor()
    const before = summaryOf(first)
    await client.editArticle({ id: first, changes: { byline: ' \n ', slug: '  Lorn\tferry ' } })
    expect(summaryOf(first)).toEqual({ ...before, byline: null, slug: 'Lorn ferry' })
  })

  test('a headline that was written is no longer a made one, and is what is searched', async () => {
    const { db, client, summaryOf } = await editor()
    const { headline } = summaryOf(first)
    await client.editArticle({ id: first, changes: { headlineIsMade: true } })
    await client.editArticle({ id: first, changes: { headline: 'Zeppelin lands' } })
    expect(summaryOf(first)).toMatchObject({ headline: 'Zeppelin lands', headlineIsMade: false })
    const search = prepareSearchReads(db)
    expect(search.search('zeppelin', 5).map(({ id }) => id)).toEqual([1])
    expect(search.search(`"${headline}"`, 5)).toEqual([])
  })

  test('does nothing to what is not there or removed', async () => {
    const { db, client, changes } = await editor()
    prepareArticleWrites(db).remove(second, '2031-03-09T00:00:00.000Z')
    expect(await client.editArticle({ id: second, changes: { slug: 'X' } })).toBeNull()
    expect(await client.editArticle({ id: missing, changes: { slug: 'X' } })).toBeNull()
    expect(changes()).toBe(0)
  })

  test('refuses what cannot be', async () => {
    const { client } = await editor()
    const edit = (changes: object) => failureOf(client.editArticle({ id: first, changes }))
    expect(await edit({ headline: '  ' })).toMatchObject({ kind: 'bad-input' })
    expect(await edit({ published: '2031-02-31' })).toMatchObject({ kind: 'bad-input' })
    expect(await edit({ published: 'Monday' })).toMatchObject({ kind: 'bad-input' })
    expect(await edit({ body: 'Another text.' })).toMatchObject({ kind: 'bad-input' })
    expect(await edit({ previousVersion: first })).toMatchObject({ kind: 'refused' })
    expect(await edit({ previousVersion: missing })).toMatchObject({ kind: 'refused' })
  })
})
