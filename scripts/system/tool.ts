import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../root.ts'

const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/**
 * The script behind a command that a package of ours brings, to be run by this very Node: what its name in the path would
 * run on is up to the user's machine.
 */
export function toolPath(packageName: string, command: string): string {
  const home = join(root, 'node_modules', packageName)
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} brings no command ${command}.`)
  return join(home, script)
}
