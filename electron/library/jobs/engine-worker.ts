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
import type { AnswerText, TaskNews, ThreadAnswer, ThreadTask } from './several-task.ts'
import { createReader } from './readings.ts'
import { WARM_UP, WARM_UP_ROUNDS } from './warm-up.ts'

/** The steps of a comparison, in the order in which `comparing.ts` of the contract has them. */
const STEPS = 4

const read = createReader()
const asked = new AbortController()

parentPort?.on('message', (task: ThreadTask) => {
  asked.abort()
  parentPort?.postMessage(answer(task))
})
await warmUp()

function answer(task: ThreadTask): ThreadAnswer {
  try {
    return { ok: true, text: textOf(task) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

function textOf(task: ThreadTask): AnswerText {
  if ('a' in task) return compare(task, read, tell)
  if (!('read' in task)) return answerSeveral(task, tell)
  read(task.read)
  return null
}

function tell(progress: TaskNews['progress']): void {
  parentPort?.postMessage({ progress } satisfies TaskNews)
}

function compare(
  { a, b, settings, setPhrases, alignments }: EngineTask,
  reader: typeof read,
  report: typeof tell = () => {},
): ComparisonText {
  const reached = <T>(done: number, value: T): T => {
    report({ done, total: STEPS })
    return value
  }
  const [readA, readB] = [reached(1, reader(a)), reached(2, reader(b))]
  const chosen = { ...settings, ...(setPhrases === undefined ? {} : { setPhrases }) }
  const found = reached(3, compareReports(readA, readB, chosen, { alignments }))
  return writeComparison(judgeReports(readA, readB, found, { alignments }))
}

/** Each round lets a task in that came meanwhile. */
async function warmUp(): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS && !asked.signal.aborted; round += 1) {
    compare(WARM_UP, createReader())
    await setImmediate()
  }
}
