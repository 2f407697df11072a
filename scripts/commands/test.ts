import { buildIfStale } from '../build/build.ts'
import { packageApplication } from '../build/package.ts'
import { report } from '../report.ts'
import { runCommand } from '../run-command.ts'
import { readyElectron } from '../runtime/ready-electron.ts'
import { checks } from '../verify/checks.ts'
import { onePassed, totalLine } from '../verify/outcome.ts'
import { runSteps, type Step } from '../verify/step.ts'
import { endToEndStep, vitestSteps } from '../verify/tests.ts'

let packaged: string | null = null

const building: readonly Step[] = [
  {
    name: 'build',
    run: async () => {
      await buildIfStale(report)
      return onePassed
    },
  },
  {
    name: 'package',
    run: async () => {
      const { runtime } = await readyElectron({ withDisplay: true })
      packaged = await packageApplication(runtime, 'folder')
      return onePassed
    },
  },
]

/** Everything: what needs no window, the build, the packaged application, and the tests in a real window. */
await runCommand(async () => {
  const outcome = await runSteps([...checks, ...vitestSteps, ...building, endToEndStep(() => packaged)])
  console.log(totalLine(outcome))
  return outcome.failed === 0 ? 0 : 1
})
