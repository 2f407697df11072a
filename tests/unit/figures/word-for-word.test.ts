import { describe, expect, test } from 'vitest'
import { differencesOf, figureLinesOf } from '../../support/figure-findings.ts'

/** Two sentences of one form, and the differences that must be told of them. */
type Row = readonly [a: string, b: string, differences: readonly string[]]

/** One report of an evening, as two desks print it, but for one sentence of it. */
function told(sentence: string): string {
  return (
    `${sentence}\n\nThe council of Osthavn met for six hours in the old mill and heard 44 speakers. ` +
    'It adjourned at 9 p.m. after a vote of 31 members.'
  )
}

describe('a figure changed in a sentence that is otherwise the same', () => {
  const rows: readonly Row[] = [
    [
      'Surveyors put the repairs at 200 million to 300 million crowns.',
      'Surveyors put the repairs at 200 million to 300 billion crowns.',
      ['conflict 200 million to 300 million | 200 million to 300 billion'],
    ],
    [
      'The tribunal upheld 12 of 15 complaints against the harbour board. It dismissed three complaints of delay.',
      'The tribunal upheld 15 of 15 complaints against the harbour board. It dismissed three complaints of delay.',
      ['conflict 12 | 15'],
    ],
    [
      'Waves reached 147 cm at the pier, the highest since 1968.',
      'Waves reached 174 cm at the pier, the highest since 1986.',
      ['conflict 147 cm | 174 cm (digits-transposed)', 'conflict 1968 | 1986 (digits-transposed)'],
    ],
    [
      'The ministry said 250,000 masks had come and would be handed out on Monday in nine towns.',
      'The ministry said 25,000 masks had come and would be handed out on Friday in nine towns.',
      ['conflict 250,000 | 25,000 (scale)', 'conflict Monday | Friday'],
    ],
    [
      'The average wait widened to 16.4 days from 11.8 days a year earlier.',
      'The average wait narrowed to 11.8 days from 16.4 days a year earlier.',
      ['conflict 16.4 days | 11.8 days (order-swapped)', 'conflict 11.8 days | 16.4 days (order-swapped)'],
    ],
    [
      'The Coast List won more than double the votes that it had four years ago.',
      'The Coast List won more than triple the votes that it had four years ago.',
      ['conflict more than double | more than triple'],
    ],
    [
      'The growers brought in 8300 crates from the low fields this week.',
      'The growers brought in 8301 crates from the low fields this week.',
      ['conflict 8300 | 8301 (one-digit)'],
    ],
    [
      'The blockade, which began at 3 a.m., cost the port 15 million crowns a day.',
      'The blockade, which began at 3 p.m., cost the port 15 million crowns a week.',
      ['conflict 15 million | 15 million (rate)', 'conflict 3 a.m. | 3 p.m.'],
    ],
    [
      'Judge Marit Sorensen heard 18 witnesses in the case of the harbour board.',
      'Judge Marit Sorenson heard 13 witnesses in the case of the harbour board.',
      ['conflict 18 | 13'],
    ],
  ]
  test.each(rows)('%s / %s', (a, b, differences) => {
    expect(differencesOf(figureLinesOf(told(a), told(b)))).toEqual(differences)
  })
})

describe('what only looks like it', () => {
  const rows: readonly (readonly [a: string, b: string])[] = [
    // Rounded, and written so.
    [
      'The growers brought in some 8300 crates from the low fields this week.',
      'The growers brought in 8301 crates from the low fields this week.',
    ],
    [
      'The growers brought in 8.3 million crates from the low fields this week.',
      'The growers brought in 8,301,000 crates from the low fields this week.',
    ],
    // The same two values in another order.
    [
      'The average wait widened to 16.4 days from 11.8 days a year earlier.',
      'The average wait widened from 11.8 days to 16.4 days a year earlier.',
    ],
    // One range in two manners.
    [
      'Surveyors put the repairs at 200 million to 300 million crowns.',
      'Surveyors put the repairs at 200 to 300 million crowns.',
    ],
    // One moment by two clocks.
    [
      'The first ferry left the west pier at 0905 GMT with few aboard.',
      'The first ferry left the west pier at 10:05 CET with few aboard.',
    ],
    // Other people, other numbers.
    [
      'Judge Marit Sorensen heard 18 witnesses in the case of the harbour board.',
      'Judge Ole Brandvik heard 13 witnesses in the case of the harbour board.',
    ],
  ]
  test.each(rows)('%s / %s', (a, b) => {
    expect(differencesOf(figureLinesOf(told(a), told(b)))).toEqual([])
  })
})

test('the next item of a series keeps its own numbers and days', () => {
  const a = 'Wheat was fixed at 214.50 crowns a tonne in Osthavn on Monday, up 1.25 crowns from Friday.'
  const b = 'Wheat was fixed at 217.25 crowns a tonne in Osthavn on Tuesday, up 2.75 crowns from Monday.'
  expect(differencesOf(figureLinesOf(a, b))).toEqual([])
})
