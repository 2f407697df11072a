import { checkLibrary } from '../database/integrity.ts'
import { describeReadingProblem } from '../database/library-problem.ts'
import { openLibraryAsItIs } from '../database/open.ts'
import { migrate } from '../migrations/migrate.ts'
import type { FileAnswer } from './file-task.ts'

/**
 * Copies the library at `path` to `to`, which must not exist, brings the copy up to date and looks for faults in it; answers how
 * many articles it has. The library itself is only read.
 */
export async function takeCopy(path: string, to: string): Promise<FileAnswer> {
  const library = await openLibraryAsItIs(path, { readonly: true })
  if (!library.ok) return { ok: false, problem: describeReadingProblem(library.problem).problem }
  try {
    library.value.prepare('VACUUM INTO ?').run(to)
  } finally {
    library.value.close()
  }
  const copy = await openLibraryAsItIs(to)
  if (!copy.ok) return { ok: false, problem: describeReadingProblem(copy.problem).problem }
  const db = copy.value
  try {
    migrate(db)
    const [fault] = checkLibrary(db)
    if (fault !== undefined) return { ok: false, problem: fault }
    return { ok: true, value: db.prepare<[], number>('SELECT count(*) FROM articles').pluck().get() ?? 0 }
  } finally {
    db.close()
  }
}
