import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LibraryProblem } from '../../../shared/contract/library-problem.ts'
import { knownVersion } from '../migrations/all.ts'
import { applicationId, migrate } from '../migrations/migrate.ts'
import { failure, success, type Outcome } from '../outcome.ts'
import { copyLibrary, freeBackupPath } from './backup.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import type { ReadingProblem } from './library-problem.ts'
import { loadDriver } from './load-driver.ts'
import { detailOfError, problemOfError } from './sqlite-problem.ts'

/** How long a statement waits for another program's write to end, in milliseconds, before the library counts as in use. */
const busyMilliseconds = 5_000

/**
 * Pages kept in memory by each connection, in KB. With the 2 MB that SQLite takes by itself a batch of an import does not fit; more than this
 * saves nothing, for the system keeps what was read as well.
 */
const cacheKilobytes = 16_384

/** What the header of a file says it is. */
type Nature = 'empty' | 'foreign' | 'library'

const notOurs: LibraryProblem = { kind: 'not-a-library', detail: 'it is a database of another program.' }

/**
 * Opens the library at `path` for writing, and makes it when there is no file. An older one is copied, then brought up
 * to date; a newer one, and a file that is no library, is refused without a byte of it being changed.
 */
export async function openLibrary(path: string): Promise<Outcome<WritableDb, LibraryProblem>> {
  return openWith<WritableDb, LibraryProblem>(path, { readonly: false }, (db) => {
    if (natureOf(db) === 'foreign') return notOurs
    const version = versionOf(db)
    if (version > knownVersion) return { kind: 'library-newer-than-app', found: version, known: knownVersion }
    // SQLite opens a file it may not write to all the same: said now, and not when the first article comes in.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    // Only a file with nothing in it takes this: three or seven reports of 300 words fill a page, and of pages of 8 KB a fifth was waste.
    db.pragma('page_size = 16384')
    // Write-ahead logging lets readers go on while the writer writes. FULL: what was acknowledged outlives a power cut.
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    return version < knownVersion ? bringUpToDate(db, version) : null
  })
}

/** Opens the library at `path` for reading only. It must exist and be of the version this code knows. */
export async function openLibraryForReading(path: string): Promise<Outcome<ReadableDb, ReadingProblem>> {
  if (!existsSync(path)) return failure({ kind: 'no-library' })
  return openWith<ReadableDb, ReadingProblem>(path, { readonly: true }, (db) => {
    if (natureOf(db) !== 'library') return notOurs
    const found = versionOf(db)
    if (found > knownVersion) return { kind: 'library-newer-than-app', found, known: knownVersion }
    return found < knownVersion ? { kind: 'library-older-than-app', found, known: knownVersion } : null
  })
}

/**
 * Opens a library as it is, of any version up to the one this code knows: a backup, or the library of somebody else. It must
 * exist; nothing of it is changed by opening it.
 */
export async function openLibraryAsItIs(path: string): Promise<Outcome<WritableDb, ReadingProblem>>
export async function openLibraryAsItIs(
  path: string,
  options: { readonly readonly: true },
): Promise<Outcome<ReadableDb, ReadingProblem>>
export async function openLibraryAsItIs(
  path: string,
  options: { readonly readonly: boolean } = { readonly: false },
): Promise<Outcome<ReadableDb, ReadingProblem>> {
  if (!existsSync(path)) return failure({ kind: 'no-library' })
  return openWith<WritableDb, ReadingProblem>(path, options, (db) => {
    if (natureOf(db) !== 'library') return notOurs
    const found = versionOf(db)
    return found > knownVersion ? { kind: 'library-newer-than-app', found, known: knownVersion } : null
  })
}

/** Ends a connection. The write-ahead log is folded into the file first, so that the file alone is the library. */
export function closeLibrary(db: ReadableDb): void {
  if (!db.open) return
  if (!db.readonly) db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** `prepare` looks at the connection and says what is wrong with it. Here alone a connection gets its brand. */
async function openWith<Db extends ReadableDb, Problem>(
  path: string,
  options: { readonly readonly: boolean },
  prepare: (db: Db) => Problem | null,
): Promise<Outcome<Db, Problem | LibraryProblem>> {
  const driver = await loadDriver()
  if (!driver.ok) return driver
  // Absolute, because SQLite would read a name such as `file:x?mode=memory` as an address.
  const absolute = resolve(path)
  let db: Db | undefined
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brands' constructor: the only cast to them
    db = new driver.value(absolute, { readonly: options.readonly, timeout: busyMilliseconds }) as Db
    db.pragma('foreign_keys = ON')
    db.pragma(`cache_size = -${cacheKilobytes}`)
    const problem = prepare(db)
    if (problem === null) return success(db)
    db.close()
    return failure(problem)
  } catch (error) {
    db?.close()
    return failure(problemOfError(error, absolute))
  }
}

function natureOf(db: ReadableDb): Nature {
  if (Number(db.pragma('application_id', { simple: true })) === applicationId) return 'library'
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  return tables === 0 && versionOf(db) === 0 ? 'empty' : 'foreign'
}

function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** A new file needs no copy; a library with something in it is copied before its first step. */
function bringUpToDate(db: WritableDb, from: number): LibraryProblem | null {
  let backup: string | null = null
  try {
    if (from > 0) {
      const path = freeBackupPath(db.name, from)
      copyLibrary(db, path)
      backup = path
    }
    migrate(db)
    return null
  } catch (error) {
    const problem = problemOfError(error, db.name)
    if (problem.kind === 'library-in-use') return problem
    return { kind: 'migration-failed', detail: `${detailOfError(error)}.`, backup }
  }
}
