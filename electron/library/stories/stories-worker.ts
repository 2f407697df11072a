/** The thread in which the stories of many articles are kept up to date, with a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { openLibrary } from '../database/open.ts'
import { letOthersWrite, patienceMilliseconds } from '../database/turns.ts'
import { keepUp } from './keep-up.ts'
import type { KeepingUpNews, KeepingUpOrder, KeepingUpTask } from './keep-up-messages.ts'

/** Pages kept in memory, in KB: what is looked up lies all over the index, and in the system's own cache. */
const cacheKilobytes = 8_192

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that starts this thread gives it a task
const { libraryPath, turns } = workerData as KeepingUpTask
const told = new Set<KeepingUpOrder['kind']>()

parentPort?.on('message', ({ kind }: KeepingUpOrder) => void told.add(kind))

const library = await openLibrary(libraryPath)
if (!library.ok) throw new Error(`The library could not be opened a second time: ${library.problem.kind}.`)
const db = library.value
db.pragma(`cache_size = -${cacheKilobytes}`)
db.pragma(`busy_timeout = ${patienceMilliseconds}`)
await keepUp(db, {
  isWanted() {
    letOthersWrite(turns)
    return !told.has('rest')
  },
  hasNews: () => told.has('news'),
  storiesChanged: () => parentPort?.postMessage({ kind: 'stories-changed' } satisfies KeepingUpNews),
})
db.close()
parentPort?.close()
