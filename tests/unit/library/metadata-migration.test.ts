import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { migrate } from '../../../electron/library/migrations/migrate.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A library as version 2 left it: two articles of one text. */
function libraryOfVersion2(): WritableDb {
  const db = new Database(join(temporaryFolder(), 'old.doublet')) as WritableDb
  db.pragma('foreign_keys = ON')
  migrate(db, 2)
  const sha256 = createHash('sha256').update('Ferry runs again today.').digest()
  db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, 4, ?)').run(sha256, 'Ferry runs again today.')
  const insert = db.prepare(
    `INSERT INTO articles (text_id, external_id, headline, headline_is_made, source, published, origin_kind, imported)
     VALUES (1, ?, 'Ferry runs', 0, 'Northmere Wire', '2031-03-01', 'paste', '2031-03-02T10:00:00.000Z')`,
  )
  for (const externalId of ['x-1', null]) insert.run(externalId)
  return db
}

test('from version 2: every row stays as it was, and says nothing of what nobody asked it then', () => {
  const db = libraryOfVersion2()
  const before = db.prepare('SELECT * FROM articles').all()
  migrate(db, 3)
  const nothing = {
    number_format: null,
    slug: null,
    version: null,
    status: null,
    editors_note: null,
    embargo: null,
    previous_version: null,
  }
  expect(db.prepare('SELECT * FROM articles').all()).toEqual(
    before.map((row) => Object.assign({}, row as object, nothing)),
  )
  expect(prepareArticleReads(db).list()).toMatchObject([
    { id: 2, externalId: null, previousVersion: null },
    { id: 1, externalId: 'x-1', slug: null, headline: 'Ferry runs' },
  ])
})

test('an article that goes for good takes no other with it and leaves no link', () => {
  const db = libraryOfVersion2()
  migrate(db, 3)
  db.prepare('UPDATE articles SET previous_version = 1 WHERE id = 2').run()
  db.prepare('DELETE FROM articles WHERE id = 1').run()
  expect(db.prepare('SELECT id, previous_version FROM articles').all()).toEqual([{ id: 2, previous_version: null }])
  expect(() => db.prepare('UPDATE articles SET previous_version = 2 WHERE id = 2').run()).toThrow(/CHECK/)
  expect(() => db.prepare("UPDATE articles SET status = 'lost' WHERE id = 2").run()).toThrow(/CHECK/)
})
