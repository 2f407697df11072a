/**
 * A comparing thread: takes one task at a time and answers it. Between tasks it keeps what it read of the latest reports,
 * which changes no answer. Until its first task it compares two texts of its own, so that the first that counts is quick.
 */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { compareReports, comparisonSoFar, judgeReports } from '../../../shared/analysis/index.ts'
import { writeComparison, type ComparisonText } from '../../../shared/contract/comparison-text.ts'
import { answerSeveral } from './answer-several.ts'
import type { EngineTask } from './engine-task.ts'
import type { AnswerText, TaskNews, ThreadAnswer, ThreadTask } from './several-task.ts'
import { createReader } from './readings.ts'
import { WARM_UP, WARM_UP_ROUNDS } from './warm-up.ts'

/** The steps of a comparison, in the order in which `comparing.ts` of the contract has them. */
const STEPS = 4

/** Characters of two texts together from which judging their figures is waited for: some tenths of a second. */
const LONG_TEXTS = 100_000

const read = createReader()
const asked = new AbortController()

parentPort?.on('message', (task: ThreadTask) => {
  // A comparison makes the engine as quick as one of the thread's own; a reading is half of one.
  if (!('read' in task)) asked.abort()
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
  for (const [index, report] of task.read.entries()) {
    read(report)
    tell({ done: index + 1, total: STEPS })
  }
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
  const readA = reader(a)
  report({ done: 1, total: STEPS })
  const readB = reader(b)
  report({ done: 2, total: STEPS })
  const chosen = { ...settings, ...(setPhrases === undefined ? {} : { setPhrases }) }
  const found = compareReports(readA, readB, chosen, { alignments })
  const isLong = a.body.length + b.body.length >= LONG_TEXTS
  const soFar = isLong ? { soFar: writeComparison(comparisonSoFar(readA, readB, found)) } : {}
  report({ done: 3, total: STEPS, ...soFar })
  return writeComparison(judgeReports(readA, readB, found, { alignments }))
}

/** Each round lets a task in that came meanwhile. */
async function warmUp(): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS && !asked.signal.aborted; round += 1) {
    compare(WARM_UP, createReader())
    await setImmediate()
  }
}
