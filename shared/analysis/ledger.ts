import type { Ledger, LedgerRow } from '../domain/ledger.ts'
import type { Relation } from '../domain/passage.ts'
import { pairAcross } from '../figures/index.ts'
import { findReportPassages } from './analyse.ts'
import type { ReadReport } from './read-report.ts'
import { relationOf } from './relation.ts'

/** What an order of reports that does not depend on how they were given goes by, the first that differs. */
function sortKeys({ report }: ReadReport): readonly string[] {
  return [report.published ?? '', report.source ?? '', report.title ?? '', report.body]
}

function compareReports(left: ReadReport, right: ReadReport): number {
  const [keysA, keysB] = [sortKeys(left), sortKeys(right)]
  const at = keysA.findIndex((key, index) => key !== keysB[index])
  return at < 0 ? 0 : (keysA[at] ?? '') < (keysB[at] ?? '') ? -1 : 1
}

/** Told before every two reports are paired, how many pairs are done and how many there are. */
export type OnPair = (done: number, total: number) => void

function relationBetween(a: ReadReport | undefined, b: ReadReport | undefined): Relation | null {
  if (a === undefined || b === undefined) return null
  return relationOf(a, b, findReportPassages(a, b).passages.length > 0)
}

/** Puts the cells of a row back into the order in which the reports were given. */
function inGivenOrder(row: LedgerRow, order: readonly number[]): LedgerRow {
  const cells = order.map((_, given) => row.cells[order.indexOf(given)] ?? null)
  return { ...row, base: order[row.base] ?? row.base, cells }
}

/**
 * The figures of a set of reports in one table, a row a fact and a column a report, in the order given; conflicts come
 * first. The rows do not depend on the order of the reports, which are paired from the earliest on. Takes time with the
 * square of the number of reports, about a millisecond for two of ordinary length; `onPair` is told how far it is.
 */
export function ledgerOf(reports: readonly ReadReport[], onPair?: OnPair): Ledger {
  const order = reports
    .map((_, index) => index)
    .toSorted((left, right) => {
      const [a, b] = [reports[left], reports[right]]
      return a === undefined || b === undefined ? 0 : compareReports(a, b)
    })
  const sorted = order.flatMap((index) => reports[index] ?? [])
  const total = (sorted.length * (sorted.length - 1)) / 2
  let done = 0
  const rows = pairAcross(sorted, (a, b) => {
    onPair?.(done, total)
    done += 1
    return relationBetween(sorted[a], sorted[b])
  })
  return { rows: rows.map((row) => inGivenOrder(row, order)) }
}
