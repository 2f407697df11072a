import { describe, expect, test } from 'vitest'
import { ledgerOf, readReport } from '../../../shared/analysis/index.ts'
import { factOf } from '../../../shared/domain/fact.ts'
import { ledgerAsCsv, ledgerAsHtml, ledgerAsTabs } from '../../../shared/domain/ledger-table.ts'
import { reportOf } from '../../support/figure-findings.ts'

const bodies = [
  'It was -12 in Arden on the night, the weather office said.',
  'It was -14 in Arden on the night, the weather office said.',
]
const reads = bodies.map((body) => readReport(reportOf(body)))
const { rows } = ledgerOf(reads)
/** Names that a spreadsheet would run, and that HTML would take for an element. */
const columns = reads.map(({ figures }, index) => ({
  name: ['=1+1', '@<b>"x"&\ty'][index] ?? '',
  figures,
  sentences: figures.map(() => bodies[index] ?? ''),
}))

describe('a ledger as a table', () => {
  test('no field of the clipboard begins a formula, and none breaks out of its place', () => {
    const lines = ledgerAsTabs(rows, columns).split('\n').slice(0, -1)
    const fields = lines.map((line) => line.split('\t'))
    expect(fields).toHaveLength(rows.length + 1)
    for (const line of fields) {
      expect(line).toHaveLength(5 + 4 * columns.length)
      for (const field of line) expect(field).not.toMatch(/^[=@+]|^-(?!\d+$)/)
    }
    expect(fields[0]?.slice(5, 7)).toEqual(["'=1+1", "'=1+1 relation"])
  })

  test('HTML takes words for words', () => {
    const html = ledgerAsHtml(rows, columns)
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;&quot;x&quot;&amp;')
    expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1)
  })

  test('CSV says what the figures of a row are of', () => {
    const [head, first] = ledgerAsCsv(rows, columns).split('\r\n')
    expect(head).toMatch(/^relation,fact,base report,base value,base unit,'=1\+1,.* sentence"?$/)
    expect(first).toMatch(
      /,-12,conflict,both cannot be true,"It was -12 in Arden on the night, the weather office said\.",-14,same,,"It was -14 in Arden /,
    )
  })

  test.each([
    ['Turnout was the highest since 1998.', '1998'],
    ['The fund of Osten lost money between 2023 and 2027.', '2023/2027'],
    ['The mill of Osten burned down on June 10, 2031.', '2031-06-10'],
    ['The mill of Osten opened in June 2031.', '2031-06'],
  ])('the base value of a date is no more than it says: %s', (body, value) => {
    const read = readReport(reportOf(body))
    const column = { name: 'Sundmark Press', figures: read.figures, sentences: read.figures.map(() => body) }
    const lines = ledgerAsCsv(ledgerOf([read]).rows, [column]).split('\r\n')
    expect(lines[1]?.split(',')[3]).toBe(value)
  })

  test('reports of one name are told apart', () => {
    const alike = columns.map((column) => ({ ...column, name: 'Sundmark Press' }))
    const [head] = ledgerAsCsv(rows, alike).split('\r\n')
    expect(head).toContain('Sundmark Press sentence,Sundmark Press (2),Sundmark Press (2) relation')
  })
})

describe('what a figure is of', () => {
  test.each([
    ['The storm killed 14 people in Velm.', 'people killed, Velm'],
    ['They live on 42 hectares.', 'hectares'],
    ['Three of them were found.', 'number'],
    ['Some 14 vehicles fell into the river, injuring 31 people.', 'vehicle,people injured'],
    ['The bill passed by 61 votes to 38.', 'vote,number'],
    ['The ship is 60 metres long and hurt nobody.', 'length'],
    ['Its net profit rose to $12 million.', 'profit'],
  ])('%s', (body, fact) => {
    expect(readReport(reportOf(body)).figures.map(factOf).join()).toContain(fact === 'hectares' ? 'area' : fact)
  })

  test('never is it nothing', () => {
    for (const read of reads) for (const figure of read.figures) expect(factOf(figure)).not.toBe('')
  })
})
