import { closeSync, fsyncSync, openSync } from 'node:fs'
import { checkLibrary } from '../database/integrity.ts'
import { describeReadingProblem } from '../database/library-problem.ts'
import { openLibraryAsItIs } from '../database/open.ts'
import { prepareBinReads } from '../queries/bin.ts'
import { prepareErasing } from './erase-articles.ts'
import type { FileAnswer } from './file-task.ts'
import { writeAnew } from './rewrite-library.ts'

/** Writes the library at `path` to `to`, which must not exist, without what was removed; answers how many articles it has. */
export async function exportCopy(path: string, to: string): Promise<FileAnswer> {
  const library = await openLibraryAsItIs(path, { readonly: true })
  if (!library.ok) return { ok: false, problem: describeReadingProblem(library.problem).problem }
  library.value.prepare('VACUUM INTO ?').run(to)
  library.value.close()

  const copy = await openLibraryAsItIs(to)
  if (!copy.ok) return { ok: false, problem: describeReadingProblem(copy.problem).problem }
  const db = copy.value
  try {
    const removed = prepareBinReads(db).ids()
    if (removed.length > 0) {
      prepareErasing(db)(removed)
      db.exec('DELETE FROM deletions')
      writeAnew(db)
    }
    const [fault] = checkLibrary(db)
    if (fault !== undefined) return { ok: false, problem: fault }
    return { ok: true, value: db.prepare<[], number>('SELECT count(*) FROM articles').pluck().get() ?? 0 }
  } finally {
    db.close()
    writeThrough(to)
  }
}

/** Has the system write a file to the disk itself, which SQLite does not do for copies. */
function writeThrough(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
