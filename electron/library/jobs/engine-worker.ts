/**
 * A comparing thread: takes one task at a time and answers it. Between tasks it keeps what it read of the latest reports,
 * which changes no answer. Until its first task it compares two texts of its own, so that the first that counts is quick.
 */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { compareReports, judgeReports } from '../../../shared/analysis/index.ts'
import { writeComparison, type ComparisonText } from '../../../shared/contract/comparison-text.ts'
import { answerSeveral } from './answer-several.ts'
import type { EngineTask } from './engine-task.ts'
import type { CollationTask, LedgerTask, TaskNews, ThreadAnswer } from './several-task.ts'
import { createReader } from './readings.ts'
import { WARM_UP, WARM_UP_ROUNDS } from './warm-up.ts'

const read = createReader()
const asked = new AbortController()

parentPort?.on('message', (task: EngineTask | LedgerTask | CollationTask) => {
  asked.abort()
  parentPort?.postMessage(answer(task))
})
await warmUp()

function answer(task: EngineTask | LedgerTask | CollationTask): ThreadAnswer {
  try {
    return { ok: true, text: 'a' in task ? compare(task, read) : answerSeveral(task, tell) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

function tell(progress: TaskNews['progress']): void {
  parentPort?.postMessage({ progress } satisfies TaskNews)
}

function compare({ a, b, settings, setPhrases, alignments }: EngineTask, reader: typeof read): ComparisonText {
  const [readA, readB] = [reader(a), reader(b)]
  const chosen = { ...settings, ...(setPhrases === undefined ? {} : { setPhrases }) }
  const text = compareReports(readA, readB, chosen, { alignments })
  return writeComparison(judgeReports(readA, readB, text, { alignments }))
}

/** Each round lets a task in that came meanwhile. */
async function warmUp(): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS && !asked.signal.aborted; round += 1) {
    compare(WARM_UP, createReader())
    await setImmediate()
  }
}
