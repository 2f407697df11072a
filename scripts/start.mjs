import { missingDisplay } from './launch/display.mjs'
import { launch } from './launch/launch.mjs'

// Asked before anything is installed: a minute of work should not end in a sentence that could have come at once.
const problem = missingDisplay(process.platform, process.env)
if (problem === null) {
  await launch('scripts/commands/start.ts', process.argv.slice(2))
} else {
  console.error(problem)
  process.exitCode = 1
}
