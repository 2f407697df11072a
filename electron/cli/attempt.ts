import { failure, success, type Outcome } from '../library/outcome.ts'

/**
 * Runs the engine on one of many inputs. What it throws is a bug; it is named, and the other inputs are done all the
 * same.
 */
export function attempt<Result>(work: () => Result): Outcome<Result, string> {
  try {
    return success(work())
  } catch (error) {
    return failure(`This text uncovered a fault in Doublet: ${error instanceof Error ? error.stack : String(error)}`)
  }
}
