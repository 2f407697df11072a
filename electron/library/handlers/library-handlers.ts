import type { Handlers } from '../../../shared/contract/define.ts'
import type { libraryContract } from '../../../shared/contract/library.ts'
import type { LibraryHandlersOptions } from './area.ts'
import { createArticleHandlers } from './article-handlers.ts'
import { createComparingHandlers } from './comparing-handlers.ts'
import { createImportingHandlers } from './importing-handlers.ts'
import { createOverlapHandlers } from './overlap-handlers.ts'
import { createSearchingHandlers } from './searching-handlers.ts'
import { createStoryHandlers } from './story-handlers.ts'

/** Answers the library contract from one open library. */
export function createLibraryHandlers(options: LibraryHandlersOptions): Handlers<typeof libraryContract> {
  return {
    ...createArticleHandlers(options),
    ...createImportingHandlers(options),
    ...createComparingHandlers(options),
    ...createSearchingHandlers(options),
    ...createOverlapHandlers(options),
    ...createStoryHandlers(options),
  }
}
