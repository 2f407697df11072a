/** The thread in which many articles, or long ones, are looked through, with a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { openLibraryForReading } from '../database/open.ts'
import { lookThrough } from './look-through.ts'
import type { LookThroughAnswer, LookThroughOrder } from './look-through-in-thread.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that starts this thread gives it an order
const { libraryPath, ...task } = workerData as LookThroughOrder

const library = await openLibraryForReading(libraryPath)
if (!library.ok) throw new Error(`The library could not be opened a second time: ${library.problem.kind}.`)
const steps = lookThrough(library.value, task)
parentPort?.on('message', () => {
  const { value } = steps.next()
  parentPort?.postMessage((value ?? null) satisfies LookThroughAnswer)
})
