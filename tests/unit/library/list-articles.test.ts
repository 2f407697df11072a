import { describe, expect, test } from 'vitest'
import { prepareDescribe } from '../../../electron/library/queries/describe-articles.ts'
import { prepareListReads, type ListWish } from '../../../electron/library/queries/list-articles.ts'
import { recentSizes } from '../../../electron/library/queries/search.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { newLibrary } from '../../support/library.ts'

type Given = {
  readonly headline?: string
  readonly body?: string
  readonly source?: string
  readonly published?: string
  readonly language?: string
  readonly words?: number
}

/** A library with these articles, numbered from 1. Equal bodies are one text. */
async function libraryWith(...given: readonly Given[]) {
  const db = await newLibrary()
  const text = db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (randomblob(32), ?, ?)')
  const article = db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, source, published, language, origin_kind, imported)
     VALUES (?, ?, 0, ?, ?, ?, 'paste', '2031-03-03T00:00:00Z')`,
  )
  const texts = new Map<string, number | bigint>()
  db.transaction(() => {
    for (const [index, each] of given.entries()) {
      const body = each.body ?? `Item ${index}.`
      const id = texts.get(body) ?? text.run(each.words ?? 2, body).lastInsertRowid
      texts.set(body, id)
      article.run(id, each.headline ?? 'Headline', each.source ?? null, each.published ?? null, each.language ?? null)
    }
  })()
  const reads = prepareListReads(db)
  const list = (wish: Partial<ListWish> = {}) =>
    reads.list({
      query: '',
      filters: NO_FILTERS,
      sort: { column: 'imported', descending: false },
      limit: null,
      ...wish,
    })
  const describeAll = prepareDescribe(db)
  return {
    db,
    list,
    numbers: (wish?: Partial<ListWish>) => list(wish).ids.map(Number),
    facets: () => reads.facets(),
    describe: (numbers: readonly number[], query = '') =>
      describeAll(
        numbers.map((id) => articleIdSchema.parse(id)),
        query,
      ),
  }
}

describe('the order of a list', () => {
  const given = [
    { headline: '“Anchors” up', published: '2031-05-09T07:30:00Z', words: 1200, source: 'valdmark Post' },
    { headline: 'barges', words: 300, source: 'Sundmark Press' },
    { headline: 'Áncors', published: '2031-05-02', words: 90 },
  ]

  test('goes by letters, not by signs, capitals and accents', async () => {
    const { numbers } = await libraryWith(...given)
    expect(numbers({ sort: { column: 'headline', descending: false } })).toEqual([1, 3, 2])
    expect(numbers({ sort: { column: 'source', descending: false } })).toEqual([2, 1, 3])
  })

  test('of many headlines the first are the same as of all in order, from either end', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({
      headline: `Take ${(at * 7_919) % 2_500}`,
      body: 'One text.',
    }))
    const { numbers } = await libraryWith(...many)
    for (const descending of [false, true]) {
      const sort = { column: 'headline', descending } as const
      expect(numbers({ sort, limit: 50 })).toEqual(numbers({ sort }).slice(0, 50))
    }
  })

  test('sorts numbers in headlines by size', async () => {
    const { numbers } = await libraryWith({ headline: 'Take 10' }, { headline: 'Take 9' })
    expect(numbers({ sort: { column: 'headline', descending: false } })).toEqual([2, 1])
  })

  test('puts what an article does not say last, either way', async () => {
    const { numbers } = await libraryWith(...given)
    expect(numbers({ sort: { column: 'published', descending: false } })).toEqual([3, 1, 2])
    expect(numbers({ sort: { column: 'published', descending: true } })).toEqual([1, 3, 2])
  })

  test('counts words, and arrivals', async () => {
    const { numbers } = await libraryWith(...given)
    expect(numbers({ sort: { column: 'words', descending: true } })).toEqual([1, 2, 3])
    expect(numbers({ sort: { column: 'words', descending: false }, query: 'item' })).toEqual([3, 2, 1])
    expect(numbers({ sort: { column: 'imported', descending: true } })).toEqual([3, 2, 1])
  })
})

describe('searching and narrowing a list', () => {
  const given = [
    { body: 'A ferry touched the pier.', source: 'Sundmark Press', published: '2031-05-02', language: 'en' },
    { headline: 'Ferry', source: 'Valdmark Post', published: '2031-05-03T23:59:00Z', language: 'de' },
    { body: 'Nothing of the sort.', source: 'Valdmark Post' },
  ]

  test('finds what is still being typed, and puts a word of the headline first', async () => {
    const { numbers } = await libraryWith(...given)
    expect(numbers({ query: 'fer', sort: { column: 'relevance', descending: true } })).toEqual([2, 1])
    expect(numbers({ query: 'ferry pi' })).toEqual([1])
    expect(numbers({ query: '"the pier"' })).toEqual([1])
    expect(numbers({ query: 'fe r' })).toEqual([])
  })

  test('narrows to sources, languages and days, both days included', async () => {
    const { numbers } = await libraryWith(...given)
    const to = (filters: Partial<typeof NO_FILTERS>) => numbers({ filters: { ...NO_FILTERS, ...filters } })
    expect(to({ sources: ['Valdmark Post'] })).toEqual([2, 3])
    expect(to({ sources: ['Valdmark Post', 'Sundmark Press'], languages: ['en'] })).toEqual([1])
    expect(to({ from: '2031-05-03', to: '2031-05-03' })).toEqual([2])
    expect(to({ to: '2031-05-02' })).toEqual([1])
  })

  test('with a limit still counts all, and leaves out what was removed', async () => {
    const { db, list } = await libraryWith(...given)
    expect(list({ limit: 2 })).toEqual({ ids: [1, 2], total: 3, isAtLeast: false })
    db.exec(`UPDATE articles SET removed = '2031-06-01T00:00:00Z' WHERE id = 1`)
    expect(list({ limit: 2 })).toEqual({ ids: [2, 3], total: 2, isAtLeast: false })
  })

  test('says what there is to narrow to', async () => {
    const { facets } = await libraryWith(...given)
    expect(facets()).toEqual({
      sources: [
        { name: 'Valdmark Post', count: 2 },
        { name: 'Sundmark Press', count: 1 },
      ],
      languages: [
        { name: 'de', count: 1 },
        { name: 'en', count: 1 },
      ],
      earliest: '2031-05-02',
      latest: '2031-05-03',
    })
  })
})

describe('what a list says of an article', () => {
  test('marks what was found by spans into headline and snippet', async () => {
    const { describe: about } = await libraryWith({
      headline: 'The Ferry',
      body: 'Two ferries: a ferry and the férry dock.',
    })
    const [listed] = about([1], 'ferry')
    const { headline, snippet } = listed?.found ?? { headline: [], snippet: { text: '', marks: [] } }
    expect(headline.map(({ from, to }) => 'The Ferry'.slice(from, to))).toEqual(['Ferry'])
    expect(snippet.marks.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['ferry', 'férry'])
    expect(snippet.text).toBe('Two ferries: a ferry and the férry dock.')
  })

  test.each([{}, { sources: ['Northmere Wire'] }, { from: '2031-05-11', to: '2031-05-12' }])(
    'lists the same in a library of which the latest are looked at first, narrowed to %o',
    async (narrowing) => {
      const places = ['harbour', 'harbours and the Harbourmaster', 'Zürich', 'pier']
      const given = Array.from({ length: 40 }, (_, at) => ({
        headline: `${at % 9 === 0 ? 'Harbour' : 'News'} of day ${at}`,
        body: `A ferry came to the ${places[at % 4]} on day ${at}, the board said.`,
        source: at % 2 === 0 ? 'Terva Agency' : 'Northmere Wire',
        published: `2031-05-${10 + (at % 5)}`,
      }))
      const { db } = await libraryWith(...given)
      const filters = { ...NO_FILTERS, ...narrowing }
      const wish = { filters, sort: { column: 'relevance', descending: true }, limit: 30 } as const
      const sizes = { ...recentSizes, recentArticles: 10 }
      for (const query of ['harb', 'ferry zur', 'day 17', '"the pier" boa', '"the pier"', 'nowhere']) {
        const [bounded, whole] = [prepareListReads(db, sizes), prepareListReads(db)].map((reads) =>
          reads.list({ query, ...wish }),
        )
        expect(bounded).toMatchObject({ total: whole?.total, isAtLeast: false })
        expect(new Set(bounded?.ids)).toEqual(new Set(whole?.ids))
      }
    },
  )

  test('narrows a search whose latest are looked at first, and says how many there are at least', async () => {
    const given = Array.from({ length: 30 }, (_, at) => ({
      body: `The ferry of day ${at} sailed.`,
      source: at % 2 === 0 ? 'Northmere Wire' : 'Terva Agency',
    }))
    const { db } = await libraryWith(...given)
    const reads = prepareListReads(db, { ...recentSizes, recentArticles: 10 })
    const filters = { ...NO_FILTERS, sources: ['Northmere Wire'] }
    const find = (query: string, limit: number) =>
      reads.list({ query, filters, sort: { column: 'relevance', descending: true }, limit })
    expect(find('ferr', 3)).toEqual({ ids: [29, 27, 25], total: 3, isAtLeast: true })
    expect(find('"the ferry"', 7)).toEqual({ ids: [29, 27, 25, 23, 21, 19, 17], total: 15, isAtLeast: false })
    expect(find('ferr', 50)).toMatchObject({ total: 15, isAtLeast: false })
  })

  test('of a library of which the latest are looked at first, says that there are more than it counted', async () => {
    const given = Array.from({ length: 30 }, (_, at) => ({
      headline: `Ferry ${at}`,
      body: `The ferry of day ${at} sailed.`,
    }))
    const { db } = await libraryWith(...given)
    const wish = { filters: NO_FILTERS, sort: { column: 'relevance', descending: true } } as const
    const reads = prepareListReads(db, { ...recentSizes, recentArticles: 10 })
    expect(reads.list({ ...wish, query: 'ferr', limit: 5 })).toMatchObject({ total: 5, isAtLeast: true })
    expect(reads.list({ ...wish, query: '"ferry"', limit: 5 })).toMatchObject({ total: 30, isAtLeast: false })
    expect(reads.list({ ...wish, query: 'ferr', limit: 50 })).toMatchObject({ total: 30, isAtLeast: false })
  })

  test('says nothing of a search where there is none, and leaves out what is gone', async () => {
    const { db, describe: about } = await libraryWith({}, {})
    db.exec(`UPDATE articles SET removed = '2031-06-01T00:00:00Z' WHERE id = 1`)
    expect(about([1, 2, 9]).map(({ article, found }) => [article.id, found])).toEqual([[2, null]])
  })

  test('names the first of those with one text, whatever is asked for first', async () => {
    const { describe: about } = await libraryWith(
      { body: 'Same.' },
      { body: 'Other.' },
      { body: 'Same.' },
      { body: 'Same.' },
    )
    expect(
      about([4, 1, 2]).map(({ resend }) => (resend === null ? null : [resend.of?.id ?? null, resend.again])),
    ).toEqual([[1, 2], [null, 2], null])
  })

  test('does not take headlines without a text for resends of each other', async () => {
    const { describe: about } = await libraryWith({ body: '', words: 0 }, { body: '', words: 0 })
    expect(about([1, 2]).map(({ resend }) => resend)).toEqual([null, null])
  })
})
