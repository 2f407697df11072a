import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Three = readonly [ArticleId, ArticleId, ArticleId]

async function libraryOfThree() {
  const db = await newLibrary()
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(
    path,
    ['One', 'Two', 'Three'].map((title) => JSON.stringify({ title, body: `${title} only.` })).join('\n'),
  )
  const { added } = await importFrom(db, [path])
  const library = libraryClient(db)
  const tagged = async (...tags: readonly string[]) => {
    const found = await library.searchArticles({
      query: '',
      filters: { ...NO_FILTERS, tags },
      sort: { column: 'imported', descending: false },
    })
    return found.ids
  }
  const tagsOf = async (id: ArticleId) => (await library.describeArticles({ ids: [id], query: '' }))[0]?.tags
  return { library, ids: added as unknown as Three, tagged, tagsOf }
}

test('a tag is one line, keeps its capitals and is told apart without them', async () => {
  const { library, ids, tagged, tagsOf } = await libraryOfThree()
  const [one, two] = ids
  expect((await library.tagArticles({ ids: [one], tag: '  Élection \n day ' })).tag).toBe('Élection day')
  expect((await library.tagArticles({ ids: [one, two], tag: 'ÉLECTION DAY' })).tag).toBe('Élection day')
  expect(await library.listTags({})).toEqual([{ name: 'Élection day', count: 2 }])
  expect(await tagsOf(two)).toEqual(['Élection day'])
  expect(await tagged('élection day')).toEqual([one, two])
  await expect(library.tagArticles({ ids: [one], tag: '  ' })).rejects.toMatchObject({ kind: 'bad-input' })
})

test('the list is narrowed to articles that have all the tags', async () => {
  const { library, ids, tagged } = await libraryOfThree()
  const [one, two, three] = ids
  await library.tagArticles({ ids: [one, two], tag: 'ferry' })
  await library.tagArticles({ ids: [two, three], tag: 'to check' })
  expect(await tagged('ferry')).toEqual([one, two])
  expect(await tagged('ferry', 'to check')).toEqual([two])
  expect(await tagged('ferry', 'Ferry')).toEqual([one, two])
  expect(await tagged('unknown')).toEqual([])
  await library.removeArticles({ ids: [two] })
  expect(await library.listTags({})).toEqual([
    { name: 'ferry', count: 1 },
    { name: 'to check', count: 1 },
  ])
})

test('each change is undone by what it answered, and the undo by what that answered', async () => {
  const { library, ids, tagsOf } = await libraryOfThree()
  const [one, two, three] = ids
  const all = async () => Promise.all(ids.map((id) => tagsOf(id)))
  await library.tagArticles({ ids: [one], tag: 'Ferry' })
  await library.tagArticles({ ids: [one, three], tag: 'Boats' })
  const before = await all()

  const changes = [
    () => library.tagArticles({ ids: [one, two], tag: 'ferry' }),
    () => library.untagArticles({ ids: [one, two], tag: 'FERRY' }),
    () => library.renameTag({ tag: 'ferry', name: 'FERRY' }),
    () => library.renameTag({ tag: 'ferry', name: 'Ships' }),
    // Two become one, and two again.
    () => library.renameTag({ tag: 'Boats', name: 'ferry' }),
    () => library.deleteTag({ tag: 'BOATS' }),
  ]
  for (const change of changes) {
    const { undo } = await change()
    const after = await all()
    expect(after).not.toEqual(before)
    const redo = await library.restoreTags({ undo })
    expect(await all()).toEqual(before)
    await library.restoreTags(redo)
    expect(await all()).toEqual(after)
    await library.restoreTags({ undo })
  }
})

test('a tag that nobody has is gone, and no tag is left by articles that are not there', async () => {
  const { library, ids } = await libraryOfThree()
  await library.tagArticles({ ids: [ids[0]], tag: 'ferry' })
  await library.untagArticles({ ids: [ids[0]], tag: 'ferry' })
  expect((await library.tagArticles({ ids: [999], tag: 'ghost' })).undo).toEqual([])
  expect(await library.listTags({})).toEqual([])
  expect((await library.tagArticles({ ids: [ids[0]], tag: 'FERRY' })).tag).toBe('FERRY')
})
