import { readReport, type ReadReport, type Report } from '../../../shared/analysis/index.ts'

/** Two pairs and what was beside them before; the reading of a text of 50,000 words takes some megabytes. */
const READINGS_KEPT = 6

/**
 * Reads reports and keeps the latest readings: a text is compared again with another one, by other rules, or on the other
 * side. A reading depends on nothing but its report.
 */
export function createReader(): (report: Report) => ReadReport {
  const kept = new Map<string, ReadReport>()
  return (report) => {
    const key = JSON.stringify(report)
    const reading = kept.get(key) ?? readReport(report)
    kept.delete(key)
    kept.set(key, reading)
    const oldest = kept.keys().next().value
    if (kept.size > READINGS_KEPT && oldest !== undefined) kept.delete(oldest)
    return reading
  }
}
