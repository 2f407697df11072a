import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type Database from 'better-sqlite3'
import type { LibraryProblem } from '../../../shared/contract/library-problem.ts'
import { failure, success, type Outcome } from '../outcome.ts'
import { loadDriver } from './load-driver.ts'
import { problemOfError } from './sqlite-problem.ts'

/** How long to wait for a process that is just ending to let go, in milliseconds. */
const claimMilliseconds = 2_000

/** One application's right to a library. */
export type LibraryClaim = { release(): void }

/**
 * Claims the library at `path` for this process; `library-in-use` when another application has it. SQLite lets several
 * programs write to one file in turn, but a window would not learn of what another one changed, and an older Doublet
 * must not go on writing while a newer one changes the tables. Programs that only read need no claim.
 *
 * The claim is SQLite's own lock on a file beside the library: the system lets go of it when the process ends, however it
 * ends, so nothing stale is ever left.
 */
export async function claimLibrary(path: string): Promise<Outcome<LibraryClaim, LibraryProblem>> {
  const driver = await loadDriver()
  if (!driver.ok) return driver
  const absolute = resolve(path)
  // One library has one claim, by whatever link it is reached.
  const library = existsSync(absolute) ? realpathSync(absolute) : absolute
  let lock: Database.Database | undefined
  try {
    const held = new driver.value(`${library}.lock`, { timeout: claimMilliseconds })
    lock = held
    held.exec('BEGIN EXCLUSIVE')
    return success({ release: () => void held.close() })
  } catch (error) {
    lock?.close()
    return failure(problemOfError(error, absolute))
  }
}
