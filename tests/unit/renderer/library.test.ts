import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute } from '../../../renderer/app/route.ts'
import { readableCount, readableDate } from '../../../renderer/components/dates.ts'
import { originName, resendsAmong } from '../../../renderer/features/library/resends.ts'
import { pairToCompare, toggled } from '../../../renderer/features/library/selection.ts'
import { FIRST_SORT, nextSort, sortArticles } from '../../../renderer/features/library/sort.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { article } from './comparison-builder.ts'

const id = (number: number) => articleIdSchema.parse(number)
const older = article({ id: id(3), headline: 'Barges', published: '2031-05-02', wordCount: 90, source: null })
const newer = article({ id: id(1), headline: 'anchors', published: '2031-05-09T07:30:00Z', wordCount: 1200 })
const undated = article({ id: id(2), headline: 'Crates', published: null, wordCount: 300, source: 'Sundmark Press' })
const all = [older, newer, undated]
const headlines = (articles: readonly { readonly headline: string }[]) => articles.map(({ headline }) => headline)

describe('sortArticles', () => {
  it('sorts headlines without regard to case, words as numbers', () => {
    expect(headlines(sortArticles(all, { column: 'headline', descending: false }))).toEqual([
      'anchors',
      'Barges',
      'Crates',
    ])
    expect(headlines(sortArticles(all, { column: 'words', descending: true }))).toEqual(['anchors', 'Crates', 'Barges'])
  })

  it('puts what a source does not say last, either way', () => {
    for (const descending of [true, false]) {
      expect(sortArticles(all, { column: 'published', descending }).at(-1)).toBe(undated)
      expect(sortArticles(all, { column: 'source', descending }).at(-1)).toBe(older)
    }
  })

  it('shows the latest arrival first when all came at one moment', () => {
    expect(sortArticles(all, FIRST_SORT).map((each) => each.id)).toEqual([3, 2, 1])
  })
})

describe('nextSort', () => {
  it('turns the same column round, and starts another one at its useful end', () => {
    expect(nextSort({ column: 'words', descending: true }, 'words').descending).toBe(false)
    expect(nextSort({ column: 'words', descending: true }, 'headline').descending).toBe(false)
    expect(nextSort({ column: 'headline', descending: false }, 'published').descending).toBe(true)
  })
})

describe('pairToCompare', () => {
  it('sets the earlier report on the left, whatever the order of choosing', () => {
    expect(pairToCompare(all, new Set([newer.id, older.id]))).toEqual([older, newer])
  })

  it('falls back on the order of arrival when a date is missing', () => {
    expect(pairToCompare(all, new Set([older.id, undated.id]))).toEqual([undated, older])
  })

  it('is none unless two are chosen', () => {
    expect(pairToCompare(all, new Set([older.id]))).toBeNull()
    expect(pairToCompare(all, new Set(all.map((each) => each.id)))).toBeNull()
    expect(pairToCompare(all, new Set([older.id, id(99)]))).toBeNull()
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
    for (const route of [{ kind: 'library' }, { kind: 'compare', a: id(12), b: id(7) }] as const) {
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

describe('resendsAmong', () => {
  const text = { sha256: 'a'.repeat(64) }
  const first = article({ id: id(4), ...text })
  const second = article({ id: id(7), ...text })
  const third = article({ id: id(9), ...text })
  const other = article({ id: id(5), sha256: 'b'.repeat(64) })

  it('names the one that came in first, whatever the order of the list', () => {
    const resends = resendsAmong([third, other, second, first])
    expect(resends.get(first.id)).toEqual({ of: null, again: 2 })
    expect(resends.get(second.id)).toEqual({ of: first, again: 2 })
    expect(resends.get(third.id)).toEqual({ of: first, again: 2 })
    expect(resends.has(other.id)).toBe(false)
  })

  it('does not take headlines without a text for resends of each other', () => {
    const bare = [1, 2].map((number) => article({ id: id(number), wordCount: 0, ...text }))
    expect(resendsAmong(bare).size).toBe(0)
  })
})

describe('originName', () => {
  it('is the name of a file without its folders, on any system', () => {
    const named = (path: string) => originName(article({ origin: { kind: 'file', path } }))
    expect(named('/wires/May/hens.txt')).toBe('hens.txt')
    expect(named('C:\\wires\\hens.txt')).toBe('hens.txt')
    expect(originName(article({ origin: { kind: 'dropped', name: 'goats.txt' } }))).toBe('goats.txt')
    expect(originName(article({ origin: { kind: 'paste' } }))).toBe('pasted text')
  })
})
