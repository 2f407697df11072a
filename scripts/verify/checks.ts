import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '../root.ts'
import { toolPath } from '../system/tool.ts'
import { oneFailed, onePassed } from './outcome.ts'
import type { Step } from './step.ts'

/** A step that runs one tool and passes if the tool exits with 0. */
function check(name: string, [packageName, command]: readonly [string, string], args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const tool = spawn(process.execPath, [toolPath(packageName, command), ...args], { cwd: root, stdio: 'inherit' })
      const [status] = await once(tool, 'close')
      return status === 0 ? onePassed : oneFailed
    },
  }
}

/** What is checked without running the product. */
export const checks: readonly Step[] = [
  check('types', ['typescript', 'tsc'], ['-b']),
  check('lint', ['oxlint', 'oxlint'], ['--type-aware']),
  check('format', ['oxfmt', 'oxfmt'], ['--check']),
  check(
    'boundaries',
    ['dependency-cruiser', 'depcruise'],
    ['--config', '.dependency-cruiser.mjs', 'shared', 'electron', 'renderer', 'scripts', 'tests'],
  ),
  check('dead code', ['knip', 'knip'], []),
]
