/** A thread that does one task on whole files of libraries, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { detailOfError } from '../database/sqlite-problem.ts'
import { cleanBackup } from './clean-backup.ts'
import { exportCopy } from './export-copy.ts'
import type { FileAnswer, FileTask } from './file-task.ts'
import { rewriteLibrary } from './rewrite-library.ts'
import { takeCopy } from './take-copy.ts'

function run(task: FileTask): Promise<FileAnswer> {
  switch (task.kind) {
    case 'rewrite':
      return rewriteLibrary(task.path)
    case 'clean-backup':
      return cleanBackup(task.path, task.ids)
    case 'export':
      return exportCopy(task.path, task.to)
    case 'take-copy':
      return takeCopy(task.path, task.to)
    default:
      return task satisfies never
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that starts this thread gives it a task
run(workerData as FileTask)
  .catch((error: unknown): FileAnswer => ({ ok: false, problem: `${detailOfError(error)}.` }))
  .then(
    (answer) => parentPort?.postMessage(answer),
    () => {},
  )
