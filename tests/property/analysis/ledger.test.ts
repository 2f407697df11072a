import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerOf, readReport, type ReadReport } from '../../../shared/analysis/index.ts'
import { ledgerSchema, type Ledger } from '../../../shared/domain/ledger.ts'
import { reportOf } from '../../support/figure-findings.ts'

const number = fc.integer({ min: 3, max: 60 })
const sentence = fc.oneof(
  number.map((n) => `The flood in Velm killed ${n} people, the province said.`),
  number.map((n) => `Rescuers counted ${n} boats on the river near Arden.`),
  number.map((n) => `About ${n} percent of the houses in Velm are empty.`),
  number.map((n) => `The repair will cost ${n} million crowns, the mayor said.`),
)
const reports = fc
  .array(fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([lines, day], index) =>
      readReport(reportOf(lines.join(' '), { published: `2031-03-0${day}`, source: `Press ${index}` })),
    ),
  )

/** The rows as sets of what each report says, whatever the order of the columns. */
function rowsAsSets({ rows }: Ledger, columns: readonly ReadReport[]): string[] {
  return rows
    .map(({ relation, cells }) => {
      const told = cells.flatMap((cell, column) =>
        cell === null ? [] : [`${columns[column]?.report.source} ${cell.group} ${cell.relation}`],
      )
      return `${relation}: ${told.toSorted().join(', ')}`
    })
    .toSorted()
}

describe('laws of the ledger', () => {
  test('every mention group of every report is in exactly one row, in the column of its report', () => {
    fc.assert(
      fc.property(reports, (columns) => {
        const { rows } = ledgerSchema.parse(ledgerOf(columns))
        columns.forEach((column, index) => {
          const found = rows.flatMap(({ cells }) => cells[index]?.group ?? [])
          expect(found.toSorted((a, b) => a - b)).toEqual(column.groups.map((_, group) => group))
        })
      }),
      { numRuns: 60 },
    )
  })

  test('the order of the reports changes no row', () => {
    const withOrder = reports.chain((columns) =>
      fc.tuple(fc.constant(columns), fc.shuffledSubarray([...columns], { minLength: columns.length })),
    )
    fc.assert(
      fc.property(withOrder, ([columns, shuffled]) => {
        expect(rowsAsSets(ledgerOf(shuffled), shuffled)).toEqual(rowsAsSets(ledgerOf(columns), columns))
      }),
      { numRuns: 60 },
    )
  })

  test('the base of a row is a report that has it, and agrees with itself', () => {
    fc.assert(
      fc.property(reports, (columns) => {
        for (const { base, cells } of ledgerOf(columns).rows) expect(cells[base]?.relation).toBe('same')
      }),
      { numRuns: 40 },
    )
  })

  test('a report beside itself: every row has both, and nothing differs', () => {
    fc.assert(
      fc.property(reports, ([report]) => {
        if (report === undefined) return
        for (const { relation, cells } of ledgerOf([report, report]).rows) {
          expect(relation).toBe('same')
          expect(cells.every((cell) => cell !== null)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})
