import { describeReadingProblem } from '../database/library-problem.ts'
import type { WritableDb } from '../database/handles.ts'
import { openLibraryAsItIs } from '../database/open.ts'
import { transaction } from '../database/transaction.ts'
import type { FileAnswer } from './file-task.ts'
import { writeAnew } from './rewrite-library.ts'

/**
 * Takes articles out of a backup, whatever version it has, and answers how many it held. Its overlap index, if it has one, is
 * emptied and built again should the backup ever be opened.
 */
export async function cleanBackup(path: string, ids: readonly number[]): Promise<FileAnswer> {
  const backup = await openLibraryAsItIs(path)
  if (!backup.ok) return { ok: false, problem: describeReadingProblem(backup.problem).problem }
  const db = backup.value
  try {
    const held = transaction(db, () => takeOut(db, ids))
    if (held > 0 && has(db, 'article_search')) writeAnew(db)
    else if (held > 0) db.exec('VACUUM')
    return { ok: true, value: held }
  } finally {
    db.close()
  }
}

function takeOut(db: WritableDb, ids: readonly number[]): number {
  const deletion = db.prepare<[string]>('DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))')
  const held = deletion.run(JSON.stringify(ids)).changes
  if (held === 0) return 0
  db.exec('DELETE FROM texts WHERE id NOT IN (SELECT text_id FROM articles)')
  if (has(db, 'stories')) db.exec('DELETE FROM stories WHERE id NOT IN (SELECT story_id FROM story_articles)')
  if (has(db, 'overlap_chunks')) {
    const tables = ['overlap_backlog', 'overlap_runs', 'overlap_chunks', 'overlap_settling', 'overlap_common']
    for (const table of tables) db.exec(`DELETE FROM ${table}`)
    db.exec(`
      INSERT INTO overlap_backlog (unit) SELECT 2 * id FROM texts WHERE word_count > 0;
      INSERT INTO overlap_backlog (unit)
      SELECT 2 * articles.id + 1 FROM articles JOIN texts ON texts.id = articles.text_id WHERE word_count = 0`)
  }
  return held
}

function has(db: WritableDb, table: string): boolean {
  return db.prepare<[string], 1>('SELECT 1 FROM sqlite_schema WHERE name = ?').pluck().get(table) === 1
}
