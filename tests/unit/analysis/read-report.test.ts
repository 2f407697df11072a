import { describe, expect, test } from 'vitest'
import { analyse, readReport } from '../../../shared/analysis/index.ts'
import { reportOf } from '../../support/figure-findings.ts'

describe('reading one report', () => {
  test('figures of the headline come first and say so', () => {
    const { figures } = readReport(reportOf('The mill of Osten paid 12 crowns.', { title: 'Mill pays 12 crowns' }))
    expect(figures.map((figure) => figure.field)).toEqual(['title', 'body'])
  })

  test.each([
    'UPDATE 1-Mill of Osten burns',
    'CORRECTED-UPDATE 2-Mill of Osten burns',
    'WRAPUP 3: Mill of Osten burns',
    '(2nd LD) Mill of Osten burns',
    'Mill of Osten burns (UPDATE 4)',
  ])('the number of its version is no figure: %s', (title) => {
    expect(readReport(reportOf('The mill of Osten burned down.', { title })).figures).toEqual([])
  })

  test('a number behind a word that only looks like a label is one', () => {
    const { figures } = readReport(
      reportOf('The mill burned down.', { title: 'Update 2 mills, says council of Osten' }),
    )
    expect(figures.map(({ text }) => text)).toEqual(['2'])
  })

  test('without a published date a relative date stays unresolved', () => {
    const { figures } = readReport(reportOf('The mill of Osten burned down yesterday.'))
    expect(figures.map((figure) => figure.date?.resolved)).toEqual([false])
  })

  test('every span is a slice of the field it stands in', () => {
    const body = 'İlan: some 40 boats — 3½ of them “lost”, 1 000 000 crowns in all 🚢, said 12 men.'
    const { figures } = readReport(reportOf(body, { title: '40 boats' }))
    const fields = { body, title: '40 boats' }
    expect(figures.map((figure) => fields[figure.field].slice(figure.from, figure.to))).toEqual(
      figures.map((figure) => figure.text),
    )
    expect(figures.length).toBeGreaterThan(2)
  })

  test('what does not agree inside a report is a finding of its side', () => {
    const a = reportOf('The old bridge over the river was opened on Monday, June 10, 2031.')
    const b = reportOf('The old bridge over the river was opened on Tuesday, June 10, 2031.')
    const found = analyse({ a, b }).findings.flatMap((finding) =>
      finding.kind === 'inconsistency' ? [`${finding.side} ${finding.what}`] : [],
    )
    expect(found).toEqual(['a weekday'])
  })
})
