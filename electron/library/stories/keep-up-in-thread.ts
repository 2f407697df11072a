import { Worker } from 'node:worker_threads'
import { turnsOfProcess } from '../database/turns.ts'
import { workerModule } from '../worker-module.ts'
import type { KeepingUpNews, KeepingUpOrder, KeepingUpTask } from './keep-up-messages.ts'

const threadModule = workerModule(import.meta, 'stories-worker')

/** As with an import (`import-in-thread.ts`): with a limit its heap grows slowly. In megabytes. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 }

/** Stories being kept up to date in a thread of its own. */
export type ThreadAtWork = {
  /** Resolves when all is done, or it was told to rest; rejects when the thread failed. */
  readonly ended: Promise<void>
  /** Stops it after the comparison it is at. */
  rest(): void
  /** Says that articles came: it ends soon, so that they go first. */
  news(): void
  /** Ends it where it is: what it kept stays. */
  end(): Promise<unknown>
}

export function keepUpInThread(libraryPath: string, storiesChanged: () => void): ThreadAtWork {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  const task: KeepingUpTask = { libraryPath, turns: turnsOfProcess() }
  const thread = new Worker(threadModule, { workerData: task, resourceLimits })
  const tell = (kind: KeepingUpOrder['kind']): void => thread.postMessage({ kind } satisfies KeepingUpOrder)
  thread.on('message', (_news: KeepingUpNews) => storiesChanged())
  thread.on('error', reject)
  thread.on('exit', () => resolve())
  return { ended, rest: () => tell('rest'), news: () => tell('news'), end: () => thread.terminate() }
}
