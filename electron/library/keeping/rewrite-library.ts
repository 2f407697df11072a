import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { describeReadingProblem } from '../database/library-problem.ts'
import type { WritableDb } from '../database/handles.ts'
import { openLibraryAsItIs } from '../database/open.ts'
import type { FileAnswer } from './file-task.ts'

/** The log is emptied when nobody else reads the library; a command that does is waited for: so many tries, this far apart. */
const logTries = 20
const logMilliseconds = 100

const checkpointSchema = z.tuple([z.object({ busy: z.int() })])

/** Answers 1 when the log was emptied as well, 0 when another program reads the library and keeps it from that. */
export async function rewriteLibrary(path: string): Promise<FileAnswer> {
  const library = await openLibraryAsItIs(path)
  if (!library.ok) return { ok: false, problem: describeReadingProblem(library.problem).problem }
  const db = library.value
  try {
    writeAnew(db)
    for (let left = logTries; left > 0; left--) {
      const [{ busy }] = checkpointSchema.parse(db.pragma('wal_checkpoint(TRUNCATE)'))
      if (busy === 0) return { ok: true, value: 1 }
      await setTimeout(logMilliseconds)
    }
    return { ok: true, value: 0 }
  } finally {
    db.close()
  }
}

/**
 * Leaves nothing in a file of what was deleted from it: neither in the full-text index, where deletions are marks until its parts
 * are merged, nor in unused pages or parts of pages. Takes time and room for as much as the file holds.
 */
export function writeAnew(db: WritableDb): void {
  db.exec("INSERT INTO article_search (article_search) VALUES ('optimize')")
  db.exec('VACUUM')
}
