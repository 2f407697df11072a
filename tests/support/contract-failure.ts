import { ContractError } from '../../shared/contract/failure.ts'

/** Why a call was rejected. A call that succeeds, or fails with anything else, fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ContractError)) throw new Error(`expected a ContractError, got ${String(error)}`)
  return error.failure
}
