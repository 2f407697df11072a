import { buildIfStale } from '../build/build.ts'
import { report } from '../report.ts'
import { runCommand } from '../run-command.ts'
import { runEndToEnd } from '../verify/tests.ts'

/** Runs the end-to-end tests alone; arguments are Playwright's, such as the name of a file or `--grep`. */
await runCommand(async () => {
  await buildIfStale(report)
  return runEndToEnd(process.argv.slice(2), {})
})
