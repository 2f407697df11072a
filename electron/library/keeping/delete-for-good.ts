import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Cancellation } from '../../../shared/contract/define.ts'
import type { DeletionProgress, DeletionReport } from '../../../shared/contract/keeping.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../database/handles.ts'
import { prepareErasing } from './erase-articles.ts'
import { runFileTask } from './run-file-task.ts'

/** Articles deleted in one transaction, between which other calls are answered. */
const batchSize = 32

export type DeletionOptions = {
  /** Which articles; asked when it is their turn. */
  readonly ids: () => readonly ArticleId[]
  readonly cancellation?: Cancellation
  readonly progress?: (progress: DeletionProgress) => void
}

/**
 * Deletes articles so that nothing of them is left in the library's file, its write-ahead log and the backups beside it. First
 * the articles go, batch by batch, then the files are written anew by a thread, in which time the library can be read. When that is
 * cut short by the end of the process, `finishDeletions` takes it up again. Deletions of a library go one after the other.
 */
export function deleteForGood(db: WritableDb, options: DeletionOptions): Promise<DeletionReport> {
  return inTurn(db, () => eraseAndRewrite(db, options))
}

/** Removes what articles that were deleted have left in the files. Does nothing when there were none since it last ran to its end. */
export function finishDeletions(db: WritableDb): Promise<Omit<DeletionReport, 'deleted'>> {
  return inTurn(db, () => rewriteFiles(db, () => {}))
}

/** The latest deletion of each library, which the next one waits for: each writes the whole file, which two cannot at once. */
const latest = new WeakMap<WritableDb, Promise<unknown>>()

function inTurn<Report>(db: WritableDb, deletion: () => Promise<Report>): Promise<Report> {
  const own = (latest.get(db) ?? Promise.resolve()).then(deletion)
  latest.set(
    db,
    own.catch(() => {}),
  )
  return own
}

async function eraseAndRewrite(
  db: WritableDb,
  { ids: asked, cancellation, progress = () => {} }: DeletionOptions,
): Promise<DeletionReport> {
  const ids = asked()
  const erase = prepareErasing(db)
  const deleted: ArticleId[] = []
  const isCancelled = (): boolean => cancellation?.aborted === true
  for (let from = 0; from < ids.length && !isCancelled(); from += batchSize) {
    deleted.push(...erase(ids.slice(from, from + batchSize)))
    progress({ step: 'deleting', done: Math.min(from + batchSize, ids.length), total: ids.length })
    await setImmediate()
  }
  return { deleted, ...(await rewriteFiles(db, progress)) }
}

async function rewriteFiles(
  db: WritableDb,
  progress: (progress: DeletionProgress) => void,
): Promise<Omit<DeletionReport, 'deleted'>> {
  const report: Omit<DeletionReport, 'deleted'> = { cleanedBackups: [], deletedBackups: [], remains: [] }
  const ids = db.prepare<[], number>('SELECT article_id FROM deletions').pluck().all()
  if (ids.length === 0) return report
  const backups = backupsOf(db.name)
  const total = backups.length + 1
  progress({ step: 'rewriting', done: 0, total })
  const rewriting = await runFileTask({ kind: 'rewrite', path: db.name })
  if (!rewriting.ok) report.remains.push(`The file could not be written anew: ${rewriting.problem}`)
  else if (rewriting.value === 0)
    report.remains.push('Another program reads the library, and its log keeps what it had.')
  for (const [index, path] of backups.entries()) {
    progress({ step: 'rewriting', done: index + 1, total })
    await cleanOne(path, ids, report)
  }
  if (report.remains.length === 0 && db.open) {
    db.prepare('DELETE FROM deletions WHERE article_id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids))
  }
  return report
}

async function cleanOne(path: string, ids: readonly number[], report: Omit<DeletionReport, 'deleted'>): Promise<void> {
  const name = basename(path)
  const cleaning = await runFileTask({ kind: 'clean-backup', path, ids })
  if (cleaning.ok) {
    if (cleaning.value > 0) report.cleanedBackups.push(name)
    return
  }
  try {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    report.deletedBackups.push(name)
  } catch {
    report.remains.push(`${name} can neither be read nor deleted: ${cleaning.problem}`)
  }
}

/** Copies made before a migration (database/backup.ts), and what an interrupted one has left. */
function backupsOf(libraryPath: string): string[] {
  const folder = dirname(libraryPath)
  const start = `${basename(libraryPath)}.version-`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /\.backup(-\d+)?(\.unfinished)?$/.test(name))
    .map((name) => join(folder, name))
}
