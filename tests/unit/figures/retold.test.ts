import { describe, expect, test } from 'vitest'
import { differencesOf, figureLinesOf } from '../../support/figure-findings.ts'

/** Two short reports of one event in words of their own, and the differences that must be said of them. */
type Row = readonly [name: string, a: string, b: string, said: readonly string[]]

const rows: readonly Row[] = [
  [
    'a distance, asked for in other words',
    'The footbridge at Arn Gorge, 412 metres long, opened to walkers on Monday. It cost 5.2 million marks.',
    'Walkers can cross Arn Gorge since Monday on a footbridge that spans 512 metres. The town paid 5.2 million marks.',
    ['conflict 412 metres | 512 metres (one-digit)'],
  ],
  [
    'years near each other, without a slip',
    'The Kesra wind farm will have 62 turbines and a capacity of 480 megawatts, enough for 400,000 homes, developer Vindal said. It will cost 1.4 billion euros and start up in 2029.',
    'Developer Vindal will spend 1.4 billion euros on the Kesra wind farm, due to start producing in 2028. Its 62 turbines will have a combined capacity of 480 MW and supply 400,000 households.',
    ['conflict 2029 | 2028 (one-digit)'],
  ],
  [
    'hours whose digits changed places',
    'A quake struck Dosra at 3:42 a.m. on Thursday, the institute said. It had a magnitude of 6.1 and a depth of 10 kilometres.',
    'A magnitude 6.1 quake hit Dosra at 4:32 a.m. on Thursday, the institute said. It was 10 km deep.',
    ['conflict 3:42 a.m. | 4:32 a.m. (digits-transposed)'],
  ],
  [
    'the day of the telling is not the day of the deed',
    'The composer Nils Ekhart, who wrote nine symphonies, has died at the age of 91, his family said on Monday.',
    'Nils Ekhart, a composer of nine symphonies, died on Sunday aged 91.',
    [],
  ],
  [
    'an exit poll is no result',
    "An exit poll gave Mayor Olga Bressan 54 percent of the vote in Sunday's run-off in Castelmar.",
    "Mayor Olga Bressan won Sunday's run-off in Castelmar with 51.2 percent of the vote, final results showed.",
    [],
  ],
  [
    'core inflation is not headline inflation',
    'Inflation was 3.1 percent in May, after 3.4 percent in April, the office said.',
    'Core inflation was 2.6 percent in May; headline inflation had been 3.4 percent in April, the office said.',
    [],
  ],
  [
    'what is wanted is not what is offered',
    'The union wants 8 percent more for 12,000 nurses, it said on Tuesday.',
    'The ministry offered 5 percent more for 12,000 nurses on Tuesday.',
    [],
  ],
  [
    'a plant is not the group',
    'Electronics maker Halvor will cut 400 jobs at its Linden plant, it said on Thursday. It employs 11,000 people worldwide.',
    'Electronics maker Halvor will cut 1,100 jobs across the group, it said on Thursday. It employs 11,000 people worldwide.',
    [],
  ],
  [
    'a number that another noun counts',
    'The Hallen chain will cut 1,300 jobs in Velm and close 24 shops by June, it said on Tuesday.',
    'Some 3,100 employees of Hallen in Velm will lose their jobs by June. The chain is closing 24 shops, it said Tuesday.',
    ['conflict 1,300 | Some 3,100 (digits-transposed)'],
  ],
  [
    'one number in another unit',
    'A pipeline of Dorn Oil near Omsel leaked 4,000 litres of oil into a stream on Friday, the operator said.',
    'Near Omsel, 4,000 barrels of crude leaked into a stream on Friday from a pipeline. Dorn Oil closed the valves.',
    ['conflict 4,000 litres | 4,000 barrels (unit)'],
  ],
  [
    'a level reached from above, and from below, is one level',
    'Net profit at Rocca, a maker of cement, fell 14 percent to $96 million in the second quarter, it said.',
    'At Rocca, which makes cement, net profit rose to $96 million in the second quarter, the firm said.',
    [],
  ],
  [
    'what comes on top is not what there was',
    'A blast in the Kubel mine killed six miners on Wednesday, the governor of Arden said.',
    'Seven more bodies were brought out of the Kubel mine in Arden after the blast on Wednesday, its governor said.',
    [],
  ],
  [
    'where a storm stood at two hours of a day',
    'Storm Rosa was 210 miles south of Cape Lorn at 5 a.m. on Wednesday, forecasters in Velm said.',
    'By 5 p.m. on Wednesday storm Rosa lay 165 miles south of Cape Lorn, forecasters in Velm said.',
    [],
  ],
  [
    'reports of two events',
    'The council of Arden voted to spend 4.1 million marks on a new school. It will have 620 pupils.',
    'Fishermen in Velm caught 4.8 million crabs last year. Some 540 boats took part.',
    [],
  ],
]

describe('reports of one event in words of their own', () => {
  test.each(rows)('%s', (_, a, b, said) => {
    expect(differencesOf(figureLinesOf(a, b))).toEqual(said)
  })
})
