import type { Cancellation } from '../../shared/contract/define.ts'
import type { ImportProgress, ImportReport } from '../../shared/contract/importing.ts'
import type { WritableDb } from '../../electron/library/database/handles.ts'
import { importArticles } from '../../electron/library/importing/import-articles.ts'
import { inputsOfPaths } from '../../electron/library/importing/import-input.ts'

/** Imports what is at `paths`, as the handlers and the command line do. */
export async function importFrom(
  db: WritableDb,
  paths: readonly string[],
  watch: { readonly cancellation?: Cancellation; readonly progress?: (progress: ImportProgress) => void } = {},
): Promise<ImportReport> {
  return importArticles({ db, inputs: await inputsOfPaths(paths), ...watch })
}
