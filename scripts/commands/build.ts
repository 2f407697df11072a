import { buildIfStale } from '../build/build.ts'
import { report } from '../report.ts'
import { runCommand } from '../run-command.ts'

/** Builds the application into out/. */
await runCommand(async () => {
  await buildIfStale(report)
  return 0
})
