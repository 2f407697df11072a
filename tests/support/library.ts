import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { WritableDb } from '../../electron/library/database/handles.ts'
import { closeLibrary, openLibrary } from '../../electron/library/database/open.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A new, empty library in a real file, closed when the test ends. */
export async function newLibrary(path = join(temporaryFolder(), 'test.doublet')): Promise<WritableDb> {
  const library = await openLibrary(path)
  if (!library.ok) throw new Error(`The library cannot be opened: ${JSON.stringify(library.problem)}`)
  onTestFinished(() => closeLibrary(library.value))
  return library.value
}
