import { describe, expect, test } from 'vitest'
import { differencesOf, figureLinesOf } from '../../support/figure-findings.ts'

/** Two sentences, and the one difference that must be said of them, or none. */
type Row = readonly [a: string, b: string, said: string | null]

const patterns: Readonly<Record<string, readonly Row[]>> = {
  'digits transposed': [
    [
      'The census counted 8,549,182 people in Tarland.',
      '8,459,182 people live in Tarland, the census found.',
      'conflict 8,549,182 | 8,459,182 (digits-transposed)',
    ],
    ['The mill sold 1,243 sacks.', 'The mill sold 1,423 sacks.', 'conflict 1,243 | 1,423 (digits-transposed)'],
    ['The mill sold 1,243 sacks.', 'The mill sold 1,243 sacks.', null],
    ['The mill sold 1,243 sacks.', 'The mill sold 3,421 sacks.', 'conflict 1,243 | 3,421'],
  ],
  'one digit': [
    ['The mill sold 36.7 mln sacks.', 'The mill sold 39.7 mln sacks.', 'conflict 36.7 mln | 39.7 mln (one-digit)'],
    // Of two short numbers one digit always differs.
    ['The mill has 61 workers.', 'The mill has 63 workers.', 'conflict 61 | 63'],
  ],
  'decimal point': [
    [
      'The firm lost 1.4 million marks in June, its report says.',
      'The firm lost 14 million marks in June, its report says.',
      'conflict 1.4 million marks | 14 million marks (decimal-point)',
    ],
    ['The bar weighs 1.50 kilos.', 'The bar weighs 1.5 kilos.', null],
  ],
  sign: [
    [
      'Harrow Mills made a loss of 3.2 million marks in the year, the firm said.',
      'Harrow Mills made a profit of 3.2 million marks in the year, the firm said.',
      'conflict 3.2 million marks | 3.2 million marks (sign)',
    ],
    [
      'Exports of Tarland rose 4.5 percent in May, the office said.',
      'In May the exports of Tarland fell 4.5 percent, the office said.',
      'conflict 4.5 percent | 4.5 percent (sign)',
    ],
    [
      'Exports of Tarland rose 4.5 percent in May, the office said.',
      'Imports of Tarland fell 4.5 percent in May, the office said.',
      null,
    ],
    [
      'Exports of Tarland rose 4.5 percent in May, the office said.',
      'Exports of Tarland climbed 4.5 percent in May, the office said.',
      null,
    ],
  ],
  rate: [
    [
      'The plant must spend about five mln marks a day to replace the power it made.',
      'The plant must spend about five mln marks a month to replace the power it made.',
      'conflict about five mln marks | about five mln marks (rate)',
    ],
    [
      'The plant must spend about five mln marks a day to replace the power it made.',
      'The plant must spend about five mln marks per day to replace the power it made.',
      null,
    ],
  ],
  unit: [
    [
      'The rope is 40 metres long, the maker said.',
      'The rope is 40 feet long, the maker said.',
      'conflict 40 metres | 40 feet (unit)',
    ],
    ['The rope is 40 metres long, the maker said.', 'The rope is 131 feet long, the maker said.', null],
  ],
  'order swapped': [
    [
      'The fund gave 300,000 crowns to the museum and 120,000 crowns to the theatre, its director said.',
      'The fund gave 120,000 crowns to the museum and 300,000 crowns to the theatre, its chairman said.',
      'conflict 300,000 | 120,000 (order-swapped)',
    ],
    // The list stands the other way round.
    [
      'The storm killed 12 people in Arlen and 7 in Boru, officials said on Monday.',
      'The storm killed 7 people in Boru and 12 in Arlen, officials said on Monday.',
      null,
    ],
    [
      'The vote was 61 for and 38 against the bill, the clerk said.',
      'The vote was 38 for and 61 against the bill, the clerk said.',
      'conflict 61 | 38 (order-swapped)',
    ],
    [
      'The vote was 61 for and 38 against the bill, the clerk said.',
      'The vote was 61 for, 38 against the bill, the clerk said.',
      null,
    ],
  ],
}

describe.each(Object.entries(patterns))('%s', (_, rows) => {
  test.each(rows)('%s / %s', (a, b, said) => {
    const [first = null] = differencesOf(figureLinesOf(a, b))
    expect(first).toBe(said)
  })
})

describe('parts and totals', () => {
  const whole = 'The raid left 15 dead, officials said.'
  test.each([
    '8 soldiers and 7 civilians were killed in the raid, officials said.',
    '8 soldiers, 3 civilians and 4 rebels were killed in the raid, officials said.',
    '8 soldiers, 3 civilians and a child were killed in the raid, officials said.',
  ])('%s', (parts) => {
    expect(differencesOf(figureLinesOf(whole, parts))).toEqual([])
  })

  test('parts that make more than the total are no excuse', () => {
    const lines = figureLinesOf('The raid left 15 people dead.', 'The raid left 19 people dead.')
    expect(differencesOf(lines)).toEqual(['conflict 15 | 19'])
  })

  test('the list that adds up is told', () => {
    const lines = figureLinesOf(whole, '8 soldiers, 3 civilians and 4 rebels were killed in the raid, officials said.')
    expect(lines[0]).toMatch(/^compatible 15 \|/)
  })
})

describe('bare sentences of unknown days', () => {
  test('every figure may differ without making a series of them', () => {
    const fire = (injured: string, cost: string): string =>
      `The ferry fire in Lorn harbour injured ${injured} people and cost the owner ${cost} million crowns.`
    expect(differencesOf(figureLinesOf(fire('41', '12'), fire('44', '15')))).toHaveLength(2)
  })

  test('another name, or another day, makes one', () => {
    const fixing = (name: string, day: string, price: string, volume: string): string =>
      `${name} stone was fixed at ${price} crowns a tonne on ${day} after sales of ${volume} tonnes.`
    const first = fixing('Arden', 'May 6', '391', '2,100')
    expect(differencesOf(figureLinesOf(first, fixing('Velm', 'May 6', '288', '4,700')))).toEqual([])
    expect(differencesOf(figureLinesOf(first, fixing('Arden', 'May 7', '394', '1,900')))).toEqual([])
  })
})
