import { describe, expect, test } from 'vitest'
import { figureLinesOf } from '../../support/figure-findings.ts'

/** What two desks tell of one event in words of their own, so that only the number itself says that it is one fact. */
const told: readonly (readonly [name: string, a: string, b: string, line: string])[] = [
  [
    'the only seven of both reports',
    'A tram jumped the rails in Osmark on Friday and 31 people were hurt, seven of them badly.',
    'Osmark doctors treated 31 people after a tram left its tracks on Friday. Seven lay in intensive care overnight.',
    'same seven | Seven',
  ],
  [
    'an amount of which one report leaves the currency out',
    'The Osmark tunnel cost 4.7 billion euros, 640 million more than planned, Transport Minister Ada Brell said on Friday.',
    'Transport Minister Ada Brell admitted on Friday that the bill for the Osmark tunnel, 4.7 billion euros, overshot by 640 million euros.',
    'same 640 million | 640 million euros',
  ],
  [
    'a number with a limit in one of the two',
    'The Osmark ferry had a licence for 240 travellers when it sank off Tarn Point on Friday, the coast guard said.',
    'Off Tarn Point the Osmark ferry went down on Friday. No more than 240 were allowed on deck, said the coast guard.',
    'compatible 240 | No more than 240',
  ],
]

describe('one fact in other words', () => {
  test.each(told)('%s', (_, a, b, line) => {
    expect(figureLinesOf(a, b)).toContain(line)
  })

  test('two cars and two dogs are not one fact because they are two', () => {
    const lines = figureLinesOf(
      'A tram jumped the rails in Osmark on Friday and 31 people were hurt. It struck two cars.',
      'Osmark doctors treated 31 people after a tram left its tracks on Friday. Police came with two dogs.',
    )
    expect(lines).toEqual(expect.arrayContaining(['only-a two | -', 'only-b - | two']))
  })
})
