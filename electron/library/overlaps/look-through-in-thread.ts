import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { workerModule } from '../worker-module.ts'
import type { LookThroughStep, LookThroughTask } from './look-through.ts'

/** What such a thread is started with. It is asked for a step by any message. */
export type LookThroughOrder = LookThroughTask & { readonly libraryPath: string }
/** What it answers: null when there are no more. */
export type LookThroughAnswer = LookThroughStep | null

const threadModule = workerModule(import.meta, 'look-through-worker')

/** `lookThrough` in a thread of its own. A step begins when it is asked for, so that the caller may let others go first. */
export async function* lookThroughInThread(
  libraryPath: string,
  task: LookThroughTask,
): AsyncGenerator<LookThroughStep, void, undefined> {
  const workerData: LookThroughOrder = { libraryPath, ...task }
  const thread = new Worker(threadModule, { workerData })
  try {
    for (let step = await nextOf(thread); step !== null; step = await nextOf(thread)) yield step
  } finally {
    await thread.terminate()
  }
}

async function nextOf(thread: Worker): Promise<LookThroughAnswer> {
  const answered = once(thread, 'message')
  thread.postMessage('next')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the thread answers
  const [answer] = (await answered) as [LookThroughAnswer]
  return answer
}
