import { describe, expect, test } from 'vitest'
import { createReader, keepLatest, keyOfReport } from '../../../electron/library/jobs/readings.ts'
import type { Report } from '../../../shared/analysis/index.ts'

const report: Report = { body: 'Twelve people died.', title: null, published: '2031-03-03', source: 'Northmere Wire' }

/** What counts how often it was asked to make something. */
function counting(charactersKept: number) {
  const made: string[] = []
  const make = (text: string): { readonly text: string } => {
    made.push(text)
    return { text }
  }
  return { made, keeping: keepLatest(make, { key: (text) => text, charactersKept }) }
}

describe('what is kept of readings', () => {
  test('is the latest six, however long, when no characters are allowed beyond them', () => {
    const { made, keeping } = counting(0)
    const long = 'abcdef'.split('').map((letter) => letter.repeat(1_000))
    for (const text of [...long, ...long]) keeping(text)
    expect(made).toEqual(long)
    keeping('g')
    keeping(long[0] ?? '')
    expect(made).toEqual([...long, 'g', long[0]])
  })

  test('is more than six as long as all of them have few characters', () => {
    const { made, keeping } = counting(20)
    const texts = 'abcdefghij'.split('').map((letter) => letter.repeat(2))
    for (const text of [...texts, ...texts]) keeping(text)
    expect(made).toEqual(texts)
    keeping('kk')
    keeping('aa')
    expect(made).toEqual([...texts, 'kk', 'aa'])
  })

  test('keeps what was asked for again longer than what was not', () => {
    const { made, keeping } = counting(0)
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g', 'a', 'b']) keeping(text)
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b'])
  })

  test('is one reading for equal reports, and another for a report that differs in anything', () => {
    const read = createReader()
    expect(read({ ...report })).toBe(read(report))
    const others: Report[] = [
      { ...report, title: 'Twelve die' },
      { ...report, published: null },
      { ...report, source: null },
      { ...report, language: 'de' },
      { ...report, body: 'Thirteen people died.' },
    ]
    expect(new Set([report, ...others].map(keyOfReport)).size).toBe(others.length + 1)
    for (const other of others) expect(read(other).report).toEqual(other)
  })
})
