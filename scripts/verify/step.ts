import { oneFailed, stepLine, total, type Outcome } from './outcome.ts'

/** One part of the verification. `run` may throw: that is a failure, and its message is shown. */
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }

/** Runs all steps, the later ones also after a failure, and prints a line for each when all are done. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const lines: string[] = []
  const outcomes: Outcome[] = []
  for (const { name, run } of steps) {
    console.log(`\n--- ${name}`)
    const begin = performance.now()
    const outcome = await run().catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : error)
      return oneFailed
    })
    const line = stepLine(name, outcome, (performance.now() - begin) / 1000)
    console.log(line)
    lines.push(line)
    outcomes.push(outcome)
  }
  console.log(['', '--- summary', ...lines, ''].join('\n'))
  return total(outcomes)
}
