import { compareReports, judgeReports, readReport, type Report } from '../../shared/analysis/index.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'

/** A comparison and how long its two halves took, in milliseconds. */
export type TimedComparison = {
  readonly comparison: Comparison
  /** The passages alone: words read, matched, aligned and laid in rows. */
  readonly millis: number
  /** The figures alone: read, grouped, paired and judged. */
  readonly figureMillis: number
}

/** Compares two reports as the window does, and times the halves. */
export function compareTimed(a: Report, b: Report): TimedComparison {
  const start = performance.now()
  const [readA, readB] = [readReport(a), readReport(b)]
  const isRead = performance.now()
  const text = compareReports(readA, readB)
  const isCompared = performance.now()
  const comparison = judgeReports(readA, readB, text)
  const millis = isCompared - isRead
  return { comparison, millis, figureMillis: performance.now() - start - millis }
}
