import { momentOf } from '../domain/published.ts'
import type { ReadReport } from './read-report.ts'

/** Undated reports come first, as ever; the others by the moment, whatever the zone it is stated in. */
function timeKey(published: string | null): string {
  return published === null ? '' : new Date(momentOf(published)).toISOString()
}

/** What an order of reports that does not depend on how they were given goes by, the first that differs. */
function sortKeys({ report }: ReadReport): readonly string[] {
  return [timeKey(report.published), report.source ?? '', report.title ?? '', report.body]
}

function compareKeys(left: ReadReport, right: ReadReport): number {
  const [keysA, keysB] = [sortKeys(left), sortKeys(right)]
  const at = keysA.findIndex((key, index) => key !== keysB[index])
  return at < 0 ? 0 : (keysA[at] ?? '') < (keysB[at] ?? '') ? -1 : 1
}

/** The positions of the reports from the earliest on, in an order that does not depend on how they were given. */
export function orderOfTime(reports: readonly ReadReport[]): number[] {
  return [...reports.entries()].toSorted(([, left], [, right]) => compareKeys(left, right)).map(([index]) => index)
}
