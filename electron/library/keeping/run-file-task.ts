import { Worker } from 'node:worker_threads'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { failure, success, type Outcome } from '../outcome.ts'
import { fileAnswerSchema, type FileTask } from './file-task.ts'
import { workerModule } from '../worker-module.ts'

const threadModule = workerModule(import.meta, 'file-worker')

/** Runs a task in a thread of its own, which ends with it. @throws ContractError `cancelled`; what it wrote is left unfinished. */
export async function runFileTask(task: FileTask, cancellation?: Cancellation): Promise<Outcome<number, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const giveUp = (): void => reject(new ContractError({ kind: 'cancelled' }))
  if (cancellation?.aborted === true) throw new ContractError({ kind: 'cancelled' })
  const thread = new Worker(threadModule, { workerData: task })
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
