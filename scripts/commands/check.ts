import { runCommand } from '../run-command.ts'
import { checks } from '../verify/checks.ts'
import { totalLine } from '../verify/outcome.ts'
import { runSteps } from '../verify/step.ts'
import { vitestSteps } from '../verify/tests.ts'

/** Everything that needs no window. */
await runCommand(async () => {
  const outcome = await runSteps([...checks, ...vitestSteps])
  console.log(totalLine(outcome))
  return outcome.failed === 0 ? 0 : 1
})
