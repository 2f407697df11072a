import { Worker } from 'node:worker_threads'
import { detailOfError } from '../../database/sqlite-problem.ts'
import { failure } from '../../outcome.ts'
import type { ArticleStore } from '../store-articles.ts'
import type { StoringAnswer, StoringRequest, StoringTask } from './import-messages.ts'
import { workerModule } from '../../worker-module.ts'

const threadModule = workerModule(import.meta, 'storing-worker')

/** As with the thread that reads (`import-in-thread.ts`): with a limit its heap grows slowly. It holds a batch. In megabytes. */
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/**
 * A store that writes in a thread of its own, which ends when the import does. Its batches are larger: nobody who types waits
 * for them, each waits for the disk once, and every index writes a page once for all that falls on it.
 */
export function storeInThread(task: StoringTask): ArticleStore {
  const thread = new Worker(threadModule, { workerData: task, resourceLimits })
  let ended: string | null = null
  let answer: (said: StoringAnswer) => void = () => {}
  const end = (reason: string): void => {
    ended ??= reason
    answer(failure(ended))
  }
  thread.on('message', (said: StoringAnswer) => answer(said))
  thread.on('error', (error) => end(detailOfError(error)))
  thread.on('exit', (code) => end(`the storing thread ended with code ${code}`))

  const ask = (request: StoringRequest): Promise<StoringAnswer> => {
    if (ended !== null) return Promise.resolve(failure(ended))
    return new Promise((resolve) => {
      answer = resolve
      thread.postMessage(request)
    })
  }
  return {
    batchSize: 256,
    batchMilliseconds: 250,
    store: (batch) => ask({ kind: 'store', batch }),
    async finish() {
      await ask({ kind: 'finish' })
      await thread.terminate()
    },
  }
}
