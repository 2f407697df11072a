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
