import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../shared/contract/envelope.ts'

/** Characters of one entry that are kept: a message of a hostile or broken peer must not fill the disk. */
const longestEntry = 8_000
/** Bytes after which a log is put aside; one older log is kept. */
const largestLog = 1_000_000

export type LogFile = { readonly path: string; readonly log: Log }

/**
 * Opens the log in `folder`. Entries are written at once, so that the last one before a crash is there. What cannot be
 * written is lost without a word: the log is never a reason to stop.
 */
export function openLogFile(folder: string): LogFile {
  const path = join(folder, 'doublet.log')
  try {
    mkdirSync(folder, { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
      renameSync(path, join(folder, 'doublet.old.log'))
  } catch {
    // The same as for an entry.
  }
  return {
    path,
    log(line) {
      try {
        appendFileSync(path, `${new Date().toISOString()} ${line.slice(0, longestEntry)}\n`)
      } catch {
        // Nothing to tell and nobody to tell it to.
      }
    },
  }
}
