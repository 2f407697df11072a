import { Worker } from 'node:worker_threads'
import type { ImportReport } from '../../../../shared/contract/importing.ts'
import type { WritableDb } from '../../database/handles.ts'
import { turnsOfProcess } from '../../database/turns.ts'
import { importArticles, type ImportWatch } from '../import-articles.ts'
import { inputsOf, isSmall, type ImportSource } from '../import-source.ts'
import type { ImportNews, ImportOrder, ImportTask } from './import-messages.ts'
import { workerModule } from '../../worker-module.ts'
import { runningImports } from './running-imports.ts'

const threadModule = workerModule(import.meta, 'import-worker')

/**
 * V8 lets a heap without a limit grow to four times what is needed before it looks, and to one and a half times where it may be a gigabyte:
 * 120 and 65 MB for what waits to be stored. The longest line of the largest text takes half of that. In megabytes.
 */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 }

/**
 * Imports a source into the library of `db`. More than a few articles are read in one thread and stored by another, which use two
 * processors and leave the calling thread free to answer; `began` is told when they do. What is acknowledged, and how
 * it is cancelled, is as `readInto` says.
 */
export async function importSource(
  db: WritableDb,
  source: ImportSource,
  { began = () => {}, ...watch }: ImportWatch & { readonly began?: () => void } = {},
): Promise<ImportReport> {
  if (await isSmall(source)) return importArticles({ db, inputs: await inputsOf(source), ...watch })
  began()
  return importInThread({ libraryPath: db.name, source, turns: turnsOfProcess() }, watch)
}

async function importInThread(task: ImportTask, { cancellation, progress }: ImportWatch): Promise<ImportReport> {
  const { promise, resolve, reject } = Promise.withResolvers<ImportReport>()
  const thread = new Worker(threadModule, { workerData: task, resourceLimits })
  const cancel = (): void => thread.postMessage({ kind: 'cancel' } satisfies ImportOrder)
  runningImports.add(thread)
  thread.on('message', (news: ImportNews) => {
    if (news.kind === 'report') resolve(news.report)
    else progress?.(news.progress)
  })
  thread.on('error', reject)
  thread.on('exit', (code) => reject(new Error(`The importing thread ended with code ${code}.`)))
  if (cancellation?.aborted === true) cancel()
  cancellation?.addEventListener('abort', cancel)
  try {
    return await promise
  } finally {
    cancellation?.removeEventListener('abort', cancel)
    await thread.terminate()
    runningImports.delete(thread)
  }
}
