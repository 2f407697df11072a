import { buildIfStale } from '../build/build.ts'
import { packageApplication } from '../build/package.ts'
import { report } from '../report.ts'
import { root } from '../root.ts'
import { runCommand } from '../run-command.ts'
import { electronRuntime } from '../runtime/electron-runtime.ts'

/** Builds and packages the application into a folder under dist/. */
await runCommand(async () => {
  await buildIfStale(report)
  report(`Packaged: ${await packageApplication(await electronRuntime(root, report))}`)
  return 0
})
