/**
 * The library process: the one place where SQLite runs and the only writer of its library. Started by Electron's
 * `utilityProcess` or by Node's `fork`; its first message says whether the library is ready or what is wrong with it.
 */
import process from 'node:process'
import type { Port } from '../../shared/contract/define.ts'
import { libraryProcessOptionsSchema, type StartupMessage } from '../../shared/contract/library-process.ts'
import { libraryContract } from '../../shared/contract/library.ts'
import { serve } from '../../shared/contract/serve.ts'
import { claimLibrary } from './database/claim.ts'
import type { WritableDb } from './database/handles.ts'
import { closeLibrary, openLibrary } from './database/open.ts'
import { createLibraryHandlers } from './handlers/library-handlers.ts'
import { loadImporting } from './importing/load-importing.ts'
import { endImports } from './importing/thread/running-imports.ts'
import { EnginePool } from './jobs/engine-pool.ts'
import { finishDeletions } from './keeping/delete-for-good.ts'
import { keepStories, type StoryKeeping } from './stories/keep-stories.ts'
import { portOfParent } from './process-port.ts'

/** Milliseconds without another question for what to list after which a window has drawn what there is: two frames of a busy machine. */
const DRAWING = 250

/** Milliseconds after which nobody is going to ask: there is no window. */
const LONGEST_START = 2_000

async function main(): Promise<void> {
  const { libraryPath } = libraryProcessOptionsSchema.parse(JSON.parse(process.argv[2] ?? 'null'))
  const port = portOfParent()
  const tell = (message: StartupMessage): void => port.postMessage(message)

  const claim = await claimLibrary(libraryPath)
  const library = claim.ok ? await openLibrary(libraryPath) : claim
  const stories = library.ok ? answer(library.value, port) : null
  // Also after a problem: the parent reads the message, then asks this process to end.
  const close = async (): Promise<void> => {
    await Promise.all([endImports(), stories?.end()])
    if (library.ok) closeLibrary(library.value)
    if (claim.ok) claim.value.release()
    process.exit(0)
  }
  port.onClose(() => void close())
  tell(library.ok ? { kind: 'ready' } : { kind: 'problem', problem: library.problem })
}

function answer(db: WritableDb, port: Port): StoryKeeping {
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const storiesChanged = (): void => server.emit('storiesChanged', {})
  const stories = keepStories(db, { storiesChanged, log })
  const articlesChanged = (): void => {
    server.emit('articlesChanged', {})
    stories.wake()
  }
  const engine = new EnginePool()
  const handlers = createLibraryHandlers({
    db,
    engine,
    articlesChanged,
    storiesChanged,
    importCancelled: (report) => server.emit('importCancelled', report),
    holdStories: () => stories.hold(),
  })
  const isDrawing = afterDrawing(() => {
    stories.wake()
    engine.prepare()
    void loadImporting()
    // What was deleted for good when the process ended may still stand in unused parts of the file.
    void finishDeletions(db).catch((error: unknown) => log(`A deletion was not finished: ${String(error)}`))
  })
  const listing: Pick<typeof handlers, 'searchArticles' | 'describeArticles'> = {
    searchArticles(...call) {
      isDrawing()
      return handlers.searchArticles(...call)
    },
    describeArticles(...call) {
      isDrawing()
      return handlers.describeArticles(...call)
    },
  }
  const server = serve(libraryContract, { ...handlers, ...listing }, port, { log })
  return stories
}

/**
 * Has `work` done once, when a window has drawn what is in the library: it needs both processors of a small machine for that. What is answered
 * is to be called whenever it asks for more to draw.
 */
function afterDrawing(work: () => void): () => void {
  const begin = (): void => {
    waiting = null
    work()
  }
  let waiting: NodeJS.Timeout | null = setTimeout(begin, LONGEST_START)
  return () => {
    if (waiting === null) return
    clearTimeout(waiting)
    waiting = setTimeout(begin, DRAWING)
  }
}

await main()
