import type { Addition, Collation } from '../../domain/collation.ts'

/** Shares are added up in whole thousandths, so that reports that cover the same are equals whatever is added first. */
const THOUSAND = 1000

/** The report that covers most of the others: in which most of their words stand. The earliest among equals. */
export function chooseBase(coverage: Collation['coverage']): number {
  const covered = coverage.map((_, report) =>
    coverage.reduce((sum, shares) => sum + Math.round(THOUSAND * (shares[report] ?? 0)), 0),
  )
  return covered.indexOf(Math.max(...covered))
}

/** After the base, whoever adds most words to what was read by then comes next; the earliest among equals. */
export function orderOf(reports: readonly number[], additions: readonly Addition[]): Collation['order'] {
  const order: { report: number; fresh: number }[] = []
  const left = new Set(reports)
  let unread = additions.map(({ report, witnesses, words }) => ({
    words,
    tellers: new Set([report, ...witnesses.map((witness) => witness.report)]),
  }))
  while (left.size > 0) {
    const next = [...left]
      .map((report) => {
        const own = unread.filter(({ tellers }) => tellers.has(report))
        return { report, fresh: own.reduce((sum, { words }) => sum + words, 0) }
      })
      .reduce((best, each) => (each.fresh > best.fresh ? each : best))
    order.push(next)
    left.delete(next.report)
    unread = unread.filter(({ tellers }) => !tellers.has(next.report))
  }
  return order
}
