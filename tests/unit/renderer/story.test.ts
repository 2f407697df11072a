import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute } from '../../../renderer/app/route.ts'
import { clockOf, familyOf, hundredths, sourcesOf, spanOf } from '../../../renderer/features/story/family.ts'
import { articleIdSchema, type ArticleSummary } from '../../../shared/domain/article.ts'
import { storyIdSchema, type Descent, type Story } from '../../../shared/domain/story.ts'
import { article } from './comparison-builder.ts'

const id = (number: number) => articleIdSchema.parse(number)

/** A story of four: two of one day, one of the next, one without a date; the last is beyond those that are compared. */
function story(): Story {
  const timeline: ArticleSummary[] = [
    article({ id: id(7), published: '2031-05-12T06:20:00Z', source: 'Northmere Wire' }),
    article({ id: id(5), published: null, source: 'Sundmark Press' }),
    article({ id: id(9), published: '2031-05-12', source: null }),
    article({ id: id(8), published: '2031-05-13T09:45:00Z', source: 'Valdmark Post' }),
  ]
  const descends = (of: number, from: number | null): Descent => ({
    article: id(of),
    from: from === null ? null : id(from),
    onlyShared: 3,
    shared: 9,
    evidence: [],
    reason: 'They share nine words.',
  })
  return {
    id: storyIdSchema.parse(1),
    title: 'Ferry aground',
    isNamed: false,
    articles: timeline.map((each) => each.id),
    sources: ['Northmere Wire', 'Sundmark Press', 'Valdmark Post'],
    first: '2031-05-12T06:20:00Z',
    last: '2031-05-13T09:45:00Z',
    timeline,
    coverage: [{ a: id(7), b: id(5), aInB: 0.25, bInA: 1, relation: 'story' }],
    descent: [descends(7, null), descends(5, 7), descends(9, 5)],
    related: [],
  }
}

describe('familyOf', () => {
  const family = familyOf(story())

  it('numbers the reports by their place in time', () => {
    expect(family.reports.map(({ number, article: { id: own } }) => [number, own])).toEqual([
      [1, 7],
      [2, 5],
      [3, 9],
      [4, 8],
    ])
  })

  it('puts dated reports under their day and undated ones apart', () => {
    expect(family.days.map(({ day, reports }) => [day, reports.map(({ number }) => number)])).toEqual([
      ['2031-05-12', [1, 3]],
      ['2031-05-13', [4]],
    ])
    expect(family.undated.map(({ number }) => number)).toEqual([2])
    expect(family.shown.map(({ number }) => number)).toEqual([1, 3, 4, 2])
  })

  it('names whom a report follows as its line does', () => {
    expect(family.reports.map(({ from }) => from?.number ?? null)).toEqual([null, 1, 2, null])
    expect(family.reports[1]?.from?.source).toBe('Northmere Wire')
  })

  it('gives the share of one in another both ways, none for pairs that share nothing, and nothing for what is not compared', () => {
    expect(family.shareIn(id(7), id(5))).toBe(0.25)
    expect(family.shareIn(id(5), id(7))).toBe(1)
    expect(family.shareIn(id(9), id(7))).toBe(0)
    expect(family.shareIn(id(7), id(7))).toBeNull()
    expect(family.shareIn(id(8), id(7))).toBeNull()
    expect(family.compared.map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

describe('the words of a story', () => {
  it('prints neither a little as nothing nor nearly all as all', () => {
    expect([0, 0.001, 0.254, 0.999, 1].map(hundredths)).toEqual([0, 1, 25, 99, 100])
  })

  it('says a day once', () => {
    expect(spanOf({ first: '2031-05-12T06:20:00Z', last: '2031-05-12T09:45:00Z' })).toBe('12 May 2031, 06:20 to 09:45')
    // Clocks of two zones are told in one.
    expect(spanOf({ first: '2031-05-12T16:20:00+02:00', last: '2031-05-12T15:10:00Z' })).toBe(
      '12 May 2031, 14:20 to 15:10 UTC',
    )
    expect(spanOf({ first: '2031-05-12', last: '2031-05-14' })).toBe('12 May 2031 to 14 May 2031')
    expect(spanOf({ first: '2031-05-12', last: '2031-05-12' })).toBe('12 May 2031')
    expect(spanOf({ first: null, last: null })).toBe('')
  })

  it('names four sources and counts the others', () => {
    expect(sourcesOf({ sources: ['A', 'B', 'C', 'D'] })).toBe('A, B, C, D')
    expect(sourcesOf({ sources: ['A', 'B', 'C', 'D', 'E'] })).toBe('A, B, C, D and 1 other')
  })

  it('has a clock only where there is an hour', () => {
    expect(clockOf(article({ published: '2031-05-12T06:20:00Z' }))).toBe('06:20')
    expect(clockOf(article({ published: '2031-05-12T06:20:00+02:00' }))).toBe('06:20 +02:00')
    expect(clockOf(article({ published: '2031-05-12' }))).toBe('')
  })
})

describe('the route of a story', () => {
  it('is read as it is written; what is no number of a story is the list', () => {
    const route = { kind: 'story', id: storyIdSchema.parse(12) } as const
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute(formatRoute({ kind: 'stories' }))).toEqual({ kind: 'stories' })
    expect(parseRoute('#/story/x')).toEqual({ kind: 'stories' })
  })
})
