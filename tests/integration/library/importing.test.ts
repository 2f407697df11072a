import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import type { ImportProgress } from '../../../shared/contract/importing.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { prepareArticleReads, prepareArticleWrites } from '../../../electron/library/queries/articles.ts'
import { prepareSearchReads } from '../../../electron/library/queries/search.ts'
import { importFrom } from '../../support/importing.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../../..')
const samples = join(root, 'electron/library/samples')

/** Writes files into a new folder and returns it. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('importing', () => {
  test('takes in a folder of reports, and every one can be read, listed and found again', async () => {
    const db = await newLibrary()
    const report = await importFrom(db, [samples])
    expect(report).toMatchObject({ same: [], failed: [], warnings: [], cancelled: false })
    expect(report.added).toHaveLength(15)

    const reads = prepareArticleReads(db)
    const list = reads.list()
    expect(list.map(({ id }) => id)).toEqual(report.added.toReversed())
    for (const { id, ...summary } of list) {
      const { body, ...article } = reads.get(id) ?? { body: '' }
      expect(article).toEqual({ id, ...summary })
      expect(body.length).toBeGreaterThan(500)
    }
    const hits = prepareSearchReads(db).search('"grey heron" lifebo*', 10)
    expect(hits.map(({ title }) => title).toSorted()).toEqual([
      'Ferry sinks off Port Ansel, 12 dead',
      'Ferry toll rises to 15 as search off Port Ansel goes on',
    ])
    expect(checkLibrary(db)).toEqual([])
  })

  test('gives a resend a row of its own and stores its text once', async () => {
    const db = await newLibrary()
    const path = join(samples, 'ferry-1-northmere-wire.txt')
    const first = await importFrom(db, [path])
    const second = await importFrom(db, [path, path])
    expect(first).toMatchObject({ added: [1], same: [] })
    expect(second).toMatchObject({ added: [], same: [2, 3] })
    expect(prepareArticleReads(db).list()).toHaveLength(3)
    expect(db.prepare('SELECT count(*) FROM texts').pluck().get()).toBe(1)
  })

  test('reads JSON Lines, keeps the given ids, and names each bad line', async () => {
    const db = await newLibrary()
    const path = join(root, 'tests/fixtures/import/lines.jsonl')
    const report = await importFrom(db, [path])
    expect(report.added).toHaveLength(4)
    expect(report.failed.map(({ name }) => name)).toEqual([path, path, path])
    expect(report.failed.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Line 2: it is not JSON/),
      expect.stringMatching(/^Line 5: it is not an article: "body": /),
      'Line 6: it has neither title nor body.',
    ])
    expect(report.warnings).toEqual([{ name: path, reason: '"Monday" is not a date that Doublet understands.' }])
    expect(db.prepare('SELECT external_id FROM articles ORDER BY id').pluck().all()).toEqual(['41', 'b-2', null, null])
    expect(prepareArticleReads(db).list().at(-1)).toMatchObject({
      headline: 'FERRY SINKS OFF PORT ANSEL',
      headlineIsMade: false,
      byline: null,
      source: 'Northmere Wire',
      dateline: 'PORT ANSEL, March 3 -',
      published: '2031-03-03T09:10:00',
    })
  })

  test('goes on after what cannot be read, with a reason for each', async () => {
    const folder = folderWith({
      'a.txt': 'A report of one sentence.',
      'b-empty.txt': '',
      'c-blank.md': ' \n\n',
      'd-latin.txt': Uint8Array.from([0x46, 0xe4, 0x68, 0x72, 0x65]),
      'e-binary.txt': Uint8Array.from([0x41, 0x00, 0x00, 0x42]),
      'f-picture.jpg': Uint8Array.from([0xff, 0xd8, 0xff]),
      'g-lying.txt': '%PDF-1.7',
      '.hidden.txt': 'Passed over.',
    })
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, 'h-pipe.txt')])
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'i-dangling.txt'))
    symlinkSync(folder, join(folder, 'j-circle'))
    const db = await newLibrary()
    const report = await importFrom(db, [folder, join(folder, 'missing.txt'), '/dev/null'])
    expect(report.added).toHaveLength(2)
    expect(report.warnings.map(({ name, reason }) => [basename(name), reason])).toEqual([
      ['d-latin.txt', 'It does not say how its letters are encoded: windows-1252 was assumed.'],
    ])
    expect(report.failed.map(({ name, reason }) => [basename(name), reason])).toEqual([
      ['b-empty.txt', 'It is empty: there is no text in it.'],
      ['c-blank.md', 'It is empty: there is no text in it.'],
      ['e-binary.txt', 'It is not a text: it holds binary data.'],
      ['f-picture.jpg', 'Its content is a picture, which Doublet does not read.'],
      ['g-lying.txt', 'It could not be read: it is damaged, or not what it says it is (Invalid PDF structure.).'],
      ['h-pipe.txt', 'It is neither a file nor a folder.'],
      ['i-dangling.txt', 'There is nothing of this name.'],
      ['missing.txt', 'There is nothing of this name.'],
      ['null', 'It is neither a file nor a folder.'],
    ])
  })

  test.skipIf(process.getuid?.() === 0)('names what may not be read', async () => {
    const folder = folderWith({ 'secret.txt': 'A report.' })
    mkdirSync(join(folder, 'closed'))
    chmodSync(join(folder, 'secret.txt'), 0)
    chmodSync(join(folder, 'closed'), 0)
    const report = await importFrom(await newLibrary(), [folder])
    expect(report.failed.map(({ reason }) => reason)).toEqual(['You may not read it.', 'You may not read it.'])
  })

  test('takes names as they come', async () => {
    const names = [
      '-rf.txt',
      'a b "c" \'d\'.txt',
      'файл.txt',
      '; DROP TABLE articles;--.txt',
      'new\nline.txt',
      '%s$HOME.txt',
    ]
    const folder = folderWith(Object.fromEntries(names.map((name, index) => [name, `Report number ${index}.`])))
    const db = await newLibrary()
    expect((await importFrom(db, [folder])).added).toHaveLength(names.length)
    const origins = prepareArticleReads(db)
      .list()
      .map(({ origin }) => (origin.kind === 'file' ? basename(origin.path) : ''))
    expect(origins.toSorted()).toEqual(names.toSorted())
  })

  test('names a text that is too large, without reading it', async () => {
    const folder = folderWith({})
    const path = join(folder, 'huge.txt')
    writeFileSync(path, '')
    truncateSync(path, 3_000_000_000)
    const report = await importFrom(await newLibrary(), [path])
    expect(report.failed).toEqual([
      { name: path, reason: 'It is larger than 16 MB, the most that a file of its kind may be.' },
    ])
  })

  test('passes over a line of 100 MB in bounded memory', async () => {
    const folder = folderWith({})
    const path = join(folder, 'long.jsonl')
    writeFileSync(path, `{"title":"BEFORE","body":"x"}\n`)
    execFileSync('sh', [
      '-c',
      `head -c 100000000 /dev/zero | tr '\\0' 'x' >> "$1"; printf '\\n{"title":"AFTER","body":"y"}' >> "$1"`,
      'sh',
      path,
    ])
    const before = process.memoryUsage().rss
    const report = await importFrom(await newLibrary(), [path])
    expect(report.added).toHaveLength(2)
    expect(report.failed).toEqual([{ name: path, reason: 'Line 2: it is longer than 16 MB.' }])
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('keeps what is in when cancelled, and says that it was', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${1_000 + index}.txt`, `Report ${index}.`]),
    )
    const folder = folderWith(files)
    const db = await newLibrary()
    const source = createCancellation()
    const seen: ImportProgress[] = []
    const report = await importFrom(db, [folder], {
      cancellation: source.cancellation,
      progress: (progress) => {
        seen.push(progress)
        if (progress.done >= 100) source.cancel()
      },
    })
    expect(report.cancelled).toBe(true)
    expect(report.added.length).toBeGreaterThanOrEqual(100)
    expect(report.added.length).toBeLessThan(500)
    expect(prepareArticleReads(db).list()).toHaveLength(report.added.length)
    expect(seen.every(({ total, done }) => total === 500 && done <= total)).toBe(true)
  })

  test('names what could not be stored when there is no room left, and keeps what is in', async () => {
    const db = await newLibrary()
    const first = await importFrom(db, [join(samples, 'flood-1-sundmark-press.txt')])
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
    const folder = folderWith({ 'long.txt': 'A river that rose. '.repeat(20_000) })
    const second = await importFrom(db, [folder])
    expect(second).toMatchObject({
      added: [],
      failed: [{ reason: 'It was read but could not be stored: database or disk is full.' }],
    })
    expect(
      prepareArticleReads(db)
        .list()
        .map(({ id }) => id),
    ).toEqual(first.added)
    expect(checkLibrary(db)).toEqual([])
  })

  test('reports progress up to the end', async () => {
    const seen: ImportProgress[] = []
    await importFrom(await newLibrary(), [samples], { progress: (progress) => seen.push(progress) })
    expect(seen.at(-1)).toMatchObject({ done: 15, total: 15 })
  })
})

describe('removing', () => {
  test('hides an article from lists and searches until it is restored', async () => {
    const db = await newLibrary()
    const { added } = await importFrom(db, [samples])
    const [id] = added
    if (id === undefined) throw new Error('nothing was imported')
    const reads = prepareArticleReads(db)
    const writes = prepareArticleWrites(db)
    const search = prepareSearchReads(db)
    const before = reads.get(id)
    expect(search.search('Harbour Holdings', 10).map((hit) => hit.id)).toContain(id)

    expect(writes.remove(id, '2031-06-01T00:00:00.000Z')).toBe(true)
    expect(writes.remove(id, '2031-06-01T00:00:00.000Z')).toBe(false)
    expect(reads.get(id)).toBeNull()
    expect(reads.list()).toHaveLength(14)
    expect(search.search('Harbour Holdings', 10).map((hit) => hit.id)).not.toContain(id)

    expect(writes.restore(id)).toBe(true)
    expect(writes.restore(id)).toBe(false)
    expect(reads.get(id)).toEqual(before)
    expect(checkLibrary(db)).toEqual([])
  })
})
