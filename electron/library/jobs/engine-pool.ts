import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { ComparisonText } from '../../../shared/contract/comparison-text.ts'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { CollationText, LedgerText } from '../../../shared/contract/several.ts'
import type { Report } from '../../../shared/analysis/index.ts'
import type { EngineTask } from './engine-task.ts'
import type {
  AnswerText,
  CollationTask,
  LedgerTask,
  TaskNews,
  TaskProgress,
  ThreadAnswer,
  ThreadTask,
} from './several-task.ts'
import { workerModule } from '../worker-module.ts'

/** How a caller follows its task and gives it up. */
export type Watch = {
  readonly cancellation?: Cancellation | undefined
  readonly onProgress?: (progress: TaskProgress) => void
}

type Job = PromiseWithResolvers<AnswerText> & {
  readonly task: ThreadTask
  readonly onProgress: Watch['onProgress']
}

const threadModule = workerModule(import.meta, 'engine-worker')

/** A comparison of long texts makes much that is new, and is quickest with room for it. In megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 }

/**
 * Runs the engine outside the thread in which SQL runs, so that comparing long texts never delays a query. Threads are
 * started when there is work for them, or one ahead of it; one that ends takes its job along, and the next job gets a new one.
 */
export class EnginePool {
  readonly #size: number
  readonly #waiting: Job[] = []
  readonly #idle: Worker[] = []
  readonly #running = new Map<Worker, Job>()
  #isClosed = false

  /** `size` is the most threads there may be. By default one core is left for the thread in which SQL runs. */
  constructor(size: number = Math.max(1, availableParallelism() - 1)) {
    this.#size = size
  }

  /** Starts a thread ahead of its first job: reading the engine's code takes some tenths of a second. */
  prepare(): void {
    if (this.#idle.length + this.#running.size === 0) this.#idle.push(this.#start())
  }

  /** Rejects with `cancelled` when the caller gave up, and with what the engine threw when it failed. */
  async compare(task: EngineTask, watch: Watch = {}): Promise<ComparisonText> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a thread answers such a task with
    return (await this.#run(task, watch)) as ComparisonText
  }

  /** Rejects as `compare` does. */
  async ledger(task: LedgerTask, watch: Watch): Promise<LedgerText> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a thread answers such a task with
    return (await this.#run(task, watch)) as LedgerText
  }

  /** Rejects as `compare` does. */
  async collate(task: CollationTask, watch: Watch): Promise<CollationText> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a thread answers such a task with
    return (await this.#run(task, watch)) as CollationText
  }

  /**
   * Has reports read, so that comparing them is sooner: the thread that was free last is the first to get what comes next.
   * Rejects as `compare` does.
   */
  async read(reports: readonly Report[], watch: Watch = {}): Promise<void> {
    await this.#run({ read: reports }, watch)
  }

  /** Resolves when there is nothing to be done: what nobody waits for gives way to what somebody does. */
  async idle(): Promise<void> {
    for (let jobs = this.#jobs(); jobs.length > 0; jobs = this.#jobs()) {
      await Promise.allSettled(jobs.map(({ promise }) => promise))
      // A task that was given up is settled before its thread has ended, and that takes a turn of the event loop.
      await setImmediate()
    }
  }

  #jobs(): Job[] {
    return [...this.#waiting, ...this.#running.values()]
  }

  async #run(task: Job['task'], { cancellation, onProgress }: Watch): Promise<AnswerText> {
    const job: Job = { ...Promise.withResolvers<AnswerText>(), task, onProgress }
    const giveUp = (): void => this.#giveUp(job)
    if (cancellation?.aborted === true) throw new ContractError({ kind: 'cancelled' })
    cancellation?.addEventListener('abort', giveUp)
    this.#waiting.push(job)
    this.#assign()
    try {
      return await job.promise
    } finally {
      cancellation?.removeEventListener('abort', giveUp)
    }
  }

  /** Ends all threads; what is not done is rejected as cancelled. */
  async close(): Promise<void> {
    this.#isClosed = true
    const threads = [...this.#idle, ...this.#running.keys()]
    for (const job of this.#jobs()) this.#giveUp(job)
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  #assign(): void {
    while (this.#idle.length > 0 || this.#running.size < this.#size) {
      const job = this.#waiting.shift()
      if (job === undefined) return
      const thread = this.#idle.pop() ?? this.#start()
      this.#running.set(thread, job)
      thread.postMessage(job.task)
    }
  }

  #start(): Worker {
    const thread = new Worker(threadModule, { resourceLimits })
    thread.on('message', (said: TaskNews | ThreadAnswer) => {
      if ('ok' in said) this.#finish(thread, said)
      else this.#running.get(thread)?.onProgress?.(said.progress)
    })
    thread.on('error', (error) => this.#lose(thread, error))
    thread.on('exit', (code) => this.#lose(thread, new Error(`The comparing thread ended with code ${code}.`)))
    return thread
  }

  #finish(thread: Worker, answer: ThreadAnswer): void {
    const job = this.#running.get(thread)
    this.#running.delete(thread)
    this.#idle.push(thread)
    if (answer.ok) job?.resolve(answer.text)
    else job?.reject(answer.error)
    this.#assign()
  }

  #lose(thread: Worker, error: unknown): void {
    const job = this.#running.get(thread)
    this.#running.delete(thread)
    const place = this.#idle.indexOf(thread)
    if (place >= 0) this.#idle.splice(place, 1)
    job?.reject(error)
    this.#assign()
    // What comes after a task that was given up must not wait for a thread to start.
    if (!this.#isClosed && job !== undefined) this.prepare()
  }

  #giveUp(job: Job): void {
    job.reject(new ContractError({ kind: 'cancelled' }))
    const place = this.#waiting.indexOf(job)
    if (place >= 0) this.#waiting.splice(place, 1)
    // A running engine listens to nothing; ending its thread is the only way to stop it.
    for (const [thread, current] of this.#running) if (current === job) void thread.terminate()
  }
}
