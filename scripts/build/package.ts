import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { root } from '../root.ts'
import type { ElectronRuntime } from '../runtime/electron-runtime.ts'
import { packagedExecutable } from './packaged-executable.ts'

const output = join(root, 'dist')

/**
 * Packages what was built, for this platform and as a folder, which is what all installers are made from. Electron's files
 * are those at hand, so nothing is downloaded. Returns the path of the application's executable.
 */
export async function packageApplication(runtime: ElectronRuntime): Promise<string> {
  rmSync(output, { recursive: true, force: true })
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: { extends: join(root, 'electron-builder.yml'), electronDist: runtime.folder },
  })
  return join(output, packagedExecutable(process.platform, process.arch))
}
