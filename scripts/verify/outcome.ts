/** What came of a step: how many of its tests, or whether its one check, passed. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const onePassed: Outcome = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Outcome = { passed: 0, failed: 1, skipped: 0 }

/** All outcomes as one. */
export function total(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The line that ends a run; programs read it. */
export function totalLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`
}

/** One step's line: `ok   types  1 passed  (12.3 s)`. */
export function stepLine(name: string, { passed, failed, skipped }: Outcome, seconds: number): string {
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ]
  return `${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(28)} ${counts.join(', ')} (${seconds.toFixed(1)} s)`
}
