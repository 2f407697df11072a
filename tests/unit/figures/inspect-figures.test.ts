import { describe, expect, it } from 'vitest'
import { inspectFigures, readFigures } from '../../../shared/figures/index.ts'

function inspect(text: string) {
  return inspectFigures(text, readFigures({ text, reference: '2023-06-15' }).figures)
}

describe('inspectFigures', () => {
  it.each([
    ['It opened on Tuesday, May 8, 2023.', 'weekday', ['Tuesday, May 8, 2023']],
    ['Sales rose 10 percent to 150 from 100.', 'percentage', ['10 percent', '150', '100']],
    ['Sales fell 20 pct to 12 mln dlrs from 10 mln dlrs.', 'percentage', ['20 pct', '12 mln dlrs', '10 mln dlrs']],
    ['The blast killed 12 people: 7 men, 3 women and 1 child.', 'sum', ['12', '7', '3', '1']],
    ['The bombs killed 57 people, 47 in Arden and 11 in Velm.', 'sum', ['57', '47', '11']],
    ['She was born in 1950 and died in 1999 at the age of 46.', 'age', ['1950', '1999', '46']],
    ['They found between 14 and 12 mines.', 'range', ['14', '12']],
  ])('sees what is wrong in: %s', (text, what, figures) => {
    const notes = inspect(text)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.what).toBe(what)
    expect(notes[0]?.spans.map(({ from, to }) => text.slice(from, to))).toEqual(figures)
    expect(notes[0]?.reason).toMatch(/^\p{Lu}.*\.$|^“.*\.$/u)
  })

  it.each([
    'It opened on Monday, May 8, 2023.',
    'It opened on Tuesday, May 8.',
    'Sales rose 10 percent to 110 from 100.',
    'Sales rose 10 percent to about 150 from 100.',
    'Sales rose 10 percent in May, to 150 in June from 100.',
    'Sales rose 3.4 percent to 412 dollars, from 399 dollars.',
    'The blast killed 12 people: 7 men, 4 women and 1 child.',
    'The blast killed 12 people, including 7 men and 3 women.',
    'The blast killed 12 people and hurt 7 men and 3 women.',
    'She was born in 1950 and died in 1999 at the age of 48.',
    'She was born in 1950 and died in 1999 at the age of 49.',
    'The bombs killed 58 people, 47 in Arden and 11 in Velm.',
    'The bombs killed 57 people, including 20 in Arden and 11 in Velm.',
    'They found between 12 and 14 mines.',
    'Talks between 14 governments and 12 firms failed.',
    'The score was 6-4, and 12 to 3 in all.',
  ])('has nothing to say about: %s', (text) => {
    expect(inspect(text)).toEqual([])
  })
})
