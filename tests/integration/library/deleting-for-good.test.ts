import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { openLibraryAsItIs } from '../../../electron/library/database/open.ts'
import { deleteForGood, finishDeletions } from '../../../electron/library/keeping/delete-for-good.ts'
import { prepareErasing } from '../../../electron/library/keeping/erase-articles.ts'
import { migrate } from '../../../electron/library/migrations/migrate.ts'
import { placeOfChunk } from '../../../electron/library/overlaps/buckets.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { prepareOverlapIndexReads } from '../../../electron/library/queries/overlap-index.ts'
import { prepareSearchReads } from '../../../electron/library/queries/search.ts'
import { groupArticles } from '../../../electron/library/stories/group-articles.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Line = { readonly title: string; readonly body: string }

/** Words of which no piece of six letters stands in anything else that a library holds. */
const inBody = 'quillenstropf'
const inHeadline = 'wexbarnhauft'
const secret: Line = {
  title: `Talks on ${inHeadline} begin`,
  body: `${inventedText(1, 150)} The ${inBody} is not to be known. ${inventedText(2, 150)}`,
}
const others: Line[] = Array.from({ length: 40 }, (_, at) => ({
  title: `Notice ${at + 1} of ${inventedText(100 + at, 3)}`,
  body: inventedText(200 + at, 300),
}))

async function take(db: WritableDb, ...lines: readonly Line[]): Promise<ArticleId[]> {
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'))
  const { added, same } = await importFrom(db, [path])
  return [...added, ...same].toSorted((left, right) => left - right)
}

/** Every piece of six letters of a word: what prefix compression may leave of it. */
function piecesOf(word: string): string[] {
  return Array.from({ length: word.length - 5 }, (_, from) => word.slice(from, from + 6))
}

/** Names of the files beside a library in whose bytes a piece of the words stands, whatever its capitals. */
function filesHolding(libraryPath: string, ...words: readonly string[]): string[] {
  const folder = dirname(libraryPath)
  return readdirSync(folder)
    .filter((name) => {
      const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase()
      return words.flatMap(piecesOf).some((piece) => bytes.includes(piece))
    })
    .toSorted()
}

/** The terms of the full-text index. */
function termsOf(db: WritableDb): string[] {
  db.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'article_search', 'row')")
  const terms = db.prepare<[], string>('SELECT term FROM temp.terms').pluck().all()
  db.exec('DROP TABLE temp.terms')
  return terms
}

/** Every unit that the overlap index names. */
function unitsOf(db: WritableDb): Set<number> {
  const reads = prepareOverlapIndexReads(db)
  const chunks = db.prepare<[], number>('SELECT id FROM overlap_chunks').pluck().all()
  const places = new Set(chunks.map(placeOfChunk))
  const postings = [...reads.runs(), ...[...places].flatMap((place) => reads.chunks(place))]
  return new Set(postings.flatMap(({ units }) => [...units]))
}

describe('what was deleted for good', () => {
  test('is in no byte of the file, its log and shared memory, nor in any index', async () => {
    const db = await newLibrary()
    const ids = await take(db, ...others.slice(0, 20), secret, ...others.slice(20))
    const id = ids[20] as ArticleId
    expect(filesHolding(db.name, inBody)).not.toEqual([])
    // A headline that it once had is in the log, too.
    const library = libraryClient(db)
    await library.editArticle({ id, changes: { headline: 'Nothing to see' } })
    const unit = 2 * (db.prepare<[number], number>('SELECT text_id FROM articles WHERE id = ?').pluck().get(id) ?? 0)
    expect(unitsOf(db)).toContain(unit)

    expect(await library.deleteForGood({ ids: [id] })).toEqual({
      deleted: [id],
      cleanedBackups: [],
      deletedBackups: [],
      remains: [],
    })
    expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
    expect(termsOf(db).filter((term) => /quil|stropf|wexb|hauft/.test(term))).toEqual([])
    expect(unitsOf(db)).not.toContain(unit)
    expect(prepareSearchReads(db).search(inBody, 10)).toEqual([])
    expect(await library.getArticle({ id })).toBeNull()
    expect(checkLibrary(db)).toEqual([])
    // What is left is as it was.
    expect(prepareArticleReads(db).list()).toHaveLength(40)
    expect(prepareSearchReads(db).search('notice', 100)).toHaveLength(40)
  })

  test('is in no backup made at a migration; one that cannot be read is gone', async () => {
    const path = join(temporaryFolder(), 'test.doublet')
    const older = new Database(path) as WritableDb
    older.pragma('foreign_keys = ON')
    migrate(older, 5)
    for (const { title, body } of [secret, ...others.slice(0, 3)]) {
      const text = older
        .prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, 300, ?)')
        .run(createHash('sha256').update(body).digest(), body)
      older
        .prepare(
          `INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
           VALUES (?, ?, 0, 'paste', '2031-03-02T10:00:00.000Z')`,
        )
        .run(text.lastInsertRowid, title)
    }
    older.close()
    const db = await newLibrary(path)
    const backup = `${path}.version-5.backup`
    const damaged = `${path}.version-4.backup`
    writeFileSync(damaged, `no database, but ${inBody}`)
    expect(filesHolding(path, inBody)).toEqual(expect.arrayContaining(['test.doublet.version-5.backup']))

    const report = await deleteForGood(db, { ids: () => [1 as ArticleId] })
    expect(report).toMatchObject({
      cleanedBackups: ['test.doublet.version-5.backup'],
      deletedBackups: ['test.doublet.version-4.backup'],
      remains: [],
    })
    expect(filesHolding(path, inBody, inHeadline)).toEqual([])
    expect(existsSync(damaged)).toBe(false)
    // The backup is still one: it opens, is brought up to date and has no fault.
    const restored = await openLibraryAsItIs(backup)
    if (!restored.ok) throw new Error(JSON.stringify(restored.problem))
    migrate(restored.value)
    expect(checkLibrary(restored.value)).toEqual([])
    expect(restored.value.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(3)
    restored.value.close()
  })

  test('a text that came several times goes with the last arrival', async () => {
    const db = await newLibrary()
    const [first, second] = await take(db, secret, secret)
    const library = libraryClient(db)
    await library.removeArticles({ ids: [first as ArticleId, second as ArticleId] })
    const removed = await library.listRemoved({})
    expect(removed.articles.map(({ article, sameText }) => [article.id, sameText])).toEqual([
      [second, 1],
      [first, 1],
    ])
    await library.deleteForGood({ ids: [first as ArticleId] })
    expect(filesHolding(db.name, inBody)).toContain('test.doublet')
    expect(checkLibrary(db)).toEqual([])

    const { deleted } = await library.emptyBin({})
    expect(deleted).toEqual([second])
    expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
    expect(await library.listRemoved({})).toEqual({ articles: [], total: 0 })
  })

  test('takes headlines without a text, tags, names of stories, and links the version after it to the one before', async () => {
    const db = await newLibrary()
    const [alert, a, b, c] = (await take(db, { title: `Alert: ${inHeadline}`, body: '' }, ...others.slice(0, 3))) as [
      ArticleId,
      ArticleId,
      ArticleId,
      ArticleId,
    ]
    const library = libraryClient(db)
    await library.editArticle({ id: c, changes: { previousVersion: b } })
    await library.editArticle({ id: b, changes: { previousVersion: a } })
    await library.tagArticles({ ids: [b], tag: inBody })
    const { story } = await library.joinArticles({ articles: [alert, b] })
    if (story === null) throw new Error('There is a story.')
    await library.renameStory({ id: story, name: `Affair ${inBody}` })
    await groupArticles(db)

    await library.deleteForGood({ ids: [alert, b] })
    expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
    expect((await library.getArticle({ id: c }))?.previousVersion).toBe(a)
    expect(await library.listTags({})).toEqual([])
    expect(unitsOf(db)).not.toContain(2 * alert + 1)
    expect(checkLibrary(db)).toEqual([])
  })
})

test('a new text does not inherit what the index knew of a deleted one', async () => {
  const db = await newLibrary()
  const [keeper, last] = (await take(db, ...others.slice(0, 1), secret)) as [ArticleId, ArticleId]
  await deleteForGood(db, { ids: () => [last] })
  // The new text may get the number that the deleted one had.
  const [next] = await take(db, { title: 'Another', body: inventedText(77, 200) })
  const library = libraryClient(db)
  expect(await library.findPassage({ text: secret.body })).toEqual([])
  expect(await library.overlapsOf({ id: keeper })).toEqual([])
  expect((await library.findPassage({ text: inventedText(77, 200) })).map(({ article }) => article)).toEqual([next])
})

test('after cancelling, what is deleted is gone from the file and the rest is there', async () => {
  const db = await newLibrary()
  const ids = await take(db, secret, ...others)
  const stop = createCancellation()
  const { deleted } = await deleteForGood(db, {
    ids: () => ids,
    cancellation: stop.cancellation,
    progress: ({ step }) => step === 'deleting' && stop.cancel(),
  })
  expect(deleted.length).toBeGreaterThan(0)
  expect(deleted.length).toBeLessThan(ids.length)
  expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
  expect(prepareSearchReads(db).search('notice', 100)).toHaveLength(ids.length - deleted.length)
  expect(checkLibrary(db)).toEqual([])
})

test('a deletion that the end of the process cut short is finished later', async () => {
  const db = await newLibrary()
  const [id] = (await take(db, secret, ...others)) as [ArticleId]
  prepareErasing(db)([id])
  expect(filesHolding(db.name, inBody)).not.toEqual([])
  await finishDeletions(db)
  expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
})

test('deletions at one time go one after the other, and each ends with nothing left', async () => {
  const db = await newLibrary()
  const [first, second, third] = (await take(db, secret, ...others)) as [ArticleId, ArticleId, ArticleId]
  prepareErasing(db)([first])
  const reports = await Promise.all([
    finishDeletions(db),
    deleteForGood(db, { ids: () => [second] }),
    deleteForGood(db, { ids: () => [third] }),
  ])
  expect(reports.map(({ remains }) => remains)).toEqual([[], [], []])
  expect(db.prepare('SELECT count(*) FROM deletions').pluck().get()).toBe(0)
  expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
  expect(checkLibrary(db)).toEqual([])
}, 30_000)

test('while another program reads the library, what the log keeps is said, and goes the next time', async () => {
  const db = await newLibrary()
  const [id] = (await take(db, secret, ...others)) as [ArticleId]
  const reader = new Database(db.name, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM articles').get()
  const report = await deleteForGood(db, { ids: () => [id] })
  expect(report.remains).toEqual(['Another program reads the library, and its log keeps what it had.'])
  reader.exec('COMMIT')
  reader.close()
  await finishDeletions(db)
  expect(filesHolding(db.name, inBody, inHeadline)).toEqual([])
}, 30_000)
