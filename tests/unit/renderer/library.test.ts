import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute } from '../../../renderer/app/route.ts'
import { readableCount, readableDate } from '../../../renderer/components/dates.ts'
import { paceOf, readableDuration, withMoment } from '../../../renderer/features/library/import-pace.ts'
import { originName } from '../../../renderer/features/library/origin-name.ts'
import { pairToCompare, toggled, withRange } from '../../../renderer/features/library/selection.ts'
import { nextSort } from '../../../renderer/features/library/sort.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { article } from './comparison-builder.ts'

const id = (number: number) => articleIdSchema.parse(number)
const older = article({ id: id(3), headline: 'Barges', published: '2031-05-02', wordCount: 90, source: null })
const newer = article({ id: id(1), headline: 'anchors', published: '2031-05-09T07:30:00Z', wordCount: 1200 })
const undated = article({ id: id(2), headline: 'Crates', published: null, wordCount: 300, source: 'Sundmark Press' })
const known = new Map([older, newer, undated].map((each) => [each.id, each]))

describe('nextSort', () => {
  it('turns the same column round, and starts another one at its useful end', () => {
    expect(nextSort({ column: 'words', descending: true }, 'words').descending).toBe(false)
    expect(nextSort({ column: 'words', descending: true }, 'headline').descending).toBe(false)
    expect(nextSort({ column: 'headline', descending: false }, 'published').descending).toBe(true)
  })
})

describe('pairToCompare', () => {
  it('sets the earlier report on the left, whatever the order of choosing', () => {
    expect(pairToCompare(new Set([newer.id, older.id]), known)).toEqual([older, newer])
    expect(pairToCompare(new Set([older.id, newer.id]), known)).toEqual([older, newer])
  })

  it('falls back on the order of arrival when a date is missing', () => {
    expect(pairToCompare(new Set([older.id, undated.id]), known)).toEqual([undated, older])
  })

  it('is none unless two are chosen that are known', () => {
    expect(pairToCompare(new Set([older.id]), known)).toBeNull()
    expect(pairToCompare(new Set(known.keys()), known)).toBeNull()
    expect(pairToCompare(new Set([older.id, id(99)]), known)).toBeNull()
  })
})

describe('withRange', () => {
  const ids = [1, 2, 3, 4, 5].map(id)

  it('adds all between two places, in either direction', () => {
    expect([...withRange(new Set([id(5)]), ids, { from: 2, to: 0 })]).toEqual([5, 1, 2, 3])
    expect([...withRange(new Set(), ids, { from: 3, to: 3 })]).toEqual([4])
  })
})

describe('the pace of an import', () => {
  const progress = { done: 300, total: 1000, current: 'a.txt' }

  it('is that of the last seconds, and says how long it still takes', () => {
    const moments = [0, 1000, 2000].map((at) => ({ at, done: at / 10 + 100 }))
    expect(paceOf(moments, progress)).toEqual({ perSecond: 100, secondsLeft: 7 })
    expect(withMoment([{ at: 0, done: 0 }, ...moments], { at: 11_500, done: 900 })).toEqual([
      { at: 2000, done: 300 },
      { at: 11_500, done: 900 },
    ])
  })

  it('is not said of the first moment, nor while nothing moves', () => {
    expect(paceOf([{ at: 0, done: 1 }], progress)).toBeNull()
    expect(
      paceOf(
        [
          { at: 0, done: 1 },
          { at: 400, done: 9 },
        ],
        progress,
      ),
    ).toBeNull()
    expect(
      paceOf(
        [
          { at: 0, done: 9 },
          { at: 4000, done: 9 },
        ],
        progress,
      ),
    ).toBeNull()
  })

  it('is told in the unit that fits', () => {
    expect([0.2, 42, 300, 7300].map(readableDuration)).toEqual(['about 1 s', 'about 42 s', 'about 5 min', 'about 2 h'])
  })
})

describe('toggled', () => {
  it('puts in and takes out, and leaves what it was given alone', () => {
    const chosen = new Set([id(1)])
    expect([...toggled(chosen, id(2))]).toEqual([1, 2])
    expect([...toggled(chosen, id(1))]).toEqual([])
    expect([...chosen]).toEqual([1])
  })
})

describe('routes', () => {
  it('come back from the address as they went in', () => {
    for (const route of [
      { kind: 'library' },
      { kind: 'guide' },
      { kind: 'compare', a: id(12), b: id(7), at: null },
    ] as const) {
      expect(parseRoute(formatRoute(route))).toEqual(route)
    }
  })

  it('lead to the library when the address makes no sense', () => {
    for (const hash of [
      '',
      '#',
      '#/',
      '#/nowhere',
      '#/compare',
      '#/compare/1',
      '#/compare/0/2',
      '#/compare/x/2',
      '#/compare/1.5/2',
    ]) {
      expect(parseRoute(hash)).toEqual({ kind: 'library' })
    }
  })
})

describe('readable dates and counts', () => {
  it('writes a day, and the time only where the source gives one', () => {
    expect(readableDate('2031-05-02')).toBe('2 May 2031')
    expect(readableDate('2031-05-09T07:30:00Z')).toBe('9 May 2031, 07:30')
    expect(readableDate(null)).toBe('')
  })

  it('counts one and many', () => {
    expect(readableCount(1, 'word')).toBe('1 word')
    expect(readableCount(12000, 'word')).toBe('12,000 words')
  })
})

describe('originName', () => {
  it('is the name of a file without its folders, on any system', () => {
    const named = (path: string) => originName({ kind: 'file', path })
    expect(named('/wires/May/hens.txt')).toBe('hens.txt')
    expect(named('C:\\wires\\hens.txt')).toBe('hens.txt')
    expect(originName({ kind: 'dropped', name: 'goats.txt' })).toBe('goats.txt')
    expect(originName({ kind: 'paste' })).toBe('pasted text')
  })
})
