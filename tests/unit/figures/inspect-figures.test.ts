import { describe, expect, it } from 'vitest'
import { inspectFigures, readFigures } from '../../../shared/figures/index.ts'

/** A check that looked at all of the text for each figure would take minutes here. */
const SIZE = 100_000
const LIMIT = 30_000

function inspect(text: string) {
  return inspectFigures(text, readFigures({ text, reference: '2023-06-15' }).figures)
}

describe('inspectFigures', () => {
  it.each([
    ['It opened on Tuesday, May 8, 2023.', 'weekday', ['Tuesday, May 8, 2023']],
    ['The council meets on Friday, July 4, in Arden.', 'weekday', ['Friday, July 4']],
    ['Sales rose 10 percent to 150 from 100.', 'percentage', ['10 percent', '150', '100']],
    ['Sales fell 20 pct to 12 mln dlrs from 10 mln dlrs.', 'percentage', ['20 pct', '12 mln dlrs', '10 mln dlrs']],
    ['The blast killed 12 people: 7 men, 3 women and 1 child.', 'sum', ['12', '7', '3', '1']],
    ['The bombs killed 57 people, 47 in Arden and 11 in Velm.', 'sum', ['57', '47', '11']],
    ['She was born in 1950 and died in 1999 at the age of 46.', 'age', ['1950', '1999', '46']],
    ['They found between 14 and 12 mines.', 'range', ['14', '12']],
    ['Police held 30 demonstrators on Sunday, 18 in Arden and 13 in Velm.', 'sum', ['30', '18', '13']],
    ['A total of 62 ships sank last year: 40 trawlers, 12 tankers and 11 ferries.', 'sum', ['62', '40', '12', '11']],
    ['Four people were hurt, two men and three women, a spokesman said.', 'sum', ['Four', 'two', 'three']],
    ['The wave killed 210 people, including 150 in Arden and 70 in Velm.', 'sum', ['210', '150', '70']],
    ['The toll stands at 30, including 20 civilians and 14 soldiers.', 'sum', ['30', '20', '14']],
    ['Born in 1950, the painter Per Holm died on Tuesday aged 60.', 'age', ['1950', 'Tuesday', '60']],
    ['Of the 120 passengers, 96 were rescued and 34 drowned.', 'sum', ['120', '96', '34']],
    [
      'The fund pays $40 million: $25 million for roads and $10 million for schools.',
      'sum',
      ['$40 million', '$25 million', '$10 million'],
    ],
    [
      'Profit fell 10 percent, from $50 million to $40 million.',
      'percentage',
      ['10 percent', '$50 million', '$40 million'],
    ],
    ['Of the 400 pupils, 120, or 40 percent, were absent.', 'percentage', ['400', '120', '40 percent']],
    ['It will cut 500 of its 2,000 jobs, or 15 percent of staff.', 'percentage', ['500', '2,000', '15 percent']],
    [
      'Joblessness fell by 2 percentage points, to 7.5 percent from 8.5 percent.',
      'percentage',
      ['2 percentage points', '7.5 percent', '8.5 percent'],
    ],
    ['Thefts tripled to 400 from 200 a year before.', 'percentage', ['tripled', '400', '200']],
    ['She was born on 4 May 1940 and turned 75 on 4 May 2013.', 'age', ['4 May 1940', '75', '4 May 2013']],
  ])('sees what is wrong in: %s', (text, what, figures) => {
    const notes = inspect(text)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.what).toBe(what)
    expect(notes[0]?.spans.map(({ from, to }) => text.slice(from, to))).toEqual(figures)
    expect(notes[0]?.reason).toMatch(/^[\p{Lu}“].*\.$/u)
  })

  it.each([
    'It opened on Monday, May 8, 2023.',
    'It opened on Tuesday, November 9.',
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
    'The toll stands at 30, including 20 soldiers and 14 men.',
    'Born in 1950, the painter Per Holm died on Tuesday aged 73.',
    'The blast killed 14 people, including nine men and four women, and wounded 30.',
    'Of the 120 passengers, 96 were rescued and 14 drowned; ten are missing.',
    'Of the 400 pupils, 120 play chess and 300 swim.',
    'It sold 1.2 million units, consisting of two shares and one warrant each.',
    'It made 499,000 tonnes in Arden, 287,000 in Velm and 4,000 in Dorn.',
    'The loss was $9.5 million: $6.2 million in stock and $3.2 million in cash.',
    'It will cut 500 of its 2,000 jobs in Arden, or 5 percent of staff worldwide.',
    'Joblessness fell by 1 percentage point, to 7.5 percent from 8.6 percent.',
    'Thefts doubled to 400 from 220 a year before.',
    'She was born on 4 May 1940 and turned 73 on 4 May 2013.',
    'She was born on 4 May 1940 and died on 3 May 2013 at the age of 72.',
    'Shops open between 10 and 6.',
    'It was common between 60 and 50 years ago.',
    'Talks between 14 governments and 12 firms failed.',
    'The score was 6-4, and 12 to 3 in all.',
  ])('has nothing to say about: %s', (text) => {
    expect(inspect(text)).toEqual([])
  })

  it.each([
    '12 people: 1 man, ',
    '5 in Arden, 6 in Velm and ',
    'rose 5 percent to 6 from 7 ',
    '1 \t',
    '1 AAAA',
    'born in 1950 and 4 ',
  ])(
    'comes to an end of %j repeated, and of one such joint without end',
    (unit) => {
      const many = unit.repeat(Math.ceil(SIZE / unit.length))
      const endless = `12 people, 5 in ${unit.slice(-1).repeat(SIZE)} and 6 in Velm`
      expect(inspect(many).filter(({ spans }) => spans.length < 2)).toEqual([])
      expect(inspect(endless)).toEqual([])
    },
    LIMIT,
  )
})
