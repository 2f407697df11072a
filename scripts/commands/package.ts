import { buildIfStale } from '../build/build.ts'
import { packageApplication } from '../build/package.ts'
import { report } from '../report.ts'
import { root } from '../root.ts'
import { runCommand } from '../run-command.ts'
import { electronRuntime } from '../runtime/electron-runtime.ts'

/** Builds and packages the application into a folder under dist/; with `--installers`, into installers beside it. */
await runCommand(async () => {
  const form = process.argv.includes('--installers') ? 'installers' : 'folder'
  const runtime = await electronRuntime(root, report)
  if (form === 'installers' && runtime.kind === 'development') {
    throw new Error('Installers are made from the official Electron only, and it could not be downloaded.')
  }
  await buildIfStale(report)
  report(`Packaged: ${await packageApplication(runtime, form)}`)
  return 0
})
