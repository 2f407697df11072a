import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { ReadableDb } from '../database/handles.ts'
import { detailOfError } from '../database/sqlite-problem.ts'
import { runFileTask } from './run-file-task.ts'

/** How often the size of the growing file is looked at. */
const watchMilliseconds = 200

export type ExportOptions = {
  readonly path: string
  readonly cancellation?: Cancellation
  /** In bytes, of which the last ones take longer: the file is verified. */
  readonly progress?: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * Writes the library as one file without what was removed. The file grows under another name and gets its own, in place of a file
 * that is there, only when it is whole and verified. @throws ContractError `refused` or `cancelled`.
 */
export async function exportLibrary(
  db: ReadableDb,
  { path, cancellation, progress = () => {} }: ExportOptions,
): Promise<{ readonly articles: number; readonly bytes: number }> {
  if (existsSync(path) && realpathSync(path) === realpathSync(resolve(db.name))) {
    throw new ContractError({ kind: 'refused', reason: 'That is the library itself. Choose another name.' })
  }
  const unfinished = `${path}.unfinished`
  const total = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const watch = setInterval(() => {
    const done = existsSync(unfinished) ? statSync(unfinished).size : 0
    progress({ done: Math.min(done, total), total })
  }, watchMilliseconds)
  try {
    rmSync(unfinished, { force: true })
    const written = await runFileTask({ kind: 'export', path: db.name, to: unfinished }, cancellation)
    if (!written.ok) throw new Error(written.problem)
    const bytes = statSync(unfinished).size
    renameSync(unfinished, path)
    return { articles: written.value, bytes }
  } catch (error) {
    for (const ending of ['', '-journal']) rmSync(`${unfinished}${ending}`, { force: true })
    if (error instanceof ContractError) throw error
    throw new ContractError({
      kind: 'refused',
      reason: `${basename(path)} could not be written: ${detailOfError(error)}`,
    })
  } finally {
    clearInterval(watch)
  }
}
