import type { Handlers, Method } from '../../../shared/contract/define.ts'
import type { ImportReport } from '../../../shared/contract/importing.ts'
import type { WritableDb } from '../database/handles.ts'
import type { EnginePool } from '../jobs/engine-pool.ts'

/** What the handlers of every area are made from. */
export type LibraryHandlersOptions = {
  readonly db: WritableDb
  readonly engine: EnginePool
  /** Called when articles were added, removed, restored or edited. */
  readonly articlesChanged: () => void
  /** Called when stories were merged, split or otherwise changed by somebody. */
  readonly storiesChanged: () => void
  /** Called with what came of an import that was cancelled. */
  readonly importCancelled?: (report: ImportReport) => void
  /** Lets the keeping of stories rest, in favour of a long import, until what it answers is called. */
  readonly holdStories?: () => () => void
}

/** What answers the methods of one area of the contract. */
export type AreaHandlers<M extends Record<string, Method>> = Handlers<{ methods: M }>
