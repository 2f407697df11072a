import { buildIfStale } from '../build/build.ts'
import { runToEnd } from '../launch/run-to-end.mjs'
import { report } from '../report.ts'
import { root } from '../root.ts'
import { runCommand } from '../run-command.ts'
import { readyElectron, sandboxed } from '../runtime/ready-electron.ts'

/** Builds and opens the application; arguments are passed on to it. Ends as the application ends. */
await runCommand(async () => {
  const { runtime, sandbox, environment } = await readyElectron({ withDisplay: false })
  await buildIfStale(report)
  const [command, args] = sandboxed(sandbox, runtime.executable, [root, ...sandbox.flags, ...process.argv.slice(2)])
  return runToEnd(command, args, environment)
})
