import { describe, expect, test } from 'vitest'
import { cellReason } from '../../../renderer/features/ledger/cell-reason.ts'
import { placeAfter } from '../../../renderer/features/ledger/grid-keys.ts'
import {
  cellLabel,
  countRows,
  fieldOf,
  kindsIn,
  NO_FILTER,
  rowLabel,
  shownRows,
  viewOf,
} from '../../../renderer/features/ledger/ledger-view.ts'
import { tellingsOf, wordsAround } from '../../../renderer/features/ledger/tellings.ts'
import { ledgerSheetOf, readReport } from '../../../shared/analysis/index.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { rowFact } from '../../../shared/domain/ledger-table.ts'
import { reportOf } from '../../support/figure-findings.ts'

const bodies = [
  'The flood in Velm killed 12 people, the province said. Some 400 houses in Velm are empty. The dam was built in 1974.',
  'The flood in Velm killed 12 people, the province said. About 400 houses in Velm are empty.',
  'The flood in Velm killed 21 people, the province said.',
]
const headline = 'Flood in Velm kills 12 people'

function ledger() {
  const reads = bodies.map((body, index) =>
    readReport(
      reportOf(body, { title: index === 0 ? headline : null, published: '2031-06-02', source: `Wire ${index}` }),
    ),
  )
  const sheet = ledgerSheetOf(reads)
  const reports = bodies.map((body, index) => ({
    id: articleIdSchema.parse(index + 1),
    headline: index === 0 ? headline : 'Made of the first sentence',
    headlineIsMade: index > 0,
    source: index === 2 ? null : `Wire ${index}`,
    published: index === 2 ? null : '2031-06-02',
    wordCount: 10,
    body,
  }))
  return viewOf(reports, sheet.readings, sheet.ledger.rows)
}

const view = ledger()
const deaths = view.rows.findIndex((row) => rowFact(row, view.columns).includes('people'))
const row = view.rows[deaths]
if (row === undefined) throw new Error('the deaths are in no row')

describe('a ledger on the screen', () => {
  test('columns are called by source and day, by the headline where nobody says', () => {
    expect(view.columns.map(({ name }) => name)).toEqual([
      'Wire 0, 2 Jun 2031',
      'Wire 1, 2 Jun 2031',
      'Made of the first sentence',
    ])
  })

  test('rows are narrowed by what they are, by kind of figure, and by words of their sentences', () => {
    expect(countRows(view).conflicts).toBe(1)
    expect(countRows(view).all).toBe(view.rows.length)
    expect(shownRows(view, { ...NO_FILTER, show: 'conflicts' })).toEqual([row])
    expect(kindsIn(view)).toContain('date')
    for (const kind of kindsIn(view)) expect(shownRows(view, { ...NO_FILTER, kind }).length).toBeGreaterThan(0)
    const told = shownRows(view, { ...NO_FILTER, query: ' DAM  was built' })
    expect(told.map((each) => wordsAround(each, view.columns))).toEqual(['The dam was built in 1974.'])
    expect(shownRows(view, { ...NO_FILTER, query: 'nowhere' })).toEqual([])
  })

  test('each cell says in a sign, a word and a sentence how it stands', () => {
    expect(rowLabel(row)).toEqual({ glyph: '≠', name: 'Conflict' })
    expect(cellLabel(row, row.base).name).toBe('Base')
    expect(cellReason(row, row.base, view.columns)).toBe('The base of this row: 2 reports agree on it.')
    expect(cellLabel(row, 2).name).toBe('Conflict')
    expect(cellReason(row, 2, view.columns)).toBe(
      '“21” against “12” of the base: both cannot be true; two digits have changed places.',
    )
    const alone = view.rows.find((each) => each.cells.filter((cell) => cell !== null).length === 1)
    if (alone === undefined) throw new Error('no fact has one report')
    expect(cellLabel(alone, alone.base).name).toBe('Only here')
    expect(cellReason(alone, 2, view.columns)).toBe('This report does not say.')
  })

  test('what a report says of a fact is its own words, in each place where it says so', () => {
    view.columns.forEach((column, index) => {
      for (const { field, sentence, pieces } of tellingsOf(row, index, view.columns)) {
        const text = field === 'title' ? column.report.headline : column.report.body
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(sentence.from, sentence.to).trimEnd())
        expect(pieces.filter(({ isFigure }) => isFigure).map((piece) => piece.text)).toEqual([
          index === 2 ? '21' : '12',
        ])
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.from)).toBe(true)
      }
    })
    expect(tellingsOf(row, 0, view.columns).map(({ field }) => field)).toEqual(['title', 'body'])
    expect(tellingsOf(row, 2, view.columns)).toHaveLength(1)
  })

  test('a figure of the headline is looked for in the headline', () => {
    const [column] = view.columns
    const inTitle = column?.figures.find(({ field }) => field === 'title')
    if (column === undefined || inTitle === undefined) throw new Error('the headline has no figure')
    expect(fieldOf(column, inTitle).slice(inTitle.from, inTitle.to)).toBe(inTitle.text)
  })
})

describe('keys in the grid', () => {
  const last = { row: 30, column: 4 }
  test.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 4, column: 2 }],
    ['ArrowLeft', false, { row: 5, column: 1 }],
    ['ArrowRight', false, { row: 5, column: 3 }],
    ['PageDown', false, { row: 15, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, last],
    ['x', false, null],
  ])('%s (held: %s) leads to %o', (key, isHeld, place) => {
    expect(placeAfter({ key, isHeld }, { row: 5, column: 2 }, last)).toEqual(place)
  })

  test('no key leads out of the grid', () => {
    expect(placeAfter({ key: 'ArrowDown', isHeld: false }, last, last)).toEqual(last)
    expect(placeAfter({ key: 'ArrowLeft', isHeld: false }, { row: 0, column: 0 }, last)).toEqual({ row: 0, column: 0 })
  })
})
