import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { fuses } from '../../electron/security/fuses.ts'
import { root } from '../root.ts'
import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { packagedExecutable } from './packaged-executable.ts'

const output = join(root, 'dist')

/**
 * Packages what was built, for this platform: as a folder, which is what all installers are made from, or as the
 * installers. Electron's files are those at hand, so a folder needs no download; the tools that make installers do.
 * Returns the path of the application's executable.
 */
export async function packageApplication(runtime: ElectronRuntime, form: 'folder' | 'installers'): Promise<string> {
  rmSync(output, { recursive: true, force: true })
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(form === 'folder' ? 'dir' : null),
    config: { extends: join(root, 'electron-builder.yml'), electronDist: runtime.folder, electronFuses: fuses },
  })
  return join(output, packagedExecutable(process.platform, process.arch))
}
