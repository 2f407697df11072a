import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { failure } from '../../outcome.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { Document, ReadItem } from '../readers/reader.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'
import { workerModule } from '../../worker-module.ts'

/** What a document may cost. */
export type ReadingLimits = {
  /** The longest that a batch of items may take: the slowest honest document tried takes a tenth of it. */
  readonly milliseconds: number
  /** The most memory for what a reader builds of a document, on its heap and, as much again, beside it. */
  readonly megabytes: number
}
const readingLimits: ReadingLimits = { milliseconds: 15_000, megabytes: 384 }
/** Memory beside a thread's heap is bounded by nobody: it is looked at this often. */
const watchMilliseconds = 50

/** A thread that has not loaded its code by then never will: on the busiest machine tried it took a fifth of it. */
const startMilliseconds = 60_000

/** A thread without work is ended after so long: its code and its memory are of no use then. */
const idleMilliseconds = 10_000

const threadModule = workerModule(import.meta, 'reading-worker')

type IdleThread = { readonly thread: Worker; readonly limits: ReadingLimits; readonly end: NodeJS.Timeout }
/** Threads that wait for a document. Starting one costs more than reading a page. */
const idle: IdleThread[] = []

/**
 * Reads a document in a thread of its own, so that a hostile one costs bounded memory and time and the calling thread
 * goes on meanwhile. The document's bytes may be handed over: they are not to be used afterwards.
 */
export async function* readInThread(
  document: Document,
  limits: ReadingLimits = readingLimits,
): AsyncGenerator<ReadItem> {
  const { thread, isNew } = takeThread(limits)
  let isWell = false
  try {
    if (isNew) await ask(thread, null, { ...limits, milliseconds: startMilliseconds })
    let answer = await ask(thread, { kind: 'read', document }, limits)
    yield* answer.items
    while (!answer.isLast) {
      answer = await ask(thread, { kind: 'more' }, limits)
      yield* answer.items
    }
    isWell = true
  } catch (error) {
    yield failure(problemOfThread(error, limits))
  } finally {
    // Whoever stops asking, or asks too much, leaves a thread in the midst of its work.
    if (isWell) keepThread(thread, limits)
    else void thread.terminate()
  }
}

function takeThread(limits: ReadingLimits): { readonly thread: Worker; readonly isNew: boolean } {
  const place = idle.findIndex((one) => one.limits === limits)
  const [waiting] = place < 0 ? [] : idle.splice(place, 1)
  if (waiting === undefined) {
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: 4 }
    return { thread: new Worker(threadModule, { resourceLimits }), isNew: true }
  }
  clearTimeout(waiting.end)
  waiting.thread.ref()
  return { thread: waiting.thread, isNew: false }
}

function keepThread(thread: Worker, limits: ReadingLimits): void {
  // Neither the thread nor its end keeps a process that has nothing else to do.
  thread.unref()
  const end = setTimeout(() => {
    idle.splice(
      idle.findIndex((one) => one.thread === thread),
      1,
    )
    void thread.terminate()
  }, idleMilliseconds).unref()
  idle.push({ thread, limits, end })
}

class OutOfTime extends Error {}
class OutOfMemory extends Error {}

/** Sends a request, or none to a thread that has only been started, and waits for the answer. */
async function ask(thread: Worker, request: ReadingRequest | null, limits: ReadingLimits): Promise<ReadingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const onExit = (code: number): void => reject(new Error(`the reading thread ended with code ${code}`))
  const timer = setTimeout(() => reject(new OutOfTime()), limits.milliseconds)
  const most = process.memoryUsage.rss() + 2 * limits.megabytes * 1_000_000
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > most) reject(new OutOfMemory())
  }, watchMilliseconds)
  thread.once('message', resolve).once('error', reject).once('exit', onExit)
  if (request !== null) {
    thread.postMessage(request, request.kind === 'read' ? handedOver(request.document.content) : [])
  }
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    thread.off('message', resolve).off('error', reject).off('exit', onExit)
  }
}

/** Bytes that are alone in their memory are handed over; others, which may lie in a pool, are copied. */
function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

function problemOfThread(error: unknown, limits: ReadingLimits): ImportProblem {
  if (error instanceof OutOfTime) return { kind: 'took-too-long', seconds: limits.milliseconds / 1_000 }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (error instanceof OutOfMemory || code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'too-much-memory' }
  return { kind: 'not-understood', detail: error instanceof Error ? error.message : String(error) }
}
