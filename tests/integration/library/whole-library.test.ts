import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { openLibraryForReading } from '../../../electron/library/database/open.ts'
import { importLibrary } from '../../../electron/library/keeping/import-library.ts'
import { migrate } from '../../../electron/library/migrations/migrate.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { groupArticles } from '../../../electron/library/stories/group-articles.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')

/** The samples with tags, an edit, a named story, a parting, and one article removed. */
async function usedLibrary() {
  const db = await newLibrary()
  await importFrom(db, [samples])
  await groupArticles(db)
  const library = libraryClient(db)
  const ids = prepareArticleReads(db)
    .list()
    .map(({ id }) => id)
    .toReversed()
  const [first, second, third, ...more] = ids as [ArticleId, ArticleId, ArticleId, ...ArticleId[]]
  await library.tagArticles({ ids: [first, second], tag: 'To check' })
  await library.editArticle({ id: first, changes: { headline: 'Written anew', numberFormat: 'point-comma' } })
  await library.editArticle({ id: third, changes: { previousVersion: second } })
  const [story] = (await library.listStories({})).stories
  if (story === undefined) throw new Error('The samples have stories.')
  await library.renameStory({ id: story.id, name: 'The one that was named' })
  await library.separateArticles({ a: first, b: more[0] as ArticleId })
  await library.removeArticles({ ids: [more.at(-1) as ArticleId] })
  return { db, library, ids }
}

/** What a person sees of a library, without its numbers. */
async function contentOf(db: WritableDb) {
  const library = libraryClient(db)
  const articles = prepareArticleReads(db).list().toReversed()
  const headlineOf = new Map(articles.map(({ id, headline }) => [id, headline]))
  const listed = await library.describeArticles({ ids: articles.map(({ id }) => id), query: '' })
  const { stories } = await library.listStories({})
  return {
    articles: listed.map(({ article: { id: _id, previousVersion, ...article }, tags }) => ({
      ...article,
      tags,
      previous: previousVersion === null ? null : headlineOf.get(previousVersion),
    })),
    stories: stories
      .map(({ title, isNamed, articles: members }) => ({
        title,
        isNamed,
        members: members.map((id) => headlineOf.get(id)),
      }))
      .toSorted((left, right) => (left.title < right.title ? -1 : 1)),
  }
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('a library as one file', () => {
  test('is exported without what was removed, without a fault, and is one file', async () => {
    const { db, library, ids } = await usedLibrary()
    const lines = join(temporaryFolder(), 'lines.jsonl')
    writeFileSync(lines, JSON.stringify({ title: 'Not for others', body: 'Quillenstropf is the word.' }))
    const { added } = await importFrom(db, [lines])
    await library.removeArticles({ ids: added })
    const path = join(temporaryFolder(), 'copy.doublet')
    writeFileSync(path, 'an older copy')
    const { articles, bytes } = await library.exportLibrary({ path })
    expect(articles).toBe(ids.length - 1)
    expect(readdirSync(dirname(path))).toEqual(['copy.doublet'])
    expect(readFileSync(path)).toHaveLength(bytes)
    expect(readFileSync(path, 'latin1').toLowerCase()).not.toMatch(/quillen|stropf/)
    const copy = await openLibraryForReading(path)
    if (!copy.ok) throw new Error(JSON.stringify(copy.problem))
    expect(checkLibrary(copy.value)).toEqual([])
    copy.value.close()
    expect((await library.listRemoved({})).total).toBe(2)
  })

  test('gives an empty library everything it has', async () => {
    const { db, library } = await usedLibrary()
    const path = join(temporaryFolder(), 'copy.doublet')
    await library.exportLibrary({ path })
    const before = digestOf(path)
    const other = await newLibrary()
    const report = await libraryClient(other).importLibrary({ path })
    expect(report).toMatchObject({ failed: [], known: 0, cancelled: false })
    await groupArticles(other)
    expect(await contentOf(other)).toEqual(await contentOf(db))
    expect(checkLibrary(other)).toEqual([])
    expect(digestOf(path)).toBe(before)
    expect(readdirSync(dirname(other.name)).filter((name) => name.includes('incoming'))).toEqual([])
  })

  test('is taken in a second time without a change, and what was removed comes back', async () => {
    const { db, library, ids } = await usedLibrary()
    const path = join(temporaryFolder(), 'copy.doublet')
    await library.exportLibrary({ path })
    const before = await contentOf(db)
    expect(await library.importLibrary({ path })).toMatchObject({ added: [], same: [], known: ids.length - 1 })
    expect(await contentOf(db)).toEqual(before)
    await library.removeArticles({ ids: [ids[0] as ArticleId] })
    await library.importLibrary({ path })
    expect(await contentOf(db)).toEqual(before)
  })

  test('joins what is here: the same text of another arrival keeps a row of its own', async () => {
    const lines = join(temporaryFolder(), 'lines.jsonl')
    writeFileSync(lines, JSON.stringify({ title: 'Both have it', body: inventedText(1, 80) }))
    const [one, other] = [await newLibrary(), await newLibrary()]
    await importFrom(one, [lines])
    await importFrom(other, [lines])
    const path = join(temporaryFolder(), 'copy.doublet')
    await libraryClient(one).exportLibrary({ path })
    expect(await libraryClient(other).importLibrary({ path })).toMatchObject({ added: [], same: [2], known: 0 })
    expect(checkLibrary(other)).toEqual([])
  })
})

test('while another library is taken in, other calls are answered after every step', async () => {
  const lines = join(temporaryFolder(), 'lines.jsonl')
  const count = 90
  const line = (at: number) => JSON.stringify({ id: `r-${at}`, title: `Report ${at}`, body: inventedText(at, 300) })
  writeFileSync(lines, Array.from({ length: count }, (_, at) => line(at)).join('\n'))
  const [one, other] = [await newLibrary(), await newLibrary()]
  await importFrom(one, [lines])
  const path = join(temporaryFolder(), 'copy.doublet')
  await libraryClient(one).exportLibrary({ path })

  let answered = 0
  const asking = { isWanted: true }
  const ask = async (): Promise<void> => {
    while (asking.isWanted) {
      await setImmediate()
      answered++
    }
  }
  const asked = ask()
  const steps: { readonly done: number; readonly answered: number }[] = []
  const report = await importLibrary(other, { path, progress: ({ done }) => steps.push({ done, answered }) })
  asking.isWanted = false
  await asked
  expect(report.added).toHaveLength(count)
  expect(steps.at(-1)?.done).toBe(count)
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1] ?? { done: 0, answered: 0 }
    expect(step.done).toBeGreaterThan(before.done)
    expect(step.done).toBeLessThanOrEqual(before.done + 32)
    expect(step.answered).toBeGreaterThan(before.answered)
  }
  expect(other.prepare('SELECT count(*) FROM overlap_backlog').pluck().get()).toBe(0)
  expect(checkLibrary(other)).toEqual([])
})

describe('a file that is no such library', () => {
  const taking = async (path: string) => {
    const db = await newLibrary()
    await importFrom(db, [samples])
    const before = await contentOf(db)
    const reason = await libraryClient(db)
      .importLibrary({ path })
      .catch((error: unknown) => (error instanceof Error ? error.message : ''))
    expect(await contentOf(db)).toEqual(before)
    expect(readdirSync(dirname(db.name)).filter((name) => name.includes('incoming'))).toEqual([])
    return reason
  }

  test('is refused by name: another file, another program, a newer library, a damaged one, none', async () => {
    const folder = temporaryFolder()
    const text = join(folder, 'text.doublet')
    writeFileSync(text, 'This is no database at all, but a text of some length.'.repeat(40))
    expect(await taking(text)).toMatch(/text\.doublet was not taken in.*not an SQLite file/)

    const foreign = join(folder, 'foreign.doublet')
    new Database(foreign).exec('CREATE TABLE recipes (name TEXT)').close()
    expect(await taking(foreign)).toMatch(/database of another program/)

    const newer = join(folder, 'newer.doublet')
    const made = new Database(newer) as WritableDb
    migrate(made)
    made.pragma('user_version = 999')
    made.close()
    expect(await taking(newer)).toMatch(/newer Doublet/)

    expect(await taking(join(folder, 'none.doublet'))).toMatch(/no library of this name/)

    const damaged = join(folder, 'damaged.doublet')
    const { library } = await usedLibrary()
    await library.exportLibrary({ path: damaged })
    const broken = new Database(damaged)
    broken.exec("UPDATE texts SET body = body || ' More.' WHERE id = 1")
    broken.close()
    expect(await taking(damaged)).toMatch(/SHA-256 differs/)
  })

  test('of an older version is taken in, and itself left as it is', async () => {
    const path = join(temporaryFolder(), 'older.doublet')
    const older = new Database(path) as WritableDb
    migrate(older, 2)
    older
      .prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, 2, ?)')
      .run(createHash('sha256').update('Old text.').digest(), 'Old text.')
    older.exec(`INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
      VALUES (1, 'From before', 0, 'paste', '2021-03-02T10:00:00.000Z')`)
    older.close()
    const before = digestOf(path)
    const db = await newLibrary()
    expect(await libraryClient(db).importLibrary({ path })).toMatchObject({ added: [1], failed: [] })
    expect(digestOf(path)).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['older.doublet'])
  })
})

test('an export that cannot be written, or would replace the library itself, is refused and leaves nothing', async () => {
  const { db, library } = await usedLibrary()
  await expect(library.exportLibrary({ path: db.name })).rejects.toMatchObject({ kind: 'refused' })
  const nowhere = join(temporaryFolder(), 'missing', 'copy.doublet')
  await expect(library.exportLibrary({ path: nowhere })).rejects.toMatchObject({ kind: 'refused' })
  expect(existsSync(nowhere)).toBe(false)
  expect(checkLibrary(db)).toEqual([])
})
