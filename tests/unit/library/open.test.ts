import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { loadDriver } from '../../../electron/library/database/load-driver.ts'
import { closeLibrary, openLibrary, openLibraryForReading } from '../../../electron/library/database/open.ts'
import { knownVersion, migrations } from '../../../electron/library/migrations/all.ts'
import { applicationId, migrate } from '../../../electron/library/migrations/migrate.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A library as an older Doublet left it, with one article in it. */
function libraryOfVersion(path: string, version: number): void {
  const db = new Database(path) as WritableDb
  db.pragma('journal_mode = WAL')
  migrate(db, version)
  db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, 4, ?)').run(
    createHash('sha256').update('Ferry runs again today.').digest(),
    'Ferry runs again today.',
  )
  db.prepare(
    `INSERT INTO articles (text_id, external_id, headline, headline_is_made, source, published, origin_kind, origin_name, imported)
     VALUES (1, 'x-1', 'Ferry runs', 0, 'Northmere Wire', '2031-03-01', 'file', '/wire/ferry.txt', '2031-03-02T10:00:00.000Z')`,
  ).run()
  db.close()
}

describe('opening a library', () => {
  test('makes a new one with the known version and the name of its kind in the header', async () => {
    const db = await newLibrary()
    expect(db.pragma('user_version', { simple: true })).toBe(knownVersion)
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
  })

  test('leaves one file behind when closed', async () => {
    const folder = temporaryFolder()
    const library = await openLibrary(join(folder, 'a.doublet'))
    if (!library.ok) throw new Error('not opened')
    closeLibrary(library.value)
    expect(readdirSync(folder)).toEqual(['a.doublet'])
  })

  test('takes a name that looks like an SQLite address for a name', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'file:x'))
    const path = join(folder, 'file:x', 'y?mode=memory')
    const library = await openLibrary(path)
    expect(library.ok).toBe(true)
    if (library.ok) closeLibrary(library.value)
    expect(existsSync(path)).toBe(true)
  })

  test('refuses a newer library by name and changes nothing', async () => {
    const path = join(temporaryFolder(), 'newer.doublet')
    libraryOfVersion(path, knownVersion)
    const db = new Database(path)
    db.pragma('user_version = 99')
    db.close()
    const before = digest(path)
    expect(await openLibrary(path)).toEqual({
      ok: false,
      problem: { kind: 'library-newer-than-app', found: 99, known: knownVersion },
    })
    expect(await openLibraryForReading(path)).toMatchObject({ ok: false, problem: { kind: 'library-newer-than-app' } })
    expect(digest(path)).toBe(before)
  })

  test('refuses a database of another program and changes nothing', async () => {
    const path = join(temporaryFolder(), 'other.db')
    const other = new Database(path)
    other.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY)')
    other.close()
    const before = digest(path)
    expect(await openLibrary(path)).toMatchObject({ ok: false, problem: { kind: 'not-a-library' } })
    expect(digest(path)).toBe(before)
  })

  test('refuses a file that is no database and changes nothing', async () => {
    const path = join(temporaryFolder(), 'letter.txt')
    writeFileSync(path, 'Dear reader, this is a letter and not a library. '.repeat(100))
    const before = digest(path)
    expect(await openLibrary(path)).toMatchObject({ ok: false, problem: { kind: 'not-a-library' } })
    expect(digest(path)).toBe(before)
  })

  test('names a missing folder, and a folder in place of a file', async () => {
    const folder = temporaryFolder()
    const missing = await openLibrary(join(folder, 'no', 'such', 'a.doublet'))
    expect(missing).toEqual({ ok: false, problem: { kind: 'cannot-open', detail: 'its folder does not exist.' } })
    expect(await openLibrary(folder)).toMatchObject({ ok: false, problem: { kind: 'cannot-open' } })
  })

  test('names damage', async () => {
    const path = join(temporaryFolder(), 'damaged.doublet')
    libraryOfVersion(path, knownVersion)
    const bytes = readFileSync(path)
    // The header stays whole; the first page's table of contents does not.
    bytes.fill(0xff, 100, 1_000)
    writeFileSync(path, bytes)
    expect(await openLibrary(path)).toMatchObject({ ok: false, problem: { kind: 'library-damaged' } })
  })

  test('does not load the database below the Node-API it needs', async () => {
    expect(await loadDriver('9')).toEqual({ ok: false, problem: { kind: 'node-api-too-old', found: 9, needed: 10 } })
    expect(await loadDriver(undefined)).toMatchObject({ ok: true })
  })
})

describe('opening for reading', () => {
  test('needs a library that is there and up to date', async () => {
    const folder = temporaryFolder()
    expect(await openLibraryForReading(join(folder, 'none'))).toEqual({ ok: false, problem: { kind: 'no-library' } })
    const old = join(folder, 'old.doublet')
    libraryOfVersion(old, 1)
    expect(await openLibraryForReading(old)).toEqual({
      ok: false,
      problem: { kind: 'library-older-than-app', found: 1, known: knownVersion },
    })
  })

  test('cannot write', async () => {
    const path = join(temporaryFolder(), 'a.doublet')
    libraryOfVersion(path, knownVersion)
    const library = await openLibraryForReading(path)
    if (!library.ok) throw new Error('not opened')
    expect(() => library.value.exec('DELETE FROM articles')).toThrow(/readonly/)
    library.value.close()
  })
})

describe('migrations', () => {
  test('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  test('from version 1: keep every row, fill the search index, and leave a copy of what was', async () => {
    const path = join(temporaryFolder(), 'old.doublet')
    libraryOfVersion(path, 1)
    const db = await newLibrary(path)
    expect(db.pragma('user_version', { simple: true })).toBe(knownVersion)
    expect(db.prepare('SELECT id, external_id, headline, source, published FROM articles').all()).toEqual([
      { id: 1, external_id: 'x-1', headline: 'Ferry runs', source: 'Northmere Wire', published: '2031-03-01' },
    ])
    expect(db.prepare("SELECT rowid FROM article_search WHERE article_search MATCH 'again'").pluck().all()).toEqual([1])

    const copy = new Database(`${path}.version-1.backup`, { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(1)
    expect(copy.prepare('SELECT headline FROM articles').pluck().all()).toEqual(['Ferry runs'])
    copy.close()
  })

  test('never write over an earlier copy', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'old.doublet')
    libraryOfVersion(path, 1)
    copyFileSync(path, `${path}.version-1.backup`)
    const before = digest(`${path}.version-1.backup`)
    await newLibrary(path)
    expect(digest(`${path}.version-1.backup`)).toBe(before)
    expect(existsSync(`${path}.version-1.backup-2`)).toBe(true)
  })

  test('that fail leave the library as it was, and say where the copy is', async () => {
    const path = join(temporaryFolder(), 'old.doublet')
    libraryOfVersion(path, 1)
    const db = new Database(path)
    // A table of the name that the next step wants to make.
    db.exec('CREATE TABLE article_search (id INTEGER)')
    db.close()
    expect(await openLibrary(path)).toMatchObject({
      ok: false,
      problem: { kind: 'migration-failed', backup: `${path}.version-1.backup` },
    })
    const after = new Database(path)
    expect(after.pragma('user_version', { simple: true })).toBe(1)
    expect(after.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1)
    after.close()
  })

  test('are not run when no copy can be made', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'old.doublet')
    libraryOfVersion(path, 1)
    // A folder in the way of the unfinished copy that cannot be written to as a file.
    mkdirSync(`${path}.version-1.backup.unfinished`)
    writeFileSync(join(`${path}.version-1.backup.unfinished`, 'x'), '')
    expect(await openLibrary(path)).toMatchObject({ ok: false, problem: { kind: 'migration-failed', backup: null } })
    const after = new Database(path)
    expect(after.pragma('user_version', { simple: true })).toBe(1)
    after.close()
  })
})
