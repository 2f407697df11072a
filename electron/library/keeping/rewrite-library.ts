import { z } from 'zod'
import { describeReadingProblem } from '../database/library-problem.ts'
import type { WritableDb } from '../database/handles.ts'
import { openLibraryAsItIs } from '../database/open.ts'
import type { FileAnswer } from './file-task.ts'

const checkpointSchema = z.tuple([z.object({ busy: z.int() })])

/** Answers 1 when the log was emptied as well, 0 when another program reads the library and keeps it from that. */
export async function rewriteLibrary(path: string): Promise<FileAnswer> {
  const library = await openLibraryAsItIs(path)
  if (!library.ok) return { ok: false, problem: describeReadingProblem(library.problem).problem }
  const db = library.value
  try {
    writeAnew(db)
    // SQLite itself waits for those who read, as long as for a write of theirs to end.
    const [{ busy }] = checkpointSchema.parse(db.pragma('wal_checkpoint(TRUNCATE)'))
    return { ok: true, value: busy === 0 ? 1 : 0 }
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
