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

/**
 * Milliseconds after the library is ready in which a window draws what is in it, with both processors of a small machine: what only
 * gets ready for later waits as long.
 */
const STARTING = 750

async function main(): Promise<void> {
  const { libraryPath } = libraryProcessOptionsSchema.parse(JSON.parse(process.argv[2] ?? 'null'))
  const port = portOfParent()
  const tell = (message: StartupMessage): void => port.postMessage(message)

  const claim = await claimLibrary(libraryPath)
  const library = claim.ok ? await openLibrary(libraryPath) : claim
  const answering = library.ok ? answer(library.value, port) : null
  // Also after a problem: the parent reads the message, then asks this process to end.
  const close = async (): Promise<void> => {
    await Promise.all([endImports(), answering?.stories.end()])
    if (library.ok) closeLibrary(library.value)
    if (claim.ok) claim.value.release()
    process.exit(0)
  }
  port.onClose(() => void close())
  tell(library.ok ? { kind: 'ready' } : { kind: 'problem', problem: library.problem })
  if (answering !== null) setTimeout(answering.settle, STARTING)
}

/** What answers the parent; `settle` takes up what nobody waits for, and gets ready for what somebody soon will. */
function answer(db: WritableDb, port: Port): { readonly stories: StoryKeeping; readonly settle: () => void } {
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
  const server = serve(libraryContract, handlers, port, { log })
  const settle = (): void => {
    stories.wake()
    engine.prepare()
    void loadImporting()
    // What was deleted for good when the process ended may still stand in unused parts of the file.
    void finishDeletions(db).catch((error: unknown) => log(`A deletion was not finished: ${String(error)}`))
  }
  return { stories, settle }
}

await main()
