import { existsSync, renameSync, rmSync } from 'node:fs'
import type { ReadableDb } from './handles.ts'

/**
 * Writes a compact, consistent copy of the whole library to `path`, which must not exist yet. The copy grows under
 * another name and gets its own only when it is whole, so an interrupted one is never taken for a backup. Throws what
 * SQLite or the file system throws.
 */
export function copyLibrary(db: ReadableDb, path: string): void {
  if (existsSync(path)) throw new Error(`${path} is already there`)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Where the copy made before a migration goes: beside the library, and never over an earlier copy. */
export function freeBackupPath(libraryPath: string, version: number): string {
  const first = `${libraryPath}.version-${version}.backup`
  let path = first
  for (let next = 2; existsSync(path); next++) path = `${first}-${next}`
  return path
}
