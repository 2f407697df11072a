/** A reading thread: takes one document at a time and gives its articles in batches, each when it is asked for. */
import { parentPort } from 'node:worker_threads'
import { readDocument } from '../readers/read-document.ts'
import type { ReadItem } from '../readers/reader.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

/** A batch ends after so many items or milliseconds, whichever comes first, so that progress moves with slow documents. */
const batchSize = 64
const batchMilliseconds = 100

let reading: AsyncIterator<ReadItem> | null = null

parentPort?.on('message', (request: ReadingRequest) => {
  if (request.kind === 'read') reading = readDocument(request.document)
  if (reading !== null) void nextBatch(reading).then((batch) => parentPort?.postMessage(batch))
})

async function nextBatch(reader: AsyncIterator<ReadItem>): Promise<ReadingAnswer> {
  const items: ReadItem[] = []
  const until = performance.now() + batchMilliseconds
  while (items.length < batchSize && performance.now() < until) {
    const next = await reader.next()
    if (next.done === true) return { items, isLast: true }
    items.push(next.value)
  }
  return { items, isLast: false }
}

// Says that its code is loaded: what it takes from here on is the document's doing.
parentPort?.postMessage({ items: [], isLast: true } satisfies ReadingAnswer)
