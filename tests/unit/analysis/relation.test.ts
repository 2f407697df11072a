import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse, readReport, relationOf, type Report } from '../../../shared/analysis/index.ts'
import { readHeader } from '../../../shared/text/index.ts'
import type { Relation } from '../../../shared/domain/passage.ts'

type Item = { readonly day: string | null; readonly headline: string | null; readonly body: string }

function report({ day, headline, body }: Item): Report {
  return { body, title: headline, published: day, source: 'Northmere Wire' }
}

function sample(name: string): Report {
  const text = readFileSync(new URL(`../../../electron/library/samples/${name}.txt`, import.meta.url), 'utf8')
  const { published, source } = readHeader(text)
  const [, first = '', ...rest] = text.split('\n\n')
  const hasHeadline = !first.includes('. ') && !first.endsWith('.') && !first.startsWith('By ')
  return {
    body: (hasHeadline ? rest : [first, ...rest]).join('\n\n'),
    title: hasHeadline ? first : null,
    published,
    source,
  }
}

/** The judgement, which must not depend on the order of the two. */
function relation(a: Report, b: Report): Relation {
  const found = analyse({ a, b }).relation
  expect(analyse({ a: b, b: a }).relation).toBe(found)
  return found
}

const undated = (item: Report): Report => ({ ...item, published: null })

describe('the samples', () => {
  test.each<[string, string, Relation]>([
    ['ferry-1-northmere-wire', 'ferry-2-northmere-wire', 'story'],
    ['ferry-2-northmere-wire', 'ferry-3-sundmark-press', 'story'],
    ['ferry-1-northmere-wire', 'ferry-3-sundmark-press', 'story'],
    ['election-1-sundmark-press', 'election-2-northmere-wire', 'story'],
    ['flood-1-sundmark-press', 'flood-2-northmere-wire', 'story'],
    ['results-1-northmere-wire', 'results-2-northmere-wire-corrected', 'story'],
    ['fixing-1-northmere-wire', 'fixing-2-northmere-wire', 'series'],
    ['dividend-1-northmere-wire', 'dividend-2-northmere-wire', 'series'],
    // One recap and one operation told again, but each reports another operation, a fortnight apart.
    ['mines-1-valdmark-post', 'mines-2-valdmark-post', 'overlap'],
    ['ferry-1-northmere-wire', 'fixing-1-northmere-wire', 'none'],
  ])('%s and %s are %s', (a, b, expected) => {
    expect(relation(sample(a), sample(b))).toBe(expected)
  })
})

const quake = (day: string, place: string, figures: readonly [string, string, string]): Report =>
  report({
    day,
    headline: `Magnitude ${figures[0]} quake strikes off ${place}`,
    body: `A magnitude ${figures[0]} earthquake struck ${figures[1]} kilometres off the coast of ${place}, the Geological Office said. The quake hit at a depth of ${figures[2]} kilometres, the office said in a statement. There were no immediate reports of damage. Small earthquakes are common in the region, which lies on the edge of two plates.`,
  })

const claims = (day: string, figures: readonly [string, string, string]): Report =>
  report({
    day,
    headline: 'Kestrian jobless claims',
    body: `The number of Kestrians filing new claims for unemployment benefits stood at ${figures[0]} last week, the Labour Office said. The average of four weeks, which irons out swings, was ${figures[1]}. The number of people receiving benefits after the first week was ${figures[2]}, the report showed.`,
  })

const RECAP =
  'The war between Kestria and Morvand began in March when Morvandian columns crossed the Ossel towards Dunvar and Brenna. Thousands have been killed and about 300,000 people have fled, according to the refugee agency. Talks in Aldmoor broke down in May over the fate of Sarvel.'

const depot = (day: string, dead: string): Report =>
  report({
    day,
    headline: `${dead} die in attack on Brenna depot`,
    body: `${dead} people died when a drone set a fuel depot on fire in Brenna, governor Arvid Holst said. Smoke could be seen 30 kilometres away. Firefighters needed six hours to put it out.\n\n${RECAP}`,
  })

const lenders = report({
  day: '2031-06-10T15:00:00Z',
  headline: 'Lenders promise Kestria 2 billion crowns',
  body: `International lenders promised two billion crowns in loans to keep railways and schools running, finance minister Sofia Lagerin said. The first part, 450 million crowns, will be paid in July.\n\n${RECAP}`,
})

describe('a series', () => {
  test('is one template with other figures, whatever institution both name', () => {
    const [one, next] = [
      claims('2031-05-01', ['231,000', '226,500', '1.84 million']),
      claims('2031-05-08', ['219,000', '224,250', '1.81 million']),
    ]
    expect(relation(one, next)).toBe('series')
    expect(relation(undated(one), undated(next))).toBe('series')
  })

  test('may have two items on one day, of other places', () => {
    const [one, other] = [
      quake('2031-04-03T06:00:00Z', 'Varnholm', ['5.2', '64', '20']),
      quake('2031-04-03T18:00:00Z', 'Lisk', ['4.8', '31', '8']),
    ]
    expect(relation(one, other)).toBe('series')
    expect(relation(undated(one), undated(other))).toBe('series')
  })

  test('is known though the bodies are too short for a passage', () => {
    const payout = (company: string, day: string, figures: readonly [string, string, string]): Report =>
      report({
        day,
        headline: `${company} sets payout`,
        body: `Dividend ${figures[0]} crowns\nPay ${figures[1]}\nRecord ${figures[2]}`,
      })
    expect(
      relation(
        payout('Calloway', '2031-05-02', ['1.2', 'June 4', 'May 20']),
        payout('Orlan', '2031-05-06', ['1.7', 'June 9', 'May 28']),
      ),
    ).toBe('series')
  })
})

test('figures of a series conflict only where somebody says that it is one story', () => {
  const [a, b] = [
    claims('2031-05-01', ['231,000', '226,500', '1.84 million']),
    claims('2031-05-08', ['219,000', '224,250', '1.81 million']),
  ]
  const standing = (seriesAsStory: boolean) => {
    const { relation: found, figuresOfSeries, findings } = analyse({ a, b, settings: { seriesAsStory } })
    const relations = findings.flatMap((finding) => (finding.kind === 'figure' ? [finding.relation] : []))
    return { found, figuresOfSeries, differ: relations.some((each) => each === 'conflict' || each === 'updated') }
  }
  expect(standing(false)).toEqual({ found: 'series', figuresOfSeries: true, differ: false })
  expect(standing(true)).toEqual({ found: 'series', figuresOfSeries: false, differ: true })
})

describe('a story', () => {
  test('is one event, though the toll rises and the rest is told anew', () => {
    expect(relation(depot('2031-06-10T09:00:00Z', 'Two'), depot('2031-06-11T07:00:00Z', 'Four'))).toBe('story')
  })

  test('is a text sent again, however late', () => {
    const [one, again] = [depot('2031-06-10', 'Two'), depot('2031-06-20', 'Two')]
    expect(relation(one, again)).toBe('story')
    const longer = { ...again, body: `${again.body} Repairs will take months.`, title: 'Two die in attack on depot' }
    expect(relation(one, longer)).toBe('story')
  })

  test('is what two agencies tell of one day in one wording, though hardly a figure agrees', () => {
    const heat = (source: string, day: string, figures: readonly [string, string, string, string]): Report => ({
      ...report({
        day,
        headline: 'Brenna swelters',
        body: `The temperature in Brenna reached ${figures[0]} degrees, the most ever measured in the city, the weather office said. The old record of ${figures[1]} degrees was 12 years old. The office expects ${figures[2]} degrees on Sunday. Hospitals treated ${figures[3]} people.`,
      }),
      source,
    })
    const [one, other] = [
      heat('Northmere Wire', '2031-06-05', ['41.2', '39.8', '40', '214']),
      heat('Sundmark Press', '2031-06-05', ['40.1', '38.9', '42', '241']),
    ]
    expect(relation(one, other)).toBe('story')
    expect(relation(one, { ...other, source: one.source })).toBe('series')
    expect(relation(one, { ...other, published: '2031-06-12' })).toBe('series')
  })

  test('is known by a quotation though a word of it was changed', () => {
    const bridge = (figures: readonly [string, string, string, string], heard: string): Report =>
      report({
        day: null,
        headline: null,
        body: `A bridge over the Ossel at Brenna fell with ${figures[0]} cars on it, hurting ${figures[1]} people. It was built in ${figures[2]} and carried ${figures[3]} cars a day. "We heard a ${heard} and then there was no road any more," said Marek Dorn.`,
      })
    const one = bridge(['14', '31', '1962', '18,400'], 'crack')
    expect(relation(one, bridge(['41', '37', '1926', '14,800'], 'bang'))).toBe('story')
  })

  test('rises within the day, where few are named', () => {
    const collapse = (figures: readonly [string, string, string], more: string): Report =>
      report({
        day: '2031-06-02',
        headline: `Bridge falls at Brenna, ${figures[0]} dead`,
        body: `A road bridge over the Ossel fell in Brenna on Monday morning, killing at least ${figures[0]} people and injuring ${figures[1]}, the fire office said. Some ${figures[2]} cars fell 28 metres into the water.${more}`,
      })
    const first = collapse(['four', '17', '12'], '')
    expect(relation(first, collapse(['nine', '31', '14'], ' Repairs were due to begin next year.'))).toBe('story')
  })

  test('may differ in its one figure, of one day or undated, where the names are the same', () => {
    const [one, other] = ['51', '61'].map((people) =>
      report({
        day: '2031-03-03',
        headline: null,
        body: `The ferry Grey Heron sank off Port Ansel with ${people} people on board, Edda Rask of the coast guard said.`,
      }),
    )
    if (one === undefined || other === undefined) throw new Error('two reports were made')
    expect(relation(one, other)).toBe('story')
    expect(relation(undated(one), undated(other))).toBe('story')
    expect(relation(one, { ...other, published: '2031-03-09' })).toBe('series')
  })

  test('is a correction, though hardly a figure agrees', () => {
    const fares = (headline: string, figures: readonly [string, string, string], note: string): Report =>
      report({
        day: '2031-07-01',
        headline,
        body: `Bus fares in Carrow will rise ${figures[0]} percent from ${figures[1]}, the council said. A single ticket will cost ${figures[2]} crowns.${note}`,
      })
    const wrong = fares('Bus fares to rise 12 percent', ['12', 'September', '2.80'], '')
    const right = fares(
      'CORRECTED - Bus fares to rise 2 percent',
      ['2', 'October', '2.55'],
      '\n\n(Corrects percentage, month and price.)',
    )
    expect(relation(wrong, right)).toBe('story')
    expect(
      relation(wrong, { ...right, title: 'Bus fares to rise 2 percent', body: right.body.split('\n\n')[0] ?? '' }),
    ).toBe('series')
  })
})

describe('a correction', () => {
  const fixing = (day: string, headline: string, prices: readonly [string, string], note = ''): Report =>
    report({
      day,
      headline,
      body: `Gold was fixed at ${prices[0]} crowns an ounce in Port Ansel, against ${prices[1]} the day before, the five members of the market said.${note}`,
    })

  test('may only name the headline and say what to read instead', () => {
    const note = report({
      day: '2031-06-10T12:00:00Z',
      headline: null,
      body: 'CORRECTION - BRENNA DEPOT\nIn the item headlined "TWO DIE IN ATTACK ON BRENNA DEPOT" please read in the last line ... Aldmark ... instead of ... Aldmoor.',
    })
    expect(relation(depot('2031-06-10T09:00:00Z', 'Two'), note)).toBe('story')
  })

  test('of one item of a series is no version of another', () => {
    const prices = ['2,811.75', '2,806.50'] as const
    const right = fixing('2031-05-07T11:00:00Z', 'CORRECTED - Gold fixing', prices, '\n\n(Corrects price.)')
    expect(relation(fixing('2031-05-07T10:00:00Z', 'Gold fixing', ['2,817.75', '2,806.50']), right)).toBe('story')
    expect(relation(fixing('2031-05-04T10:00:00Z', 'Gold fixing', ['2,798.00', '2,801.25']), right)).toBe('series')
  })
})

describe('an overlap', () => {
  test('is background that two reports of other events carry on one day', () => {
    expect(relation(depot('2031-06-10T09:00:00Z', 'Two'), lenders)).toBe('overlap')
  })
})

describe('none', () => {
  test('is what repeats nothing, and an empty text', () => {
    const empty = report({ day: null, headline: null, body: '' })
    expect(relation(empty, empty)).toBe('none')
    expect(relation(empty, lenders)).toBe('none')
    expect(relationOf(readReport(empty), readReport(empty), false)).toBe('none')
  })
})

describe('two bare sentences of unknown days', () => {
  const fire = (town: string, day: string, injured: string, cost: string): Report =>
    report({
      day: null,
      headline: null,
      body: `The ferry fire in ${town} harbour on ${day} injured ${injured} people and cost its owner ${cost} million crowns.`,
    })
  const first = fire('Lorn', 'May 6', '41', '12')

  test('are one story told with other figures', () => {
    expect(relation(first, fire('Lorn', 'May 6', '44', '15'))).toBe('story')
  })

  test('are a series when they name another town or another day', () => {
    expect(relation(first, fire('Velm', 'May 6', '44', '15'))).toBe('series')
    expect(relation(first, fire('Lorn', 'May 9', '44', '15'))).toBe('series')
  })
})

describe('one event with most figures told otherwise', () => {
  const wreck = (day: string | null, [dead, hurt, tonnes]: readonly [string, string, string], rest = ''): Report =>
    report({
      day,
      headline: null,
      body: `A freight train that left the rails on the Ostrava Bridge in Lorn on Tuesday killed ${dead} people and injured ${hurt}, the district office said.\n\nThe wagons carried ${tonnes} tonnes of sulphur for the Harde plant, according to the Mirel Railway.${rest}`,
    })
  const quote = '\n\n"It sounded as if the whole valley had been torn open," said Ina Brodd, who lives by the line.'

  test('is one story by the day, the names and what happened', () => {
    const one = wreck('2031-03-04', ['14', '118', '640'])
    const other = wreck('2031-03-04', ['17', '131', '460'])
    expect(relation(one, other)).toBe('story')
    expect(relation(undated(one), undated(other))).toBe('story')
  })

  test('is another event on another day', () => {
    expect(relation(wreck('2031-03-04', ['14', '118', '640']), wreck('2031-03-11', ['17', '131', '460']))).toBe(
      'series',
    )
  })

  test('is one story where somebody is quoted in the same words, though it is told two days long', () => {
    const one = wreck('2031-03-04', ['14', '118', '640'], quote)
    const other = wreck('2031-03-05', ['17', '131', '460'], quote)
    expect(relation(one, other)).toBe('story')
  })
})

describe('a story that is told on from day to day', () => {
  const strike = (
    day: string | null,
    weekday: string,
    count: string,
    [ships, offer]: readonly [string, string],
  ): Report =>
    report({
      day,
      headline: `Dockers at Port Ansel strike for a ${count} day`,
      body: `Dockers at Port Ansel stayed out for a ${count} day on ${weekday}, leaving ${ships} ships waiting in the roads, the harbour office said. The dockers want 8 percent more pay; the employers offer ${offer}. The mediator Ulla Brenk called both sides to a meeting in Brenna.`,
    })
  const third = strike('2031-03-05', 'Wednesday', 'third', ['41', '3'])
  const fourth = strike('2031-03-06', 'Thursday', 'fourth', ['57', '4'])

  test('is one, dated or not, and its figures are told as those of one story', () => {
    expect(relation(third, fourth)).toBe('story')
    expect(relation(undated(third), undated(fourth))).toBe('story')
    const { figuresOfSeries, findings } = analyse({ a: third, b: fourth })
    expect(figuresOfSeries).toBe(false)
    expect(findings.some((finding) => finding.kind === 'figure' && finding.relation === 'updated')).toBe(true)
  })

  test('is no form that a desk fills in daily, though people are killed in it', () => {
    const bulletin = (day: string, weekday: string, [dead, hurt, shells]: readonly [string, string, string]): Report =>
      report({
        day,
        headline: 'Army bulletin',
        body: `${dead} Kestrian soldiers were killed and ${hurt} wounded in fighting along the Ossel, the army said in its daily bulletin on ${weekday}. It said ${shells} shells were fired at its positions in the districts of Brenna and Upper Lisk.`,
      })
    expect(
      relation(
        bulletin('2031-03-05', 'Wednesday', ['Four', '11', '26']),
        bulletin('2031-03-06', 'Thursday', ['Two', 'seven', '41']),
      ),
    ).toBe('series')
  })

  test('of another place is another story', () => {
    const carrow = { ...fourth, title: 'Dockers at Carrow strike for a fourth day' }
    expect(relation(third, { ...carrow, body: fourth.body.replace('Port Ansel', 'Carrow') })).toBe('series')
  })
})

describe('in scripts without capitals', () => {
  const crash = (place: string, [dead, hurt]: readonly [string, string]): Report =>
    report({
      day: '2031-05-02',
      headline: `תאונה קשה סמוך ל${place}`,
      body: `${dead} בני אדם נהרגו ו-${hurt} נפצעו בהתנגשות בין אוטובוס למשאית סמוך ל${place}, כך מסר דובר המשטרה. הפצועים פונו לבית החולים. הכביש נחסם לתנועה בשני הכיוונים. נהג המשאית נחקר.`,
    })
  const rate = (figures: readonly [string, string, string]): Report =>
    report({
      day: '2031-05-02',
      headline: 'سعر صرف الدولار',
      body: `سجل سعر صرف الدولار ${figures[0]} جنيها للشراء و${figures[1]} للبيع. وبلغ سعر اليورو ${figures[2]} جنيها في البنوك.`,
    })

  test('an update of one event is a story, the same event elsewhere a series', () => {
    const first = crash('אלון', ['3', '12'])
    expect(relation(first, crash('אלון', ['5', '19']))).toBe('story')
    expect(relation(undated(first), undated(crash('אלון', ['5', '19'])))).toBe('story')
    expect(relation(first, crash('רימון', ['5', '19']))).toBe('series')
  })

  test('a form filled in again is a series', () => {
    expect(relation(rate(['48.20', '48.30', '52.10']), rate(['48.35', '48.45', '52.40']))).toBe('series')
  })
})

describe('one telling with slips', () => {
  const theft = (figures: readonly [string, string, string, string]): Report =>
    report({
      day: null,
      headline: 'Museum robbed in Aldmoor',
      body: `Thieves took ${figures[0]} paintings worth ${figures[1]} million crowns from the Hallam Museum in Aldmoor in the night to Friday, police said. They came through a window of the ${figures[2]} floor and were gone within ${figures[3]} minutes. Director Marta Quill said none of the paintings could be sold.`,
    })

  test('is a story though no figure agrees and no day is known', () => {
    expect(relation(theft(['14', '3.2', 'second', '6']), theft(['17', '2.3', 'third', '9']))).toBe('story')
  })
})

describe('one event in other words', () => {
  const one = report({
    day: '2031-04-02T10:00:00Z',
    headline: 'Blast at Lisk fireworks plant',
    body: 'An explosion at a fireworks plant in Lisk killed six people and hurt 14 on Wednesday, the fire office said. The plant of the Sarvel company employs 80 people. Windows broke as far as two kilometres away, said fire chief Doris Vane.',
  })
  const other: Report = {
    body: 'Seven workers died and 15 were injured when a factory of the Sarvel company that makes fireworks blew up in Lisk on Wednesday. Doris Vane, chief of the fire brigade, said panes were shattered within two kilometres. About 80 people work there.',
    title: 'Explosion wrecks fireworks factory',
    published: '2031-04-02T13:00:00Z',
    source: 'Sundmark Press',
  }

  test('is a story though nothing is repeated', () => {
    expect(relation(one, other)).toBe('story')
    expect(relation(one, { ...other, published: '2031-04-09T13:00:00Z' })).toBe('none')
  })
})
