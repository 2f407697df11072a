import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runToEnd } from '../launch/run-to-end.mjs'
import { root } from '../root.ts'
import { readyElectron, sandboxed } from '../runtime/ready-electron.ts'
import { toolPath } from '../system/tool.ts'
import { withVirtualDisplays } from '../system/virtual-display.ts'
import type { Outcome } from './outcome.ts'
import type { Step } from './step.ts'
import { playwrightOutcome, vitestOutcome } from './test-reports.ts'

/** End-to-end tests that run at one time. Two save a third of the time on two cores, but what is told of pace then depends on the other. */
const windowsAtOnce = 1

/** Unit, property and integration tests: one step each, so that each has its line. */
export const vitestSteps: readonly Step[] = ['unit', 'property', 'integration'].map((project) => ({
  name: `${project} tests`,
  run: () =>
    withReport(`${project}.json`, vitestOutcome, (report) => {
      const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      return runToEnd(process.execPath, [toolPath('vitest', 'vitest'), ...args])
    }),
}))

/** The tests in a real window; with the path of a packaged application, those of that too. */
export function endToEndStep(packaged: () => string | null): Step {
  return {
    name: 'end-to-end tests',
    run: () =>
      withReport('end-to-end.json', playwrightOutcome, (report) =>
        runEndToEnd([], { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...packagedEnvironment(packaged()) }),
      ),
  }
}

/**
 * Runs Playwright, and with it the application, as an ordinary user with Chromium's sandbox on where the machine allows
 * it, on Linux in a display of its own. Returns Playwright's exit status.
 */
export async function runEndToEnd(args: readonly string[], extra: Readonly<Record<string, string>>): Promise<number> {
  const { runtime, sandbox, environment } = await readyElectron({ withDisplay: true })
  const playwright = [toolPath('@playwright/test', 'playwright'), 'test', ...args]
  const [command, commandArgs] = sandboxed(sandbox, process.execPath, playwright)
  const variables = {
    ...environment,
    ...extra,
    // Playwright's own choice is named after the user, and in root's namespace that name is another user's.
    PLAYWRIGHT_TRANSFORM_CACHE_DIR: join(root, 'node_modules', '.cache', 'playwright'),
    // Where the electron package, and so Playwright, looks before it looks for a download of its own.
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    DOUBLET_ELECTRON: runtime.executable,
    DOUBLET_ELECTRON_FLAGS: sandbox.flags.join(' '),
  }
  if (process.platform !== 'linux') return runToEnd(command, commandArgs, variables)
  return withVirtualDisplays(windowsAtOnce, (displays) =>
    runToEnd(command, commandArgs, { ...variables, DOUBLET_DISPLAYS: displays.join(' ') }),
  )
}

function packagedEnvironment(path: string | null): Readonly<Record<string, string>> {
  return path === null ? {} : { DOUBLET_PACKAGED: path }
}

/** Runs a test tool that writes a JSON report, and counts by it. A tool that failed in spite of its report has failed. */
async function withReport(
  name: string,
  read: (json: string) => Outcome,
  run: (report: string) => Promise<number>,
): Promise<Outcome> {
  const path = join(root, 'test-results', name)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const status = await run(path)
  if (!existsSync(path)) throw new Error('The tests ended without a report.')
  const outcome = read(readFileSync(path, 'utf8'))
  return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}
