import process from 'node:process'
import type Database from 'better-sqlite3'
import type { LibraryProblem } from '../../../shared/contract/library-problem.ts'
import { neededNodeApi } from '../../../shared/contract/library-process.ts'
import { failure, success, type Outcome } from '../outcome.ts'

export type Driver = typeof Database

/**
 * Loads better-sqlite3, after making sure that it will not take the process down: on an older Node-API than it needs
 * it does not throw, it ends the process. `nodeApi` is what the runtime says of itself; tests pass another.
 */
export async function loadDriver(
  nodeApi: string | undefined = process.versions['napi'],
): Promise<Outcome<Driver, LibraryProblem>> {
  const found = Number(nodeApi ?? 0)
  if (found < neededNodeApi) return failure({ kind: 'node-api-too-old', found, needed: neededNodeApi })
  const { default: driver } = await import('better-sqlite3')
  return success(driver)
}
