import { setImmediate } from 'node:timers/promises'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'

/** Takes all steps of long work, and lets calls that arrived meanwhile be answered between them. */
export async function collect<Found>(
  steps: Iterable<Found | null> | AsyncIterable<Found | null>,
  cancellation: Cancellation,
): Promise<Found[]> {
  const found: Found[] = []
  for await (const step of steps) {
    if (step !== null) found.push(step)
    await setImmediate()
    if (cancellation.aborted) throw new ContractError({ kind: 'cancelled' })
  }
  return found
}
