import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Long enough for 120 MB over a slow line; where nothing answers at all, the attempt fails within seconds by itself. */
const downloadMilliseconds = 10 * 60_000

/** The official Electron, or why it cannot be had. */
export type Official =
  | { readonly kind: 'ready'; readonly version: string; readonly folder: string; readonly executable: string }
  | { readonly kind: 'unavailable'; readonly version: string; readonly reason: string }

/** The Electron that package.json pins, downloaded by its own installer if need be. */
export function officialElectron(root: string, report: (line: string) => void): Official {
  const home = join(root, 'node_modules', 'electron')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const installed = installedElectron(home, version)
  if (installed !== null) return installed
  report(`Fetching Electron ${version} ...`)
  const { ELECTRON_OVERRIDE_DIST_PATH: _unused, ...environment } = process.env
  const { status, stderr, error } = spawnSync(process.execPath, [join(home, 'install.js')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: downloadMilliseconds,
  })
  const reason = error?.message ?? (status === 0 ? 'its installer left nothing behind' : firstLine(stderr))
  return installedElectron(home, version) ?? { kind: 'unavailable', version, reason }
}

/** The installer writes `path.txt` last, so an interrupted installation has none and is made again. */
function installedElectron(home: string, version: string): Official | null {
  try {
    const folder = join(home, 'dist')
    const executable = join(folder, readFileSync(join(home, 'path.txt'), 'utf8'))
    const found = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
    return found === version && existsSync(executable) ? { kind: 'ready', version, folder, executable } : null
  } catch {
    return null
  }
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'its installer failed'
}
