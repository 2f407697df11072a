import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { migrate } from '../../../electron/library/migrations/migrate.ts'
import { indexEverything } from '../../../electron/library/overlaps/build-index.ts'
import { entryOf } from '../../../electron/library/overlaps/buckets.ts'
import { packPostings } from '../../../electron/library/overlaps/postings.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { prepareKills } from '../../../electron/library/queries/kills.ts'
import { prepareStoryReads } from '../../../electron/library/queries/stories.ts'
import { groupArticles } from '../../../electron/library/stories/group-articles.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A library as version 3 left it: a text that came twice, a headline without a text, and an article that is removed. */
function libraryOfVersion3(): WritableDb {
  const db = new Database(join(temporaryFolder(), 'old.doublet')) as WritableDb
  db.pragma('foreign_keys = ON')
  migrate(db, 3)
  const text = db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, ?, ?)')
  const article = db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, published, origin_kind, imported, removed)
     VALUES (?, 'Ferry runs again', 0, '2031-03-01', 'paste', '2031-03-02T10:00:00.000Z', ?)`,
  )
  for (const body of [inventedText(1, 60), '']) {
    text.run(createHash('sha256').update(body).digest(), body === '' ? 0 : 60, body)
  }
  for (const [textId, removed] of [
    [1, null],
    [1, null],
    [2, null],
    [1, '2031-03-03T00:00:00Z'],
  ]) {
    article.run(textId, removed)
  }
  return db
}

test('from version 3: every article stays as it was and waits to be indexed and grouped', async () => {
  const db = libraryOfVersion3()
  const before = db.prepare('SELECT * FROM articles').all()
  migrate(db)
  expect(db.prepare('SELECT * FROM articles').all()).toEqual(before)
  // A unit is twice the number of a text, or one more than twice the number of an article without one.
  expect(db.prepare('SELECT unit FROM overlap_backlog').pluck().all()).toEqual([2, 7])
  expect(db.prepare('SELECT article_id FROM story_backlog').pluck().all()).toEqual([1, 2, 3])

  await indexEverything(db)
  await groupArticles(db)
  const stories = prepareStoryReads(db)
  expect(stories.waiting()).toBe(0)
  expect(stories.list(0, 10).map((id) => stories.articlesOf(id))).toEqual([[1, 2]])
  expect(checkLibrary(db)).toEqual([])
})

test('from version 8: what is kept of the coverages of a story is found anew', async () => {
  const db = libraryOfVersion3()
  migrate(db, 8)
  await indexEverything(db)
  await groupArticles(db)
  db.prepare('DELETE FROM story_coverage_backlog').run()
  db.prepare("INSERT OR REPLACE INTO story_coverages VALUES (1, 2, 0.5, 0.5, 'story')").run()
  migrate(db)
  expect(db.prepare('SELECT count(*) FROM story_coverages').pluck().get()).toBe(0)
  const waiting = db.prepare('SELECT story_id FROM story_coverage_backlog').pluck().all()
  expect(waiting).toEqual(db.prepare('SELECT DISTINCT story_id FROM story_articles').pluck().all())
  expect(waiting).toHaveLength(1)
})

test('what the index lost or misplaced is named, and so are two that are together and should not be', async () => {
  const db = libraryOfVersion3()
  migrate(db)
  await indexEverything(db)
  await groupArticles(db)
  db.prepare('DELETE FROM overlap_runs').run()
  db.prepare('INSERT INTO story_partings (a, b) VALUES (1, 2)').run()
  const misplaced = packPostings({ fingerprints: Uint32Array.of(0, 2 ** 32 - 1), units: Uint32Array.of(2, 2) })
  db.prepare('INSERT INTO overlap_chunks (id, postings) VALUES (?, ?)').run(entryOf(0), misplaced)
  expect(checkLibrary(db)).toEqual([
    'The overlap index holds fingerprints at place 0 that belong elsewhere.',
    'The overlap index does not hold text 1.',
    'The overlap index does not hold the headline of article 3.',
    'Articles 1 and 2 are in one story, and were said not to belong together.',
  ])
})

test('an article that goes for good takes its links, its place and what was said of it along', async () => {
  const db = libraryOfVersion3()
  migrate(db)
  await indexEverything(db)
  await groupArticles(db)
  db.prepare('INSERT INTO story_partings (a, b) VALUES (2, 3)').run()
  db.prepare('DELETE FROM articles WHERE id = 2').run()
  const counts = ['story_links', 'story_partings'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )
  expect(counts).toEqual([0, 0])
  expect(db.prepare('SELECT article_id FROM story_articles').pluck().all()).toEqual([1])
  expect(checkLibrary(db)).toEqual([])
})

test('from version 9: a kill that is there is known to a report that comes', () => {
  const db = libraryOfVersion3()
  migrate(db, 9)
  db.prepare(
    "UPDATE articles SET headline = 'KILL-Ferry sinks', source = 'Northmere Wire', status = 'withdrawn' WHERE id = 1",
  ).run()
  const before = db.prepare('SELECT * FROM articles').all()
  migrate(db)
  expect(db.prepare('SELECT * FROM articles').all()).toEqual(before)
  const id = articleIdSchema.parse(2)
  db.prepare("UPDATE articles SET headline = 'Ferry sinks', source = 'Northmere Wire' WHERE id = 2").run()
  prepareKills(db)({ id, headline: 'Ferry sinks', source: 'Northmere Wire', published: '2031-03-01', status: null })
  expect(prepareArticleReads(db).get(id)).toMatchObject({ status: 'withdrawn' })
  expect(checkLibrary(db)).toEqual([])
})
