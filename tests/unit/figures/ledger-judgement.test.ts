import { expect, test } from 'vitest'
import { analyse, ledgerOf, readReport } from '../../../shared/analysis/index.ts'
import { figureLines, reportOf } from '../../support/figure-findings.ts'

test('two sentences stand to each other in a ledger as they do in a pair, whatever a third says', () => {
  const at = (hour: string) => ({ published: `2031-03-02T${hour}:00:00Z` })
  const mice = reportOf(
    'The vaccine cut the fever by 14 percent in mice on the second day, Tarn Institute said.',
    at('18'),
  )
  const patients = reportOf(
    'The vaccine cut the fever by 9 percent in patients on the second day, Tarn Institute said.',
    at('10'),
  )
  const nobody = reportOf('The vaccine cut the fever by 14 percent on the second day, Tarn Institute said.', at('09'))
  expect(figureLines(analyse({ a: mice, b: patients }))[0]).toBe('other-scope 14 percent | 9 percent')
  const [row] = ledgerOf([nobody, patients, mice].map((report) => readReport(report))).rows
  expect(row?.cells.map((cell) => cell?.relation)).toEqual(['same', 'other-scope', 'same'])
})

test('values that changed places between two holders are set against their own holder, though a third report gives both', () => {
  const rest = 'The council of Osthavn has 90 seats and met for six hours in the old mill.'
  const first = reportOf(`The Reed Party would have 41 seats, the Coast List 37. ${rest}`)
  const forged = reportOf(`The Reed Party would have 37 seats, the Coast List 41. ${rest}`)
  const third = reportOf('Projections gave the Reed Party 41 seats in the council of 90 and the Coast List 37.')
  const reads = [first, forged, third].map((report, hour) =>
    readReport({ ...report, published: `2031-03-02T1${hour}:00:00Z` }),
  )
  const told = ledgerOf(reads)
    .rows.filter(({ relation }) => relation === 'conflict')
    .map(({ cells }) => cells.map((cell, report) => reads[report]?.figures[cell?.figure ?? -1]?.text))
  expect(told).toEqual([
    ['41', '37', '41'],
    ['37', '41', '37'],
  ])
})
