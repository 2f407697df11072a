import { z } from 'zod'

/** Every way in which a call can fail. A closed union: `switch` on `kind`. */
export const contractFailureSchema = z.discriminatedUnion('kind', [
  /** The caller aborted the call. */
  z.strictObject({ kind: z.literal('cancelled') }),
  /** The other process ended before it answered; `reason` is a plain sentence. */
  z.strictObject({ kind: z.literal('process-ended'), reason: z.string() }),
  /** The two sides were built from different versions of the contract. */
  z.strictObject({ kind: z.literal('version-mismatch'), expected: z.int(), found: z.int() }),
  z.strictObject({ kind: z.literal('unknown-method'), method: z.string() }),
  /** What was sent does not fit the method's input. */
  z.strictObject({ kind: z.literal('bad-input'), method: z.string(), detail: z.string() }),
  /** What came back does not fit the method's output. */
  z.strictObject({ kind: z.literal('bad-output'), method: z.string(), detail: z.string() }),
  /** The library cannot answer now; `reason` is a plain sentence. */
  z.strictObject({ kind: z.literal('unavailable'), reason: z.string() }),
  /** The handler declined for a reason the user should read; `reason` is a plain sentence. */
  z.strictObject({ kind: z.literal('refused'), reason: z.string() }),
  /** The handler threw something unforeseen: a bug. `detail` is its message, without a stack. */
  z.strictObject({ kind: z.literal('failed'), method: z.string(), detail: z.string() }),
])
export type ContractFailure = Readonly<z.infer<typeof contractFailureSchema>>

/** What a rejected call throws. `message` is a sentence fit for the window; decide by `failure.kind`. */
export class ContractError extends Error {
  readonly failure: ContractFailure

  constructor(failure: ContractFailure) {
    super(describeFailure(failure))
    this.name = 'ContractError'
    this.failure = failure
  }

  get kind(): ContractFailure['kind'] {
    return this.failure.kind
  }
}

/** Whether `error` is a call's rejection for the given reason. */
export function isFailure(error: unknown, kind: ContractFailure['kind']): error is ContractError {
  return error instanceof ContractError && error.kind === kind
}

/** One plain sentence for the user. */
function describeFailure(failure: ContractFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return 'Cancelled.'
    case 'process-ended':
      return `The library process ended before it answered. ${failure.reason}`
    case 'version-mismatch':
      return `Two parts of Doublet do not fit together (version ${failure.expected} and ${failure.found}). Please install Doublet again.`
    case 'unknown-method':
      return `This part of Doublet does not know "${failure.method}". Please install Doublet again.`
    case 'bad-input':
      return `"${failure.method}" was asked for in a form it does not understand: ${failure.detail}`
    case 'bad-output':
      return `The answer to "${failure.method}" was not in the expected form: ${failure.detail}`
    case 'unavailable':
    case 'refused':
      return failure.reason
    case 'failed':
      return `"${failure.method}" could not be done: ${failure.detail}`
    default:
      return failure satisfies never
  }
}
