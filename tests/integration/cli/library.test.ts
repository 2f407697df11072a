import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { claimLibrary } from '../../../electron/library/database/claim.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { doublet, jsonLines } from '../../support/command-line.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../../..')
const samples = join(root, 'electron/library/samples')
const main = join(root, 'electron/cli/main.ts')

describe('doublet import', () => {
  test('counts what it took in, and what was there before', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    const first = await doublet('import', '--library', library, samples, '--json')
    expect(first.status).toBe(0)
    expect(jsonLines(first)).toEqual([{ added: 15, same: 0, failed: [], warnings: [], cancelled: false }])
    const second = await doublet('import', '--library', library, samples)
    expect(second.out).toBe('0 added, 15 the same as a text that was there, 0 failed.\n')
  })

  test('names each failure and ends with status 1', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    const path = join(temporaryFolder(), 'empty.txt')
    writeFileSync(path, '')
    const run = await doublet(
      'import',
      '--library',
      library,
      path,
      join(samples, 'flood-1-sundmark-press.txt'),
      '--json',
    )
    expect(run.status).toBe(1)
    expect(jsonLines(run)).toMatchObject([
      { added: 1, failed: [{ path, reason: 'It is empty: there is no text in it.' }] },
    ])
  })

  test('refuses what is no library, and says what to do', async () => {
    const path = join(temporaryFolder(), 'letter.txt')
    writeFileSync(path, 'Dear reader, this is a letter. '.repeat(200))
    const run = await doublet('import', '--library', path, samples)
    expect(run).toMatchObject({ status: 1, out: '' })
    expect(run.err).toContain('This file is not a Doublet library')
  })

  test('leaves alone a library that a window has open', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    const claim = await claimLibrary(library)
    if (!claim.ok) throw new Error('The claim should be free.')
    const refused = await doublet('import', '--library', library, samples)
    claim.value.release()
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain('Another program has this library open')
    expect((await doublet('import', '--library', library, samples)).status).toBe(0)
  })

  test('may be stopped by Ctrl-C; what is in stays', async () => {
    const { library, files } = manyReports(3_000)
    const child = spawn(process.execPath, [main, 'import', '--library', library, files, '--json'])
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    await untilArticles(library, 1)
    child.kill('SIGINT')
    expect(await ended).toBe(1)
    const report = JSON.parse(out) as { added: number; cancelled: boolean }
    expect(report.cancelled).toBe(true)
    expect(report.added).toBeLessThan(3_000)
    const db = await newLibrary(library)
    expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(report.added)
    expect(checkLibrary(db)).toEqual([])
  })

  test('killed in the middle: everything another process saw is there, and the library is sound', async () => {
    const { library, files } = manyReports(3_000)
    const child = spawn(process.execPath, [main, 'import', '--library', library, files])
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)))
    const seen = await untilArticles(library, 200)
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    const db = await newLibrary(library)
    const ids = db.prepare('SELECT id FROM articles ORDER BY id').pluck().all()
    expect(ids.slice(0, seen.length)).toEqual(seen)
    expect(ids.length).toBeLessThan(3_000)
    expect(checkLibrary(db)).toEqual([])
  })
})

describe('doublet search', () => {
  test('finds words, phrases and beginnings, and gives the id of the source where there is one', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    const lines = join(root, 'tests/fixtures/import/lines.jsonl')
    await doublet('import', '--library', library, lines, samples)
    const hits = jsonLines(await doublet('search', '--library', library, 'fifteen people'))
    expect(hits).toEqual([
      { id: 'b-2', title: 'FERRY TOLL RISES', source: null, published: null, snippet: 'Fifteen people died.' },
    ])
    const phrase = jsonLines(await doublet('search', '--library', library, '"bow door" teach*', '--limit', '2'))
    expect(phrase).toHaveLength(2)
    for (const hit of phrase) expect(hit).toHaveProperty('snippet')
    expect(JSON.stringify(phrase)).toMatch(/"id":\d+.*bow door/)
    expect((await doublet('search', '--library', library, 'OR NOT (')).status).toBe(0)
  })

  test('says that there is no library, and makes none', async () => {
    const library = join(temporaryFolder(), 'none.doublet')
    const run = await doublet('search', '--library', library, 'ferry')
    expect(run).toMatchObject({ status: 1, out: '' })
    expect(run.err).toContain('There is no library of this name.')
    expect((await doublet('check', '--library', library)).status).toBe(1)
  })
})

describe('doublet check', () => {
  test('finds no fault in a sound library', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    await doublet('import', '--library', library, samples)
    expect(await doublet('check', '--library', library)).toEqual({
      status: 0,
      out: 'No faults found; 15 articles.\n',
      err: '',
    })
  })

  test('says a sentence for each fault', async () => {
    const library = join(temporaryFolder(), 'a.doublet')
    await doublet('import', '--library', library, samples)
    const db = new Database(library)
    db.pragma('foreign_keys = OFF')
    db.prepare("UPDATE texts SET body = body || ' Added by hand.' WHERE id = 1").run()
    db.prepare("INSERT INTO texts (sha256, word_count, body) VALUES (zeroblob(32), 1, 'Orphan')").run()
    db.prepare('DELETE FROM texts WHERE id = 2').run()
    db.prepare(
      `INSERT INTO article_search (article_search, rowid, headline, body)
       SELECT 'delete', id, headline, body FROM article_texts WHERE id = 3`,
    ).run()
    db.close()
    const run = await doublet('check', '--library', library)
    expect(run.status).toBe(1)
    expect(run.out.split('\n')).toEqual(
      expect.arrayContaining([
        'Text 1 is not what was imported: its SHA-256 differs.',
        'Text 16 belongs to no article.',
        'Row 2 of articles refers to a row of texts that is not there.',
        'Article 3 is not in the search index.',
      ]),
    )
  })
})

/** A folder of so many short reports, and where a library may be made. */
function manyReports(count: number): { readonly library: string; readonly files: string } {
  const folder = temporaryFolder()
  const files = join(folder, 'reports')
  mkdirSync(files)
  for (let index = 0; index < count; index++) {
    const text = `Report ${index}. ${`The river rose by ${index} centimetres. `.repeat(20)}`
    writeFileSync(join(files, `${10_000 + index}.txt`), text)
  }
  return { library: join(folder, 'a.doublet'), files }
}

/** Waits until another process has stored so many articles, and returns the numbers it sees. */
async function untilArticles(library: string, count: number): Promise<unknown[]> {
  for (;;) {
    try {
      const db = new Database(library, { readonly: true, fileMustExist: true })
      const ids = db.prepare('SELECT id FROM articles ORDER BY id').pluck().all()
      db.close()
      if (ids.length >= count) return ids
    } catch {
      // The file or its tables are not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
