/** A comparing thread: takes one task at a time and answers it. It holds no state between tasks. */
import { parentPort } from 'node:worker_threads'
import { analyse } from '../../../shared/analysis/index.ts'
import type { EngineAnswer, EngineTask } from './engine-task.ts'

parentPort?.on('message', (task: EngineTask) => {
  parentPort?.postMessage(answer(task))
})

function answer(task: EngineTask): EngineAnswer {
  try {
    return { ok: true, comparison: analyse(task) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
