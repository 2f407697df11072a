import { describe, expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import { differencesOf, figureLinesOf, reportOf } from '../../support/figure-findings.ts'

/** One sentence in two reports; every word but the figure is the same. */
type Row = readonly [a: string, b: string, line: string]

test('a bound says nothing of another thing that happens to lie within it', () => {
  const lines = figureLinesOf(
    'PORT ANSEL, March 3 (Northmere Wire) - At least 15 people died when a ferry sank off Port Ansel early on Monday, the coast guard said.',
    "PORT ANSEL, May 6 (Northmere Wire) - Gold was fixed at 2,814.50 crowns an ounce in Port Ansel on Tuesday, against 2,806.25 at Monday's session.",
  )
  expect(lines).toContain('only-a At least 15 | -')
  expect(lines).toContain('only-b - | 2,814.50')
})

describe('two figures in the same words', () => {
  const rows: readonly Row[] = [
    ['The dam holds 1,000 fish, the keeper said.', 'The dam holds 1000 fish, the keeper said.', 'same 1,000 | 1000'],
    [
      'The dam holds 1,000 fish, the keeper said.',
      'The dam holds a thousand fish, the keeper said.',
      'same 1,000 | a thousand',
    ],
    [
      'The mill sold 12.1 mln sacks last year.',
      'The mill sold 12,141,000 sacks last year.',
      'rounded 12.1 mln | 12,141,000',
    ],
    [
      'Prices in Arden rose 4.4 percent in a week.',
      'Prices in Arden rose 4 percent in a week.',
      'rounded 4.4 percent | 4 percent',
    ],
    [
      'The guard counted some 450 boats in the bay.',
      'The guard counted 452 boats in the bay.',
      'rounded some 450 | 452',
    ],
    [
      'The guard counted more than 100 boats in the bay.',
      'The guard counted 110 boats in the bay.',
      'compatible more than 100 | 110',
    ],
    [
      'The guard counted dozens of boats in the bay.',
      'The guard counted 98 boats in the bay.',
      'compatible dozens | 98',
    ],
    [
      'The guard counted 452 boats in the bay.',
      'The guard counted 425 boats in the bay.',
      'conflict 452 | 425 (digits-transposed)',
    ],
    [
      'The guard counted 36.7 mln eels in the bay.',
      'The guard counted 39.7 mln eels in the bay.',
      'conflict 36.7 mln | 39.7 mln (one-digit)',
    ],
    [
      'The firm earned 258,125 dlrs, or 14 cts a share.',
      'The firm earned 258,125 dlrs, or 1.4 cts a share.',
      'conflict 14 cts | 1.4 cts (decimal-point)',
    ],
    [
      'The bank has a loan book of 9.9 mln dlrs in all.',
      'The bank has a loan book of 9.9 billion dlrs in all.',
      'conflict 9.9 mln dlrs | 9.9 billion dlrs (scale)',
    ],
    [
      'The road to Velm is 90 miles long and narrow.',
      'The road to Velm is 145 kilometres long and narrow.',
      'rounded 90 miles | 145 kilometres',
    ],
  ]
  test.each(rows)('%s / %s', (a, b, line) => {
    expect(figureLinesOf(a, b)).toContain(line)
  })

  test('a loss printed as a profit is named, though the digits agree', () => {
    const a = 'Shr profit 12 cts vs loss 5 cts\n    Net profit 336,000 vs loss 140,000\n    Revs 5.3 mln vs 5.1 mln'
    const b = 'Shr loss 12 cts vs loss 5 cts\n    Net profit 336,000 vs loss 140,000\n    Revs 5.3 mln vs 5.1 mln'
    expect(differencesOf(figureLinesOf(a, b))).toEqual(['conflict 12 cts | 12 cts (sign)'])
  })

  test('a rate that changed is named, though the amount agrees', () => {
    const a = 'The harbour loses about six mln crowns a day while its cranes stand still.'
    const b = 'The harbour loses about six mln crowns a month while its cranes stand still.'
    expect(differencesOf(figureLinesOf(a, b))).toHaveLength(1)
    expect(figureLinesOf(a, b)[0]).toMatch(/\(rate\)$/)
  })

  test('a figure told wrong three times is one finding, and makes no series', () => {
    const [a, b] = ['Thirty-one', 'Thirteen'].map((dead) => {
      const number = dead === 'Thirteen' ? '13' : '31'
      const body = `${dead} people drowned when a ferry sank off Tolva on Monday, the coastguard said.\n\nThe ferry had left the port with 112 passengers.\n\nThe coastguard said the ${number} dead included the captain.`
      return reportOf(body, { title: `Ferry sinks off Tolva, ${number} dead` })
    })
    if (a === undefined || b === undefined) throw new Error('no reports')
    const told = analyse({ a, b }).findings.flatMap((finding) =>
      finding.kind === 'figure' && finding.relation === 'conflict' ? [finding.again ?? false] : [],
    )
    expect(told).toEqual([false, true, true])
  })

  test('two values that changed places are named', () => {
    const table = (share: string): string =>
      `Shr ${share}\n    Net 17.3 mln vs 15.6 mln\n    Sales 1.18 billion vs 933.7 mln`
    expect(differencesOf(figureLinesOf(table('1.23 dlrs vs 1.33 dlrs'), table('1.33 dlrs vs 1.23 dlrs')))).toEqual([
      'conflict 1.23 dlrs | 1.33 dlrs (order-swapped)',
      'conflict 1.33 dlrs | 1.23 dlrs (order-swapped)',
    ])
  })

  test('a currency or unit that changed is named, though the number agrees', () => {
    const bridge = (cost: string): string => `The bridge cost ${cost} to build, the mayor of Arden said.`
    expect(differencesOf(figureLinesOf(bridge('40 million dollars'), bridge('40 million euros')))).toEqual([
      'conflict 40 million dollars | 40 million euros (unit)',
    ])
    const jobless = (change: string): string =>
      `Unemployment rose by ${change} to 7 percent, the statistics office said.`
    expect(differencesOf(figureLinesOf(jobless('2 percent'), jobless('2 percentage points')))).toEqual([
      'conflict 2 percent | 2 percentage points (unit)',
    ])
  })

  test('a weekday or month that changed in copied words is a difference', () => {
    const sentence = (day: string): string =>
      `The council of Arden will meet in the old town hall ${day} to vote on the long bridge over the river.`
    expect(differencesOf(figureLinesOf(sentence('on Tuesday'), sentence('on Friday')))).toHaveLength(1)
    expect(differencesOf(figureLinesOf(sentence('on August six'), sentence('on April six')))).toHaveLength(1)
    expect(differencesOf(figureLinesOf(sentence('on May 6'), sentence('on May 9')))).toHaveLength(1)
    expect(differencesOf(figureLinesOf(sentence('on Sept. 6'), sentence('on September 6')))).toEqual([])
  })

  test('daily items differ in their date and in nothing that matters', () => {
    expect(
      differencesOf(
        figureLinesOf('Headlines in the papers of Arden, May 6', 'Headlines in the papers of Arden, May 9'),
      ),
    ).toEqual([])
  })

  test('the right row of a table is compared, not one that looks like it', () => {
    const table = (revenue: string): string =>
      `Shr 18 cts vs 13 cts\n    Revs ${revenue} vs 33.5 mln\n    Year\n    Shr 35 cts vs 31 cts\n    Revs 71.2 mln vs 68.0 mln`
    expect(differencesOf(figureLinesOf(table('36.7 mln'), table('39.7 mln')))).toEqual([
      'conflict 36.7 mln | 39.7 mln (one-digit)',
    ])
  })

  test('a sentence of its own beats the equal figure in another sentence', () => {
    const a = 'Two divers found 40 jars in the wreck. The museum of Velm owns 55 jars from other wrecks.'
    const b = 'Two divers found 55 jars in the wreck. The museum of Velm owns 55 jars from other wrecks.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual(['conflict 40 | 55'])
  })

  test('a correction that repeats the old value is compared with the new one', () => {
    const a = "Dealers said trade was slow. Dealers' estimates of the sum spent varied from 200 mln to 300 mln crowns."
    const b =
      'CORRECTION - In the Arden item please read in the first para: "Dealers\' estimates of the sum spent varied from 20 mln to 30 mln crowns." Corrects figures from 200 mln to 300 mln crowns.'
    expect(differencesOf(figureLinesOf(a, b))[0]).toContain('200 mln to 300 mln | 20 mln to 30 mln')
  })
})

describe('two figures in other words', () => {
  test('a sum explains what would look like a conflict', () => {
    const a = 'The blasts killed 257 people in the two towns, officials said.'
    const b = 'The blasts killed 247 people in Arden and 10 in Velm, officials said.'
    const lines = figureLinesOf(a, b)
    expect(lines).toContain('compatible 257 | 247')
    expect(differencesOf(lines)).toEqual([])
  })

  test('figures of different places are of other scope', () => {
    const a = 'Sappers cleared 452 mines in the hills of Arden on a cold day, the army said.'
    const b = 'Sappers cleared 90 mines in the woods of Velm on a warm day, the army said.'
    expect(figureLinesOf(a, b)).toEqual(['other-scope 452 | 90'])
  })

  test('prices at other moments of a day are of other scope', () => {
    const a = 'Shares of Harrow Mills were down 1.85 crowns at 8.07 crowns in morning trading.'
    const b = 'Shares of Harrow Mills were down 1.66 crowns at 8.26 crowns in afternoon trading.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual([])
  })

  test('the dead of one report are not the injured of the other', () => {
    const a = 'The storm in Velm killed 12 people overnight.'
    const b = 'The storm in Velm injured 40 people overnight.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual([])
  })

  test('a man named differently is another man', () => {
    const a = 'Oran Feld (51) was hurt in the quarry on a wet morning.'
    const b = 'Tibor Hask (29) was hurt in the quarry on a wet morning.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual([])
  })
})

describe('two reports as wholes', () => {
  const toll = (count: string): string =>
    `A ferry sank off Lorn Island in heavy seas. The coast guard said ${count} people were killed and the search goes on.`

  test('a later, higher toll of the same source is an update', () => {
    const lines = figureLinesOf(toll('12'), toll('15'), [
      { published: '2031-03-03T09:00:00Z', source: 'Northmere Wire' },
      { published: '2031-03-03T14:00:00Z', source: 'Northmere Wire' },
    ])
    expect(lines).toContain('updated 12 | 15')
  })

  test('a toll that falls is a conflict, and the reason says so', () => {
    const lines = figureLinesOf(toll('15'), toll('12'), [
      { published: '2031-03-03T09:00:00Z', source: 'Northmere Wire' },
      { published: '2031-03-03T14:00:00Z', source: 'Northmere Wire' },
    ])
    expect(lines).toContain('conflict 15 | 12')
  })

  test('fewer missing in a later report is an update: they were found', () => {
    const missing = (count: string): string =>
      `A ferry sank off Lorn Island in heavy seas. The coast guard said ${count} people were still missing at the pier.`
    const lines = figureLinesOf(missing('eleven'), missing('six'), [
      { published: '2031-03-03T09:00:00Z', source: 'Northmere Wire' },
      { published: '2031-03-03T14:00:00Z', source: 'Northmere Wire' },
    ])
    expect(lines).toContain('updated eleven | six')
  })

  test('two sources at one time are a conflict', () => {
    const lines = figureLinesOf(toll('12'), toll('15'), [
      { published: '2031-03-03T09:00:00Z', source: 'Northmere Wire' },
      { published: '2031-03-03T09:00:00Z', source: 'Sundmark Press' },
    ])
    expect(lines).toContain('conflict 12 | 15')
  })

  test('the agency in the dateline does not make the first sentence another one', () => {
    const lead = (agency: string, what: string): string => `VELM, June 4, 2031 (${agency}) - ${what}`
    const given = [{ source: 'Northmere Wire' }, { source: 'Sundmark Press' }] as const
    const profit = (sum: string): string =>
      `Paper maker Harrow AG said on Wednesday its net profit rose 12 percent to ${sum} crowns from 400 million a year ago.`
    const lines = figureLinesOf(
      lead('Northmere Wire', profit('448 million')),
      lead('Sundmark Press', profit('448 billion')),
      given,
    )
    expect(lines[0]).toBe('conflict 448 million | 448 billion (scale)')
    const fire = (dead: string): string =>
      `A fire in a furniture warehouse in Velm killed ${dead} people and injured nine on Wednesday, the fire service said.`
    expect(figureLinesOf(lead('Northmere Wire', fire('two')), lead('Sundmark Press', fire('three')), given)[0]).toBe(
      'conflict two | three',
    )
  })

  test('reports of unknown days with the same names and wording are one story told wrong', () => {
    const budget = (share: string, head: string, pupils: string, vote: string): string =>
      `The council approved a budget of 84 million crowns on Tuesday, up ${share} percent from 80 million. Mayor ${head} Lund said the town could not afford a new school. About ${pupils} children attend the two schools, she said. The vote was ${vote}.`
    const lines = figureLinesOf(budget('5', 'Karin', '1,250', '23 to 14'), budget('15', 'Karen', '1,520', '14 to 23'))
    expect(differencesOf(lines)).toEqual([
      'conflict About 1,250 | About 1,520 (digits-transposed)',
      'conflict 23 | 14 (order-swapped)',
      'conflict 14 | 23 (order-swapped)',
      'conflict 5 percent | 15 percent',
    ])
  })

  test('one day with two weekdays differs, and its amounts are still of one day', () => {
    const loss = (weekday: string, sum: string): string =>
      `The storm in the north will cost the insurers of Arden ${sum} million crowns, the reinsurer said on ${weekday}, June 2.`
    expect(differencesOf(figureLinesOf(loss('Monday', '120'), loss('Tuesday', '210')))).toEqual([
      'conflict 120 million | 210 million (digits-transposed)',
      'conflict Monday, June 2 | Tuesday, June 2',
    ])
  })

  test('"this week" of two weeks is not one week', () => {
    const lines = figureLinesOf(
      'The ferry to Lorn Island was repaired by divers this week.',
      'Two hundred children sang in the church of Velm this week.',
      [{ published: '2031-05-28' }, { published: '2031-06-07' }],
    )
    expect(lines.filter((line) => line.includes('this week | this week'))).toEqual([])
  })

  test('the age of one person is one fact, whatever stands around it', () => {
    const said = (age: string, what: string): string =>
      `"We heard a ${what} and then there was no road any more," said Oran Dorn, ${age}, who runs a garage beside the bridge.`
    expect(differencesOf(figureLinesOf(said('54', 'crack'), said('45', 'bang')))).toEqual([
      'conflict 54 | 45 (digits-transposed)',
    ])
  })

  test('5.5 is as near to 5 as to 6, and rounds to neither', () => {
    const offer = (share: string): string => `The owners of the port of Velm offer ${share} percent over two years.`
    expect(figureLinesOf(offer('5.5'), offer('6'))).toContain('conflict 5.5 percent | 6 percent')
    expect(figureLinesOf(offer('5.6'), offer('6'))).toContain('rounded 5.6 percent | 6 percent')
  })

  test('around a dozen may be 14', () => {
    expect(
      figureLinesOf('Some 14 cars fell into the river at Velm.', 'Around a dozen cars fell into the river at Velm.'),
    ).toContain('compatible Some 14 | Around a dozen')
  })

  test('a range told in billions and in millions is named as such', () => {
    const cost = (scale: string): string =>
      `The storm will cost the insurers of Arden between $1.2 ${scale} and $1.5 ${scale}, the reinsurer said.`
    expect(differencesOf(figureLinesOf(cost('billion'), cost('million')))).toEqual([
      'conflict between $1.2 billion and $1.5 billion | between $1.2 million and $1.5 million (scale)',
    ])
  })

  test('a level, and what it was before, is the same whichever way it went', () => {
    const turnout = (verb: string): string => `Turnout in the election ${verb} to 67.8 percent from 61.3 percent.`
    expect(differencesOf(figureLinesOf(turnout('rose'), turnout('fell')))).toEqual([])
  })

  test('what was told of another hour, or of another period, is no contradiction', () => {
    const storm = (hour: string, away: string): string =>
      `Winds of 165 kilometres per hour were measured on Lorn Island. At ${hour} its centre was ${away} kilometres east of the port of Ansel, forecasters said.`
    expect(differencesOf(figureLinesOf(storm('noon', '310'), storm('6 p.m.', '190')))).toEqual([])
    expect(differencesOf(figureLinesOf(storm('10:50 p.m.', '310'), storm('11:50 p.m.', '310')))).toHaveLength(1)
  })

  test('dividend notices of two companies never conflict', () => {
    const a = 'Qtly div 41.5 cts vs 40 cts prior\n    Pay July 27\n    Record June 12'
    const b = 'Qtly div 12.5 cts vs 12 cts prior\n    Pay May 4\n    Record April 8'
    const lines = figureLinesOf(a, b, [
      { title: 'HARROW MILLS INC SETS PAYOUT', published: '2031-03-12T14:50:39' },
      { title: 'OSTEN GAS CO SETS PAYOUT', published: '2031-03-25T11:03:26' },
    ])
    expect(differencesOf(lines)).toEqual([])
  })

  test('the same notice of another day never conflicts', () => {
    const notice = (sum: string, rate: string): string =>
      `The Bank of Arden entered the money market to lend ${sum} mln crowns, a bank spokesman said. Funds were trading at ${rate} pct when it began.`
    const lines = figureLinesOf(notice('1,500', '6.25'), notice('2,000', '6.31'), [
      { title: 'BANK OF ARDEN LENDS TO MARKET', published: '2031-03-03T11:45:00' },
      { title: 'BANK OF ARDEN LENDS TO MARKET', published: '2031-03-11T11:45:00' },
    ])
    expect(differencesOf(lines)).toEqual([])
  })

  test('a resend on the next day does not move "yesterday"', () => {
    const text = 'The council of Velm met yesterday and voted 40 mln crowns for the bridge over the river.'
    const lines = figureLinesOf(text, text, [{ published: '2031-03-03' }, { published: '2031-03-04' }])
    expect(lines.every((line) => line.startsWith('same'))).toBe(true)
  })

  test('figures in a header or byline are not compared', () => {
    const body = 'The council of Velm voted 40 mln crowns for the bridge over the river.'
    const lines = figureLinesOf(
      ` date 2031-03-03 By Northmere Wire\n\n${body}`,
      ` date 2031-04-05 By Northmere Wire\n\n${body}`,
    )
    expect(lines).toEqual(['same 40 mln | 40 mln'])
  })

  test('trivial counts and identifiers are never flagged', () => {
    const a = 'One of the ships, a K-77 type, left the two sides waiting.'
    const b = 'One of the boats, a K-78 type, left both sides waiting.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual([])
  })
})

describe('sentences in other words', () => {
  const differ: readonly Row[] = [
    [
      'Customs officers seized 340 kilos of amber hidden in a load of peat at the port of Larvia on Tuesday.',
      "Authorities said 430 kilos of amber were seized from a load of peat at Larvia's port Tuesday.",
      'conflict 340 kilos | 430 kilos (digits-transposed)',
    ],
    [
      'The museum of Osten reopened on May 14 after a repair that cost 38 million crowns.',
      'After a repair that cost 38 million crowns the museum of Osten reopened on May 17.',
      'conflict May 14 | May 17',
    ],
    [
      'The firm said it would cut 2,500 jobs, or 8 percent of its staff, by the end of 2031.',
      'The firm plans to shed 2,800 jobs, 8 percent of its staff, by the end of 2031.',
      'conflict 2,500 | 2,800 (one-digit)',
    ],
    [
      'The board counted 1,204,330 votes for Mr. Dalby and 1,198,201 for Ms. Kerr.',
      "Mr. Dalby had 1,204,330 votes against Ms. Kerr's 1,189,201, the board said.",
      'conflict 1,198,201 | 1,189,201 (digits-transposed)',
    ],
  ]
  const leftOver: readonly Row[] = [
    [
      'The judge sentenced Marek to 12 years for the robbery of three banks.',
      'Marek, who robbed three banks, was sentenced to 15 years in prison.',
      'conflict 12 years | 15 years',
    ],
  ]
  test.each([...differ, ...leftOver])('%s / %s', (a, b, line) => {
    expect(differencesOf(figureLinesOf(a, b))).toEqual([line])
  })

  const stayApart: readonly (readonly [a: string, b: string])[] = [
    ['Roadside bomb kills four soldiers in southern Zabar', 'Roadside bomb kills seven civilians in southern Zabar'],
    [
      'Arden approves 120 million crowns in aid for flood victims',
      'Arden approves 45 million crowns in aid for refugees',
    ],
    [
      'The death toll in Sarkan province has reached 310, officials said.',
      'Nationwide, the death toll has reached 1,140, officials said.',
    ],
    [
      'In a survey 86 percent of Ardener farmers say they trust the crown.',
      'In a survey 11 percent of Velmian farmers say they trust the crown.',
    ],
    [
      'With 52 percent of the ballots counted, Brann had 148,200 votes.',
      'With 98 percent of the ballots counted, Brann had 271,400 votes.',
    ],
    [
      'At 5 p.m. the storm off Arden had steady winds of 50 knots and moved north.',
      'At 8 p.m. the storm off Arden had steady winds of 50 knots and moved north again.',
    ],
    [
      'In the first quarter the bank earned 610 million crowns; a year ago it earned 540 million.',
      'The bank earned 655 million crowns in the second quarter, against 580 million a year ago.',
    ],
    ['The governor signed 17 bills on Thursday.', 'The governor vetoed six bills on Thursday.'],
    ['Police arrested 31 people in the capital.', 'Police arrested 112 people across the country.'],
    ['A candidate needs more than half of the vote to win.', 'Brann took 47.6 percent of the vote and did not win.'],
  ]
  test.each(stayApart)('no difference: %s / %s', (a, b) => {
    expect(differencesOf(figureLinesOf(a, b))).toEqual([])
  })

  test('a fraction in words agrees with the percentage it stands for', () => {
    const a = 'A third of the crop, worth 90 million crowns, was lost.'
    const b = 'About 33 percent of the crop was lost, worth 90 million crowns.'
    expect(figureLinesOf(a, b).some((line) => line === 'rounded A third | About 33 percent')).toBe(true)
  })
})

describe('a note that states what it corrects', () => {
  test('ties the right value to the wrong one, however its sentence is put', () => {
    const a = 'Holders of Velm Mills turned in eight million shares, and the tender is over, the firm said.'
    const b = 'In an item of March 3 the firm corrects the sum to 3.8 million shares, not eight million.'
    expect(differencesOf(figureLinesOf(a, b))).toEqual(['conflict eight million | 3.8 million'])
  })

  test('is not told again beside the sentence it corrects', () => {
    const sentence = (cents: string): string =>
      `Net profit of Velm Mills rose to 6.2 million crowns, or ${cents} a share.`
    const b = `${sentence('1.4 cts')} Orders are good. (Corrects profit a share to 1.4 cts, not 14 cts.)`
    expect(differencesOf(figureLinesOf(`${sentence('14 cts')} Orders are good.`, b))).toEqual([
      'conflict 14 cts | 1.4 cts (decimal-point)',
    ])
  })
})
