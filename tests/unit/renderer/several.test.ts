import { describe, expect, test } from 'vitest'
import { findInReports } from '../../../renderer/features/several/found.ts'
import {
  itemsOf,
  keyOfStop,
  lettersOf,
  severalViewOf,
  stepStop,
  tellersAt,
} from '../../../renderer/features/several/several-view.ts'
import { keptBy, sameWords, summaryOf } from '../../../renderer/features/several/summary.ts'
import { formatRoute, parseRoute } from '../../../renderer/app/route.ts'
import { collate, readReport } from '../../../shared/analysis/index.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { WIRE_STORY } from '../../support/wire-story.ts'

function viewOf(told: readonly (typeof WIRE_STORY)[number][], base?: number) {
  const reports = told.map(({ source, published, headline, body }, index) => ({
    id: articleIdSchema.parse(index + 1),
    headline,
    headlineIsMade: false,
    source,
    published,
    body,
    wordCount: body.split(/\s+/).length,
  }))
  const read = reports.map(({ headline, ...report }) => readReport({ ...report, title: headline }))
  return severalViewOf(reports, collate({ reports: read, base }))
}

const view = viewOf(WIRE_STORY)

describe('several reports made ready to be shown', () => {
  test('every line is in one block, in order, and what only others have stands at the head of one', () => {
    expect(view.blocks.flatMap(({ lines }) => lines)).toEqual([...view.collation.lines.keys()])
    const placed = view.blocks.flatMap(({ additions }) => additions)
    expect([...placed, ...view.elsewhere].toSorted((x, y) => x - y)).toEqual([...view.collation.additions.keys()])
    for (const { lines, additions } of view.blocks) {
      for (const index of additions) expect(view.collation.additions[index]?.after).toBe((lines[0] ?? 0) - 1)
    }
  })

  test('stops follow the page, each once, and walking comes round', () => {
    const names = view.stops.map(keyOfStop)
    expect(new Set(names).size).toBe(names.length)
    expect(stepStop(view.stops, null, 1)).toBe(view.stops[0])
    expect(stepStop(view.stops, null, -1)).toBe(view.stops.at(-1))
    expect(stepStop(view.stops, view.stops.at(-1) ?? null, 1)).toBe(view.stops[0])
    expect(stepStop([], null, 1)).toBeNull()
    for (const stop of view.stops) expect(tellersAt(view, stop).length).toBeGreaterThan(0)
  })

  test('figures that others state otherwise in another sentence are told at the line of the base', () => {
    const [first, second] = [
      {
        source: 'Northmere Wire',
        published: '2031-05-12T08:00:00Z',
        headline: 'Flood',
        body: 'The flood in Velm killed 12 people, the province said.',
      },
      {
        source: 'Sundmark Press',
        published: '2031-05-12T08:05:00Z',
        headline: 'Flood',
        body: 'In Velm the water rose. By noon 21 people had been killed in the flood in Velm.',
      },
    ]
    const told = viewOf(
      [first, second].flatMap((each) => each ?? []),
      0,
    )
    const readings = [...told.figurePlaces.values()].flat().flatMap((place) => place.readings)
    expect(readings.map(({ relation, tellers }) => [relation, tellers.map(({ report }) => report)])).toEqual([
      ['conflict', [1]],
    ])
    expect(told.stops.map(({ kind }) => kind)).toContain('figure')
  })

  test('lines that all have word for word are folded, unless somebody opened them', () => {
    const three = viewOf(WIRE_STORY.slice(0, 3), 0)
    const items = (isFolded: boolean, open: readonly number[] = []) =>
      three.blocks.flatMap((block) =>
        itemsOf(three, block, { isFolded: () => isFolded, isOpen: (line) => open.includes(line) }),
      )
    expect(items(false).every(({ kind }) => kind === 'line')).toBe(true)
    const folds = items(true).flatMap((item) => (item.kind === 'fold' ? [item.lines] : []))
    expect(folds).toEqual([[1, 2, 3]])
    expect(items(true, [1]).every(({ kind }) => kind === 'line')).toBe(true)
  })
})

describe('what is said of several reports', () => {
  test('how much there is to read, and in which order', () => {
    expect(summaryOf(view)).toEqual([
      expect.stringMatching(
        /^9 reports: read H, which is \d+ words long; then 3 passages that only the others have\.$/,
      ),
      '9 places of it are worded otherwise. New to read: F (38 words), then I (29 words). Only worded otherwise: D (4 places), A (3 places), E (3 places), C (2 places), G (1 place). Nothing more in B.',
    ])
    expect(summaryOf(viewOf(WIRE_STORY.slice(0, 2)))[1]).toBe('All the others have the same words.')
    expect(summaryOf(viewOf(WIRE_STORY.slice(0, 3)))[1]).toBe(
      '1 place of it is worded otherwise. None of the others says more.',
    )
  })

  test('who has a line, in words', () => {
    expect(keptBy(view, 0)).toBe('kept by A, B, E and G, edited by C and D, not in F and I')
    expect(lettersOf([0])).toBe('A')
  })

  test('a resend says of whom, and when it came', () => {
    expect(sameWords(view, 1)).toBe('Same words as A, arrived 08:40')
    expect(sameWords(viewOf(WIRE_STORY.slice(0, 2)), 1)).toBe('Same words as the base, arrived 08:40')
    expect(sameWords(view, 2)).toBeNull()
  })
})

test('the addresses of several reports, and of a place in a pair, are read as they are written', () => {
  const id = (number: number) => articleIdSchema.parse(number)
  for (const route of [
    { kind: 'several', articles: [id(3), id(1), id(2)], base: null },
    { kind: 'several', articles: [id(3), id(1)], base: id(1) },
    { kind: 'compare', a: id(3), b: id(1), at: { side: 'b', offset: 120 } },
    { kind: 'compare', a: id(3), b: id(1), at: null },
  ] as const) {
    expect(parseRoute(formatRoute(route))).toEqual(route)
  }
  expect(parseRoute('#/compare/3/1/z12')).toMatchObject({ at: null })
})

describe('words found in several reports', () => {
  const search = (words: string) => findInReports(view, { words, matchesCase: false, wholeWords: false })

  test('every report is searched; what several say in one sentence is one place, in the order of the page', () => {
    const found = search('crowns')
    expect(found.spans.map(({ length }) => length)).toEqual([1, 1, 0, 1, 1, 1, 1, 1, 0])
    expect(found.places.map(({ kind, reports }) => [kind, reports])).toEqual([
      ['addition', [5, 6]],
      ['line', [0, 1, 3, 4, 7]],
    ])
    expect([...found.lines]).toEqual([found.places[1]?.index])
  })

  test('whatever any report says is found at a place of the page', () => {
    for (const [report, { body }] of view.reports.entries()) {
      for (const words of body.match(/\p{L}{6,}/gu) ?? []) {
        expect(search(words).places.some(({ reports }) => reports.includes(report))).toBe(true)
      }
    }
  })

  test('nothing is found nowhere', () => {
    expect(search('no such words').places).toEqual([])
  })
})
