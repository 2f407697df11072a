import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { failure, success, type Outcome } from '../outcome.ts'
import { fileAnswerSchema, type FileTask } from './file-task.ts'

/** The thread's module lies beside this one and has its extension: `.ts` in the sources, `.js` in the build. */
const workerModule = join(import.meta.dirname, `file-worker${extname(import.meta.filename)}`)

/** Runs a task in a thread of its own, which ends with it. @throws ContractError `cancelled`; what it wrote is left unfinished. */
export async function runFileTask(task: FileTask, cancellation?: Cancellation): Promise<Outcome<number, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const giveUp = (): void => reject(new ContractError({ kind: 'cancelled' }))
  if (cancellation?.aborted === true) throw new ContractError({ kind: 'cancelled' })
  const thread = new Worker(workerModule, { workerData: task })
  thread.once('message', resolve).once('error', reject)
  thread.once('exit', (code) => reject(new Error(`The thread for files ended with code ${code}.`)))
  cancellation?.addEventListener('abort', giveUp)
  try {
    const answer = fileAnswerSchema.parse(await promise)
    return answer.ok ? success(answer.value) : failure(answer.problem)
  } finally {
    cancellation?.removeEventListener('abort', giveUp)
    await thread.terminate()
  }
}
