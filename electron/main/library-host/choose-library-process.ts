import type { Log } from '../../../shared/contract/envelope.ts'
import { neededNodeApi } from '../../../shared/contract/library-process.ts'
import { forkLibraryProcess } from './fork-library-process.ts'
import type { StartLibraryProcess } from './library-process.ts'
import { utilityLibraryProcess } from './utility-library-process.ts'

/** The Node-API of this Electron. */
export const ownNodeApi: number = Number(process.versions['napi'])

/**
 * Where the library is to run: in Electron itself, or, on a development runtime whose Node-API is too old for the
 * database, under the Node at `node`. Without one it is started in Electron all the same and says what is missing.
 */
export function chooseLibraryProcess(options: {
  readonly entry: string
  readonly node: string | undefined
  readonly log: Log
}): StartLibraryProcess {
  const { entry, node = '', log } = options
  if (ownNodeApi >= neededNodeApi || node === '') return utilityLibraryProcess({ entry, log })
  // A plain Node cannot look into the application's archive; what it has to run lies unpacked beside it.
  return forkLibraryProcess({ node, entry: entry.replace('app.asar', 'app.asar.unpacked'), log })
}
