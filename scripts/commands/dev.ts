import { forgetBuild } from '../build/build.ts'
import { runToEnd } from '../launch/run-to-end.mjs'
import { runCommand } from '../run-command.ts'
import { readyElectron, sandboxed } from '../runtime/ready-electron.ts'
import { toolPath } from '../system/tool.ts'

/** Opens the application and rebuilds it as its sources change: the page in place, the rest by a restart. */
await runCommand(async () => {
  const { runtime, sandbox, environment } = await readyElectron({ withDisplay: false })
  forgetBuild()
  const electronVite = [toolPath('electron-vite', 'electron-vite'), 'dev', '--watch', '--']
  const [command, args] = sandboxed(sandbox, process.execPath, [
    ...electronVite,
    ...sandbox.flags,
    ...process.argv.slice(2),
  ])
  return runToEnd(command, args, { ...environment, ELECTRON_EXEC_PATH: runtime.executable })
})
