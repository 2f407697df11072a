import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { figureRelationSchema, figureSchema } from '../../../shared/domain/figure.ts'
import { csvField } from '../../../shared/domain/ledger-table.ts'
import { doublet, jsonLines } from '../../support/command-line.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')
const ferry = ['ferry-1-northmere-wire.txt', 'ferry-2-northmere-wire.txt', 'ferry-3-sundmark-press.txt'].map((name) =>
  join(samples, name),
)

const answerSchema = z.looseObject({
  reports: z.array(z.looseObject({ body: z.string() })),
  rows: z.array(
    z.strictObject({
      relation: figureRelationSchema,
      base: z.int().nonnegative(),
      cells: z.array(z.looseObject({ figure: figureSchema, relation: figureRelationSchema }).nullable()),
    }),
  ),
})

describe('doublet ledger', () => {
  test('three reports of one accident: what conflicts first, then what was updated, what one report alone has last', async () => {
    const { status, out } = await doublet('ledger', ...ferry)
    expect(status).toBe(0)
    const lines = out.split('\n').filter((line) => /^\S+(?: one)? +\[\d] /.test(line) && !line.startsWith('['))
    expect(lines).toContain('conflict     [1] 61 same   [2] 61 = base   [3] 63 conflict')
    expect(lines).toContain('conflict     [1] 46 same   [2] 46 = base   [3] 48 conflict')
    expect(lines).toContain('updated      [1] 38 updated   [2] 40 same   [3] Forty = base')
    expect(lines).toContain('updated      [1] Eleven updated   [2] Six = base')
    const relations = lines.map((line) => line.slice(0, 12).trim())
    const order = ['conflict', 'updated', 'other-scope', 'compatible', 'rounded', 'same', 'only one']
    const ranks = relations.map((relation) => order.indexOf(relation))
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right))
  })

  test('json carries the figures, whose spans are slices of the bodies given with them', async () => {
    const run = await doublet('ledger', ...ferry, '--format', 'json')
    const [answer] = jsonLines(run).map((line) => answerSchema.parse(line))
    expect(answer?.reports).toHaveLength(3)
    for (const { base, cells } of answer?.rows ?? []) {
      expect(cells).toHaveLength(3)
      expect(cells[base]?.relation).toBe('same')
      cells.forEach((cell, column) => {
        if (cell === null || cell.figure.field === 'title') return
        expect(answer?.reports[column]?.body.slice(cell.figure.from, cell.figure.to)).toBe(cell.figure.text)
      })
    }
  })

  test('csv quotes what holds a comma, a line for each row', async () => {
    const folder = temporaryFolder()
    const [a, b, out] = ['a.txt', 'b.txt', 'out.csv'].map((name) => join(folder, name))
    if (a === undefined || b === undefined || out === undefined) throw new Error('no paths')
    writeFileSync(a, 'The mill at Arden sold 12,400 sacks of flour in May, its owner said.')
    writeFileSync(b, 'The mill at Arden sold 12,700 sacks of flour in May, its owner said.')
    expect((await doublet('ledger', a, b, '--format', 'csv', '--out', out)).status).toBe(0)
    const [, ...rows] = readFileSync(out, 'utf8').split('\r\n')
    const said = (sacks: string): string => `"The mill at Arden sold ${sacks} sacks of flour in May, its owner said."`
    expect(rows[0]).toBe(
      `conflict,"sack sold, Arden",${b},12700,sack,"12,400",conflict,one digit differs,${said('12,400')},"12,700",same,,${said('12,700')}`,
    )
  })

  test.each([
    ['=HYPERLINK("a")', `"'=HYPERLINK(""a"")"`],
    ['+cmd', "'+cmd"],
    ['@sum', "'@sum"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['-12', '-12'],
    ['+3.5 %', '+3.5 %'],
    ['-1,204.5', '"-1,204.5"'],
    ['minus 5 degrees', 'minus 5 degrees'],
    ['12-14', '12-14'],
  ])('csv: %s is written as %s', (text, field) => {
    expect(csvField(text)).toBe(field)
  })

  test('csv: a spreadsheet runs nothing that a file is called', async () => {
    const folder = temporaryFolder()
    const [a, b] = ['=1+1.txt', '@b.txt'].map((name) => join(folder, name))
    if (a === undefined || b === undefined) throw new Error('no paths')
    writeFileSync(a, 'It was -12 in Arden on the night, the weather office said.')
    writeFileSync(b, 'It was -14 in Arden on the night, the weather office said.')
    const { out } = await doublet('ledger', a, b, '--format', 'csv')
    for (const field of out.split(/\r\n|,/)) expect(field).not.toMatch(/^[=@+]|^-(?!\d+$)/)
  })

  test('one file is no set; a file that is not there is named, and the others are done', async () => {
    expect((await doublet('ledger', ...ferry.slice(0, 1))).status).toBe(2)
    const run = await doublet('ledger', ...ferry, join(samples, 'nowhere.txt'))
    expect(run.status).toBe(1)
    expect(run.err).toContain('nowhere.txt')
    expect(run.out).toContain('63 conflict')
  })
})
