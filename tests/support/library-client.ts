import { createClient } from '../../shared/contract/client.ts'
import { libraryContract } from '../../shared/contract/library.ts'
import { serve } from '../../shared/contract/serve.ts'
import type { WritableDb } from '../../electron/library/database/handles.ts'
import type { LibraryHandlersOptions } from '../../electron/library/handlers/area.ts'
import { createLibraryHandlers } from '../../electron/library/handlers/library-handlers.ts'
import { EnginePool } from '../../electron/library/jobs/engine-pool.ts'
import { createPortPair } from './port-pair.ts'

type Options = Pick<LibraryHandlersOptions, 'holdStories'>

/** A client of a library in this process; `told` counts how often it was told of changed stories. */
export function libraryClient(db: WritableDb, options: Options = {}) {
  const { client, server } = createPortPair()
  const told = { stories: 0 }
  const handlers = createLibraryHandlers({
    db,
    engine: new EnginePool(),
    articlesChanged: () => {},
    storiesChanged: () => void told.stories++,
    ...options,
  })
  serve(libraryContract, handlers, server)
  return { ...createClient(libraryContract, client), told }
}
