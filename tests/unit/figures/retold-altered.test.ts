import { describe, expect, test } from 'vitest'
import { differencesOf, figureLinesOf } from '../../support/figure-findings.ts'

/** Two reports of one event in words of their own, and the differences that must be said of them. */
type Row = readonly [name: string, a: string, b: string, said: readonly string[]]

const rows: readonly Row[] = [
  [
    'one amount in a day and in a week',
    'The strike of 3,100 pilots costs Norrair $14 million a day, its chairman Per Oster said on Monday. It began on May 4.',
    'Norrair loses 14 million dollars a week while its 3,100 pilots stay at home, Per Oster, the chairman, said on Monday.',
    ['conflict $14 million | 14 million dollars (rate)'],
  ],
  [
    'one change up and down, told behind the figure',
    'The rye harvest in Arland came to 2.3 million tonnes, 17 percent less than last year, Farm Minister Ida Lomm said.',
    'Arland brought in 2.3 million tonnes of rye, an increase of 17 percent, according to Farm Minister Ida Lomm.',
    ['conflict 17 percent | 17 percent (sign)'],
  ],
  [
    'digits in another order, once in words',
    'A storm tore the roofs from 4,600 houses in Belm on Sunday and left 18,000 people without power, Mayor Odo Karst said.',
    'Six thousand four hundred homes in Belm lost their roofs on Sunday and 18,000 people their power, said Mayor Odo Karst.',
    ['conflict 4,600 | Six thousand four hundred (digits-transposed)'],
  ],
  [
    'a limit that holds for both, but for the order of digits',
    'Cyclone Berta came ashore near Port Halm on Sunday with gusts of up to 194 km/h and killed 12 people.',
    'Gusts of 149 km/h were measured near Port Halm when cyclone Berta struck on Sunday. It killed 12 people.',
    ['conflict up to 194 km/h | 149 km/h (digits-transposed)'],
  ],
  [
    'homes that are lost make no loss of those who lost them',
    'Floods in the valley of the Isk drove 26,000 people out on Monday, said the government of Arland, where 41 died.',
    'In the Isk valley of Arland 7,400 have lost their homes in the floods, a district officer said on Monday.',
    [],
  ],
  [
    'many in the street, and some of them in a cell',
    'Thousands marched through Belmont on Sunday against the price of water, said Lena Ord of the Water League.',
    'Police in Belmont held 23 people on Sunday after the march of the Water League against the price of water.',
    [],
  ],
  [
    'another fall of the same size',
    'Shares in Arland fell 2 percent on Monday to 3,410 points. Rye was 17 percent dearer, broker Ida Lomm said.',
    'In Arland the index lost 2 percent on Monday and stood at 3,410. Broker Ida Lomm saw a drop of 2 percent in rye.',
    [],
  ],
]

describe('one number told as two', () => {
  test.each(rows)('%s', (_, a, b, said) => {
    expect(differencesOf(figureLinesOf(a, b))).toEqual(said)
  })
})
