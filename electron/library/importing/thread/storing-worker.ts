/** The storing half of an import: the thread in which an import writes, with a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WritableDb } from '../../database/handles.ts'
import { openLibrary } from '../../database/open.ts'
import { letOthersWrite, patienceMilliseconds } from '../../database/turns.ts'
import { detailOfError } from '../../database/sqlite-problem.ts'
import { failure, success } from '../../outcome.ts'
import { indexEverything } from '../../overlaps/build-index.ts'
import { prepareStore } from '../store-articles.ts'
import type { StoringAnswer, StoringRequest, StoringTask } from './import-messages.ts'

/**
 * Pages in the write-ahead log before they are copied into the library: 64 MB. Many of them, those of the texts' digests above all, are
 * written by every batch, and are copied once for all batches in the log.
 */
const checkpointPages = 4_000

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that starts this thread gives it a task
const { libraryPath, turns } = workerData as StoringTask

async function main(): Promise<void> {
  const library = await openLibrary(libraryPath)
  const answer = library.ok ? prepareAnswering(library.value) : null
  parentPort?.on('message', (request: StoringRequest) => {
    const closed: StoringAnswer = failure('the library could not be opened a second time')
    void (answer?.(request) ?? Promise.resolve(closed)).then((said) => parentPort?.postMessage(said))
  })
}

function prepareAnswering(db: WritableDb): (request: StoringRequest) => Promise<StoringAnswer> {
  db.pragma(`busy_timeout = ${patienceMilliseconds}`)
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  // SQLite keeps what each statement overwrites until it has succeeded: by itself in a file, three times what an import writes otherwise.
  db.pragma('temp_store = MEMORY')
  const store = prepareStore(db)
  return async (request) => {
    letOthersWrite(turns)
    if (request.kind === 'store') return store(request.batch)
    try {
      await indexEverything(db)
      return success([])
    } catch (error) {
      return failure(detailOfError(error))
    } finally {
      db.close()
    }
  }
}

await main()
