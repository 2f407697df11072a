import { describe, expect, test } from 'vitest'
import { readReport } from '../../../shared/analysis/index.ts'
import { reportOf } from '../../support/figure-findings.ts'

function notesOf(body: string, published = '2031-06-15'): string[] {
  return readReport(reportOf(body, { published })).notes.map((note) => note.what)
}

describe('figures of one report that contradict each other', () => {
  test.each([
    ['The blasts killed 58 people, 47 in Arden and 10 in Velm.', 'sum'],
    ['Sales rose 25 percent to 120 mln crowns from 100 mln crowns.', 'percentage'],
    ['The bridge was opened on Monday, June 10, 2031.', 'weekday'],
    ['The 46-year-old miller, born in 1990, was not at home.', 'age'],
  ])('%s', (body, what) => {
    expect(notesOf(body)).toEqual([what])
  })

  test.each([
    ['The blasts killed 57 people, 47 in Arden and 10 in Velm.'],
    ['The blasts killed 58 people, including 47 in Arden and 10 in Velm.'],
    ['Sales rose 20 percent to 120 mln crowns from 100 mln crowns.'],
    ['Sales rose 20.2 percent to 120 mln crowns from 100 mln crowns.'],
    ['The bridge was opened on Tuesday, June 10, 2031.'],
    ['The 41-year-old miller, born in 1990, was not at home.'],
    ['The team drew 12 lots of 4 to 6 jars each.'],
  ])('nothing in: %s', (body) => {
    expect(notesOf(body)).toEqual([])
  })
})
