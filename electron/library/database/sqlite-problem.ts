import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LibraryProblem } from '../../../shared/contract/library-problem.ts'

/** The code of an SQLite error, such as `SQLITE_BUSY`; empty when `error` is something else. */
function sqliteCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : ''
}

/** An error's message, whatever was thrown. */
export function detailOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Turns what SQLite throws while a library is opened into a problem with a name. Extended codes
 * (`SQLITE_BUSY_RECOVERY`) count as their family. `path` is absolute.
 */
export function problemOfError(error: unknown, path: string): LibraryProblem {
  const code = sqliteCode(error)
  const detail = detailOfError(error)
  if (code === 'SQLITE_NOTADB') return { kind: 'not-a-library', detail: 'it is not an SQLite file.' }
  if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'library-damaged', detail: `${detail}.` }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: 'library-in-use', holder: null }
  if (code === 'SQLITE_FULL') return { kind: 'cannot-open', detail: 'the disk is full.' }
  if (code.startsWith('SQLITE_READONLY')) return { kind: 'cannot-open', detail: 'it may not be written to.' }
  if (!existsSync(dirname(path))) return { kind: 'cannot-open', detail: 'its folder does not exist.' }
  return { kind: 'cannot-open', detail: `${detail}.` }
}
