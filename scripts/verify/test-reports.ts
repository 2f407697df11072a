import { z } from 'zod'
import type { Outcome } from './outcome.ts'

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** Counts of a Vitest JSON report. A file that could not even be loaded holds no test, so it counts as a failed one. */
export function vitestOutcome(json: string): Outcome {
  const report = vitestSchema.parse(JSON.parse(json))
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
})

/** Counts of a Playwright JSON report. A test that passed only when repeated has failed; so has what failed outside tests. */
export function playwrightOutcome(json: string): Outcome {
  const { stats, errors } = playwrightSchema.parse(JSON.parse(json))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
