/** The reading half of an import: reads what is to be imported, prepares it, and hands it to the thread that stores. */
import { parentPort, workerData } from 'node:worker_threads'
import { createCancellation } from '../../../../shared/contract/cancellation.ts'
import { readInto } from '../import-articles.ts'
import { inputsOf } from '../import-source.ts'
import type { ImportNews, ImportOrder, ImportTask } from './import-messages.ts'
import { storeInThread } from './store-in-thread.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that starts this thread gives it a task
const { libraryPath, source, turns } = workerData as ImportTask
const tell = (news: ImportNews): void => parentPort?.postMessage(news)
const stop = createCancellation()

parentPort?.on('message', ({ kind }: ImportOrder) => {
  if (kind === 'cancel') stop.cancel()
})

const report = await readInto(storeInThread({ libraryPath, turns }), await inputsOf(source), {
  cancellation: stop.cancellation,
  progress: (progress) => tell({ kind: 'progress', progress }),
})
tell({ kind: 'report', report })
parentPort?.close()
