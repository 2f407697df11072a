import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { officialElectron } from './official.ts'
import { preparedStandIn } from './prepare-stand-in.ts'
import { standIn } from './stand-in.ts'

/** The Electron to run. `development` is the stand-in; `folder` is what packaging takes its files from. */
export type ElectronRuntime = {
  readonly kind: 'official' | 'development'
  readonly version: string
  readonly folder: string
  readonly executable: string
}

/** The official Electron where it can be had, else the stand-in where there is one; an error in one sentence otherwise. */
export async function electronRuntime(root: string, report: (line: string) => void): Promise<ElectronRuntime> {
  const official = officialElectron(root, report)
  if (official.kind === 'ready') {
    const { version, folder, executable } = official
    return { kind: 'official', version, folder, executable }
  }
  if (process.platform !== standIn.platform || process.arch !== standIn.architecture) {
    throw new Error(
      `Electron ${official.version} could not be downloaded (${official.reason}): please check the connection and try again.`,
    )
  }
  report(
    `Electron ${official.version} could not be downloaded (${official.reason}): using the development runtime, Electron ${standIn.electron}.`,
  )
  const folder = await preparedStandIn(cacheFolder(process.env), report)
  return { kind: 'development', version: standIn.electron, folder, executable: join(folder, 'electron') }
}

/**
 * What the application needs in its environment on this runtime. On the development runtime, whose Node is too old for
 * the database, the library process runs on the Node at `DOUBLET_NODE`.
 */
export function runtimeEnvironment(runtime: ElectronRuntime): Readonly<Record<string, string>> {
  return runtime.kind === 'official' ? {} : { DOUBLET_NODE: process.execPath }
}
