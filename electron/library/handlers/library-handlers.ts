import type { Handlers } from '../../../shared/contract/define.ts'
import type { libraryContract } from '../../../shared/contract/library.ts'
import type { LibraryHandlersOptions } from './area.ts'
import { createArticleHandlers } from './article-handlers.ts'
import { createByHandHandlers } from './by-hand-handlers.ts'
import { createComparingHandlers } from './comparing-handlers.ts'
import { createImportingHandlers } from './importing-handlers.ts'
import { createKeepingHandlers } from './keeping-handlers.ts'
import { createOverlapHandlers } from './overlap-handlers.ts'
import { createSearchingHandlers } from './searching-handlers.ts'
import { createSeveralHandlers } from './several-handlers.ts'
import { createStoryHandlers } from './story-handlers.ts'
import { createTagHandlers } from './tag-handlers.ts'

/** Answers the library contract from one open library. */
export function createLibraryHandlers(options: LibraryHandlersOptions): Handlers<typeof libraryContract> {
  return {
    ...createArticleHandlers(options),
    ...createImportingHandlers(options),
    ...createComparingHandlers(options),
    ...createSeveralHandlers(options),
    ...createSearchingHandlers(options),
    ...createOverlapHandlers(options),
    ...createStoryHandlers(options),
    ...createTagHandlers(options),
    ...createKeepingHandlers(options),
    ...createByHandHandlers(options),
  }
}
