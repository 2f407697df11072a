import type { Ledger, LedgerRow } from '../domain/ledger.ts'
import { pairAcross } from '../figures/index.ts'
import { findReportPassages } from './analyse.ts'
import type { ReadReport } from './read-report.ts'
import { areSeries } from './relation.ts'
import { readProfile, type Profile } from './report-likeness.ts'
import { orderOfTime } from './report-order.ts'

/** Told before every two reports are paired, how many pairs are done and how many there are. */
export type OnPair = (done: number, total: number) => void

/** Whether two of the reports are items of a series; each is read for that once, when it is first asked of. */
function seriesAmong(reports: readonly ReadReport[]): (a: number, b: number) => boolean {
  const profiles: Profile[] = []
  const profileOf = (index: number, report: ReadReport): Profile => (profiles[index] ??= readProfile(report))
  return (indexA, indexB) => {
    const [a, b] = [reports[indexA], reports[indexB]]
    if (a === undefined || b === undefined) return false
    const hasPassages = (): boolean => findReportPassages(a, b).passages.length > 0
    return areSeries(profileOf(indexA, a), profileOf(indexB, b), hasPassages)
  }
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
  const order = orderOfTime(reports)
  const sorted = order.flatMap((index) => reports[index] ?? [])
  const rows = pairAcross(sorted, seriesAmong(sorted), onPair)
  return { rows: rows.map((row) => inGivenOrder(row, order)) }
}
