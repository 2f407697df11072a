import { findReportPassages, judgeReports, readReport, type Report } from '../../shared/analysis/index.ts'
import { completeComparison } from '../../shared/compare/index.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'

/** A comparison and how long its parts took, in milliseconds. */
export type TimedComparison = {
  readonly comparison: Comparison
  /** The passages alone: where they are, of what kind, how alike, and how much of the texts they cover. */
  readonly millis: number
  /** What the side-by-side view shows besides: inner differences, rows, reasons. */
  readonly rowMillis: number
  /** The figures alone: read, grouped, paired and judged. */
  readonly figureMillis: number
}

/** Compares two reports as the window does, and times the parts. */
export function compareTimed(a: Report, b: Report): TimedComparison {
  const start = performance.now()
  const [readA, readB] = [readReport(a), readReport(b)]
  const isRead = performance.now()
  const found = findReportPassages(readA, readB)
  const isFound = performance.now()
  const text = completeComparison(found)
  const isCompleted = performance.now()
  const comparison = judgeReports(readA, readB, text)
  return {
    comparison,
    millis: isFound - isRead,
    rowMillis: isCompleted - isFound,
    figureMillis: isRead - start + performance.now() - isCompleted,
  }
}
