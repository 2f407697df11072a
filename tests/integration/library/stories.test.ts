import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import { storyIdSchema } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { groupArticles } from '../../../electron/library/stories/group-articles.ts'
import { measureStories } from '../../../electron/library/stories/story-coverages.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')

type Line = { readonly title: string; readonly body: string; readonly date?: string; readonly source?: string }

/** Takes in reports and groups them; their ids, in order. */
async function take(db: WritableDb, ...lines: readonly Line[]): Promise<ArticleId[]> {
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(path, lines.map((line) => JSON.stringify({ date: '2031-03-02T08:00:00Z', ...line })).join('\n'))
  const { added, same } = await importFrom(db, [path])
  await groupArticles(db)
  return [...added, ...same].toSorted((left, right) => left - right)
}

/** Reports of one event: the same paragraph, each with a sentence of its own. */
function reportsOf(event: number, count: number): Line[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `Late news of ${inventedText(event, 4)}`,
    body: `${inventedText(event, 80)} ${inventedText(event * 100 + at, 10)}`,
    date: `2031-03-02T${String(8 + at).padStart(2, '0')}:00:00Z`,
    source: at % 2 === 0 ? 'Northmere Wire' : 'Sundmark Press',
  }))
}

async function storiesOf(db: WritableDb): Promise<number[][]> {
  const { stories } = await libraryClient(db).listStories({})
  return stories.map(({ articles }) => [...articles]).toSorted((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
}

describe('grouping', () => {
  test('the samples: each event is a story, notices and fixings are none', async () => {
    const db = await newLibrary()
    await importFrom(db, [samples])
    await groupArticles(db)
    const nameOf = new Map(
      prepareArticleReads(db)
        .list()
        .map(({ id, origin }) => [id, origin.kind === 'file' ? (/([a-z]+)-\d/.exec(origin.path)?.[1] ?? '') : '']),
    )
    const kinds = (await storiesOf(db)).map((articles) => [
      ...new Set(articles.map((id) => nameOf.get(id as ArticleId) ?? '')),
    ])
    for (const kind of kinds) expect(kind).toHaveLength(1)
    expect(kinds.flat()).toEqual(expect.arrayContaining(['ferry', 'flood', 'results']))
    expect(kinds.flat()).not.toContain('dividend')
    expect(kinds.flat()).not.toContain('fixing')
    expect(checkLibrary(db)).toEqual([])
  })

  test('in one import or one by one, the stories are the same', async () => {
    const lines = [...reportsOf(1, 3), ...reportsOf(2, 2), { title: 'Alone', body: inventedText(3, 90) }]
    const [together, apart] = [await newLibrary(), await newLibrary()]
    await take(together, ...lines)
    for (const line of lines) await take(apart, line)
    expect(await storiesOf(together)).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
    expect(await storiesOf(apart)).toEqual(await storiesOf(together))
  })

  test('where looking each up would be quicker than going through the index, the stories are the same', async () => {
    const db = await newLibrary()
    await take(db, ...Array.from({ length: 9 }, (_, at) => ({ title: `Old ${at}`, body: inventedText(50 + at, 30) })))
    db.prepare("UPDATE sqlite_sequence SET seq = 90000 WHERE name = 'articles'").run()
    for (const line of [...reportsOf(1, 3), ...reportsOf(2, 2)]) await take(db, line)
    expect(await storiesOf(db)).toEqual([
      [90_001, 90_002, 90_003],
      [90_004, 90_005],
    ])
  })

  test('a text sent again weeks later is of its story, a report in its words is not', async () => {
    const db = await newLibrary()
    const [first] = reportsOf(1, 1)
    if (first === undefined) throw new Error('There is a report.')
    const later = { ...first, date: '2031-05-02T08:00:00Z' }
    const [one, , again] = await take(
      db,
      first,
      { ...later, body: `${inventedText(1, 18)} ${inventedText(9, 72)}` },
      later,
    )
    expect(await storiesOf(db)).toEqual([[one, again]])
  })

  test('a report that comes later joins its story and moves nothing else; what joins two stories joins one', async () => {
    const db = await newLibrary()
    await take(db, ...reportsOf(1, 2), ...reportsOf(2, 2))
    const client = libraryClient(db)
    const before = (await client.listStories({})).stories.map(({ id }) => id)
    await take(db, {
      title: 'Both',
      body: `${inventedText(1, 80)} ${inventedText(2, 40)}`,
      date: '2031-03-02T12:00:00Z',
    })
    expect((await client.listStories({})).stories.map(({ id }) => id)).toEqual(expect.arrayContaining(before))
    expect(await storiesOf(db)).toEqual([
      [1, 2, 5],
      [3, 4],
    ])
  })

  test('an article that was removed is left out, and is back in its story when it is restored', async () => {
    const db = await newLibrary()
    const [first, second, third] = await take(db, ...reportsOf(1, 3))
    const client = libraryClient(db)
    if (first === undefined || second === undefined || third === undefined) throw new Error('All should be in.')
    await client.removeArticles({ ids: [second] })
    expect(await storiesOf(db)).toEqual([[first, third]])
    await client.removeArticles({ ids: [third] })
    expect(await storiesOf(db)).toEqual([])
    await client.restoreArticles({ ids: [second, third] })
    expect(await storiesOf(db)).toEqual([[first, second, third]])
  })
})

describe('what a person changes', () => {
  async function twoStories() {
    const db = await newLibrary()
    await take(db, ...reportsOf(1, 3), ...reportsOf(2, 2))
    const client = libraryClient(db)
    const { stories } = await client.listStories({})
    const [one, two] = stories.map(({ id }) => id).toSorted((left, right) => left - right)
    if (one === undefined || two === undefined) throw new Error('There should be two stories.')
    return { db, client, one, two }
  }

  test('merging keeps the first, and undoing and redoing it puts all back', async () => {
    const { db, client, one, two } = await twoStories()
    const asItWas = await client.listStories({})
    const merged = await client.mergeStories({ ids: [one, two] })
    expect(merged.story).toBe(one)
    expect(await storiesOf(db)).toEqual([[1, 4, 2, 5, 3]])
    const undone = await client.restoreStories({ before: merged.before })
    expect(await client.listStories({})).toEqual(asItWas)
    await client.restoreStories({ before: undone.before })
    expect(await storiesOf(db)).toEqual([[1, 4, 2, 5, 3]])
    expect(client.told.stories).toBe(3)
  })

  test('what was split stays split, also when the same text comes again', async () => {
    const { db, client, one } = await twoStories()
    const ids = (await client.getStory({ id: one }))?.articles ?? []
    const split = await client.splitStory({ id: one, articles: ids.slice(1) })
    expect(split.story).not.toBe(one)
    expect(split.story).not.toBeNull()
    expect(await storiesOf(db)).toEqual([
      [2, 3],
      [4, 5],
    ])
    await take(db, { ...(reportsOf(1, 1)[0] ?? { title: '', body: '' }), date: '2031-03-02T13:00:00Z' })
    expect((await storiesOf(db)).filter((articles) => articles.includes(1) && articles.includes(2))).toEqual([])
  })

  test('two that were separated are never joined again, whatever comes between them', async () => {
    const { db, client } = await twoStories()
    const [, a, b] = [0, 1 as ArticleId, 2 as ArticleId]
    const separated = await client.separateArticles({ a, b })
    expect(await storiesOf(db)).toEqual([
      [1, 3],
      [4, 5],
    ])
    await take(db, ...reportsOf(1, 5).slice(3))
    expect(await storiesOf(db)).toEqual([
      [1, 3, 6, 7],
      [4, 5],
    ])
    await client.restoreStories({ before: separated.before })
    expect(await storiesOf(db)).toEqual([
      [1, 2, 3, 6, 7],
      [4, 5],
    ])
  })

  test('joining by hand makes a story of articles that share nothing', async () => {
    const db = await newLibrary()
    const articles = await take(
      db,
      { title: 'A', body: inventedText(8, 80) },
      { title: 'B', body: inventedText(9, 80) },
    )
    const client = libraryClient(db)
    const joined = await client.joinArticles({ articles })
    expect(await storiesOf(db)).toEqual([articles])
    expect(await client.storiesOf({ articles })).toEqual(articles.map((article) => ({ article, story: joined.story })))
    expect(await client.restoreStories({ before: joined.before })).toMatchObject({ story: null })
    expect(await storiesOf(db)).toEqual([])
  })

  test('a name stays until it is taken back', async () => {
    const { client, one } = await twoStories()
    const headline = (await client.getStory({ id: one }))?.title
    const named = await client.renameStory({ id: one, name: ' The ferry ' })
    expect(await client.getStory({ id: one })).toMatchObject({ title: 'The ferry', isNamed: true })
    await client.restoreStories({ before: named.before })
    expect(await client.getStory({ id: one })).toMatchObject({ title: headline, isNamed: false })
  })

  test('what is not there is refused in words', async () => {
    const { client, one } = await twoStories()
    const none = 99 as typeof one
    const outsiders = [4 as ArticleId]
    await expect(client.mergeStories({ ids: [one, none] })).rejects.toMatchObject({ kind: 'refused' })
    await expect(client.splitStory({ id: one, articles: outsiders })).rejects.toMatchObject({ kind: 'refused' })
    expect(await client.getStory({ id: none })).toBeNull()
  })
})

test('a story shows its family: time, coverage, and whose wording each has', async () => {
  const db = await newLibrary()
  const base = inventedText(1, 60)
  const title = `Late news of ${inventedText(1, 6).slice(0, -1)}`
  const slip = base.replace(/ \S+ \S+\.$/, ' harbour slip.')
  const at = (hour: number): string => `2031-03-02T${hour}:00:00Z`
  const ids = await take(
    db,
    { title, body: base, date: at(10), source: 'Northmere Wire' },
    { title, body: `${slip} ${inventedText(2, 30)}`, date: at(11), source: 'Sundmark Press' },
    { title, body: slip, date: at(12), source: 'Valdmark Post' },
  )
  const client = libraryClient(db)
  const { stories, total } = await client.listStories({})
  expect(stories).toMatchObject([{ first: at(10), last: at(12), articles: ids }])
  expect(total).toBe(1)
  const progress: number[] = []
  const id = storyIdSchema.parse(stories[0]?.id)
  const story = await client.getStory({ id }, { onProgress: ({ done }) => progress.push(done) })
  expect(progress).toEqual([1, 2, 3])
  expect(story).toMatchObject({
    timeline: [{ source: 'Northmere Wire' }, { source: 'Sundmark Press' }, { source: 'Valdmark Post' }],
    coverage: [
      { a: ids[0], b: ids[1] },
      { a: ids[0], b: ids[2] },
      { a: ids[1], b: ids[2], bInA: 1 },
    ],
    descent: [{ from: null }, { from: ids[0] }, { from: ids[1] }],
    related: [],
  })
  // Compared once: a pair is compared again only after an edit of one of the two.
  expect(await client.getStory({ id }, { onProgress: ({ done }) => progress.push(done) })).toEqual(story)
  expect(progress).toEqual([1, 2, 3])
  await client.editArticle({ id: articleIdSchema.parse(ids[2]), changes: { byline: 'Ilse Brandt' } })
  await client.getStory({ id }, { onProgress: ({ done }) => progress.push(done) })
  expect(progress).toEqual([1, 2, 3])
  await client.editArticle({ id: articleIdSchema.parse(ids[2]), changes: { headline: 'Another headline' } })
  const { coverage } = (await client.getStory({ id }, { onProgress: ({ done }) => progress.push(done) })) ?? {}
  expect(progress).toEqual([1, 2, 3, 1, 2])
  expect(coverage?.map(({ a, b, aInB, bInA }) => ({ a, b, aInB, bInA }))).toEqual(
    story?.coverage.map(({ a, b, aInB, bInA }) => ({ a, b, aInB, bInA })),
  )
  const copied = story?.descent.at(-1)
  expect(copied?.onlyShared).toBeGreaterThan(0)
  expect(copied?.reason).toContain('harbour slip”')
  expect(copied?.evidence.map(({ from, to }) => slip.slice(from, to))).toEqual([expect.stringMatching(/harbour slip$/)])
})

test('a story of more reports than a screen holds is compared ahead, and opens with all of them', async () => {
  const db = await newLibrary()
  const reports = reportsOf(1, 45).map((line, at) => ({ ...line, date: `2031-03-02T08:${10 + at}:00Z` }))
  const articles = await take(db, ...reports)
  const client = libraryClient(db)
  const { story: joined } = await client.joinArticles({ articles })
  await measureStories(db, () => true)
  const progress: number[] = []
  const story = await client.getStory(
    { id: storyIdSchema.parse(joined) },
    { onProgress: ({ done }) => progress.push(done) },
  )
  expect(progress).toEqual([])
  expect(story?.descent).toHaveLength(45)
  expect(story?.coverage).toHaveLength((45 * 44) / 2)
})

test('the history of a passage begins where it first appeared', async () => {
  const db = await newLibrary()
  const shared = inventedText(1, 30)
  const [late, early] = await take(
    db,
    { title: 'Late', body: `${inventedText(2, 40)} ${shared}`, date: '2031-03-05' },
    { title: 'Early', body: `${shared} ${inventedText(3, 40)}`, date: '2031-03-01' },
  )
  if (late === undefined || early === undefined) throw new Error('Both should be in.')
  const body = prepareArticleReads(db).get(late)?.body ?? ''
  const from = body.indexOf(shared)
  const history = await libraryClient(db).passageHistory({ id: late, span: { from, to: from + shared.length } })
  expect(history.map(({ article }) => article)).toEqual([early, late])
  expect(history[0]).toMatchObject({
    coverage: 1,
    spans: [{ from: 0, to: shared.length - 1 }],
    published: '2031-03-01',
  })
})

describe('listing', () => {
  test('by the latest report or by their number, and those whose headline or name holds what is looked for', async () => {
    const db = await newLibrary()
    const [ferry] = await take(db, ...reportsOf(1, 3).map((line) => ({ ...line, title: 'Ferry aground' })))
    await take(db, ...reportsOf(2, 2).map((line, at) => ({ ...line, title: 'Flood', date: `2031-03-0${4 + at}` })))
    const client = libraryClient(db)
    const titles = async (wish: Parameters<typeof client.listStories>[0]): Promise<string[]> =>
      (await client.listStories(wish)).stories.map(({ title }) => title)
    expect(await titles({})).toEqual(['Flood', 'Ferry aground'])
    expect(await titles({ sort: 'reports' })).toEqual(['Ferry aground', 'Flood'])
    expect(await titles({ query: 'aground fer' })).toEqual(['Ferry aground'])
    expect(await titles({ query: '?!' })).toEqual([])
    expect((await client.listStories({ query: 'flood', limit: 1 })).total).toBe(1)
    const [{ story } = { story: storyIdSchema.parse(1) }] = await client.storiesOf({
      articles: ferry === undefined ? [] : [ferry],
    })
    await client.renameStory({ id: story, name: 'The Lorn ferry' })
    expect(await titles({ query: 'LORN' })).toEqual(['The Lorn ferry'])
    expect((await client.describeStories({ ids: [story] })).map(({ isNamed }) => isNamed)).toEqual([true])
  })
})
