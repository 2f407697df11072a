import { describe, expect, test } from 'vitest'
import { matchExpression, prepareSearchReads, recentSizes } from '../../../electron/library/queries/search.ts'
import { newLibrary } from '../../support/library.ts'

/** A library with these texts, numbered from 1, the first word of each as its headline. */
async function libraryWith(...bodies: readonly string[]) {
  const db = await newLibrary()
  const text = db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (randomblob(32), 1, ?)')
  const article = db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
     VALUES (?, ?, 0, 'paste', '2031-03-03T00:00:00Z')`,
  )
  db.transaction(() => {
    for (const body of bodies) article.run(text.run(body).lastInsertRowid, body.split(' ')[0])
  })()
  return {
    db,
    find: (query: string) =>
      prepareSearchReads(db)
        .search(query, 10)
        .map(({ id }) => Number(id)),
  }
}

describe('searching', () => {
  test('asks for every word, whatever its capitals and accents', async () => {
    const { find } = await libraryWith('Zürich ferry', 'ZURICH bridge', 'ferry bridge')
    expect(find('zurich')).toHaveLength(2)
    expect(find('Ferry Zürich')).toEqual([1])
    expect(find('ferry harbour')).toEqual([])
  })

  test('knows phrases and beginnings', async () => {
    const { find } = await libraryWith('a bow door broke', 'a door bow broke', 'a doorway')
    expect(find('"bow door"')).toEqual([1])
    expect(find('door*')).toHaveLength(3)
    expect(find('"bow door')).toHaveLength(2)
  })

  test('puts a word of the headline first', async () => {
    const { find } = await libraryWith(`bridge and ${'other words '.repeat(40)} ferry`, 'ferry and a bridge')
    expect(find('ferry')).toEqual([2, 1])
  })

  test('of what very many articles hold, lists those with the word in the headline first, then the latest', async () => {
    const bodies = Array.from({ length: 2_100 }, (_, at) => `boat ${at} is a ferry`)
    const { db, find } = await libraryWith(...bodies)
    db.prepare("UPDATE articles SET headline = 'The ferry' WHERE id = 7").run()
    expect(find('ferry').slice(0, 3)).toEqual([7, 2_100, 2_099])
  })

  test('finds the same in a library of which the latest are looked at first', async () => {
    const random = ['ferry', 'Zürich', 'bow door', 'the the', 'harbour', 'harbours', 'O’Brien'].map(
      (word) => `${word} `,
    )
    const bodies = Array.from({ length: 300 }, (_, at) => {
      const words = random.filter((_word, index) => (at * 7 + index * index) % (index + 2) === 0)
      return `report ${at} ${words.join('and ')}end`
    })
    const { db } = await libraryWith(...bodies)
    const [whole, recentFirst] = [
      prepareSearchReads(db),
      prepareSearchReads(db, { ...recentSizes, recentArticles: 40 }),
    ]
    const idsOf = (reads: typeof whole, query: string): number[] =>
      reads
        .search(query, 300)
        .map(({ id }) => Number(id))
        .toSorted((left, right) => left - right)
    for (const query of [
      'ferry',
      'zurich',
      'zur*',
      'harb*',
      '"bow door"',
      '"bow door" ferry',
      'ferry harb*',
      'the O’Br*',
      'report 17',
      'no',
    ]) {
      expect([query, ...idsOf(recentFirst, query)]).toEqual([query, ...idsOf(whole, query)])
    }
  })

  test('of a large library gives the latest that hold what was asked for, with what was found in them', async () => {
    const bodies = Array.from({ length: 100 }, (_, at) => `news ${at}: harbour${at % 2 === 0 ? 's' : ''} and ferry`)
    const { db } = await libraryWith(...bodies)
    db.prepare("UPDATE articles SET headline = 'Harbours' WHERE id = 95").run()
    const search = (query: string) => prepareSearchReads(db, { ...recentSizes, recentArticles: 10 }).search(query, 3)
    expect(search('harb*').map(({ id }) => Number(id))).toEqual([95, 100, 99])
    expect(search('ferry harb*').map(({ id }) => Number(id))).toEqual([100, 99, 98])
    expect(search('harb*')[1]?.snippet).toContain('harbour')
    expect(search('harbours')[0]?.title).toBe('Harbours')
    expect(search('"news 3"')).toMatchObject([{ id: 4 }])
    // All of the latest ten hold the phrase, and beyond these no more are looked for than are asked for.
    expect(search('"and ferry"').map(({ id }) => Number(id))).toEqual([100, 99, 98])
    db.prepare("UPDATE articles SET headline = 'Harbours and ferry' WHERE id IN (3, 93)").run()
    expect(search('"and ferry"').map(({ id }) => Number(id))).toEqual([93, 100, 99])
  })

  test('takes nothing for an operator', async () => {
    const { find } = await libraryWith('ferry AND NOT OR NEAR', 'headline ferry')
    expect(find('AND NOT')).toEqual([1])
    expect(find('headline:ferry')).toEqual([2])
    for (const query of ['NEAR(', '^ferry', '{a b}: c', 'a - b', '*', "'; DROP TABLE articles", '\u0000']) {
      expect(() => find(query)).not.toThrow()
    }
  })

  test('has no words for white space and signs', () => {
    expect([' ', '', '""', '* - ( )', '…'].map(matchExpression)).toEqual([null, null, null, null, null])
  })

  test('follows a headline that is changed, and an article that is deleted for good', async () => {
    const { db, find } = await libraryWith('ferry sinks', 'bridge falls')
    db.prepare("UPDATE articles SET headline = 'Trawler' WHERE id = 1").run()
    expect(find('trawler sinks')).toEqual([1])
    db.prepare('DELETE FROM articles WHERE id = 2').run()
    expect(find('bridge')).toEqual([])
    db.prepare("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)").run()
  })
})
