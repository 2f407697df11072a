import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the lock files say of one package, as far as it is used here.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * Whether something has to be installed, and why; null when everything the lock file asks for is there.
 *
 * npm writes `node_modules/.package-lock.json` as the last step of an installation, so an interrupted one has none.
 * Optional packages are left out by npm on platforms they are not for, so their absence says nothing.
 * @param {string} root the checkout
 * @returns {string | null}
 */
export function reasonToInstall(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  if (wanted === null) throw new Error('package-lock.json is missing or damaged: restore it from version control.')
  const modules = join(root, 'node_modules')
  if (!existsSync(modules)) return 'nothing is installed yet'
  const present = readPackages(join(modules, '.package-lock.json'))
  if (present === null) return 'an earlier installation was interrupted'
  for (const [path, { version, integrity, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue
    const found = present[path]
    if (found === undefined) {
      if (optional || devOptional) continue
      return `${path} is missing`
    }
    if (found.version !== version || found.integrity !== integrity) return `${path} is not the version asked for`
    if (!existsSync(join(root, path, 'package.json'))) return `${path} is gone`
  }
  return null
}

/**
 * Installs what package-lock.json asks for, unless it is all there. Everything npm prints goes to standard error:
 * standard output belongs to the command that follows.
 *
 * This is `npm ci` in two steps. `npm ci` itself refuses a lock file that lacks an optional package of some other
 * platform, and such a package is missing wherever it was missing from the registry when the lock file was written.
 * @param {string} root the checkout
 */
export function installDependencies(root) {
  const reason = reasonToInstall(root)
  if (reason === null) return
  console.error(`Installing dependencies (${reason}); this takes a minute or two ...`)
  // What an interrupted installation left would be taken for whole.
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  const { command, args, shell } = npmCommand()
  const { status, error } = spawnSync(command, [...args, 'install', ...installFlags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell,
  })
  if (error !== undefined) throw new Error(`npm could not be started: ${error.message}`)
  if (status !== 0) throw new Error('npm could not install the dependencies: see its message above, then try again.')
  const left = reasonToInstall(root)
  if (left !== null) throw new Error(`npm reported success, but ${left}.`)
}

/** For every call: nothing on standard error but what went wrong. */
export const quietFlags = ['--loglevel=error', '--no-update-notifier']

const installFlags = [
  ...quietFlags,
  // The lock file is read and not written.
  '--no-save',
  '--include=dev',
  '--include=optional',
  // No package of ours needs a script of its own to run.
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
]

/**
 * How to call the npm that is calling us, on the Node it runs on, or else the one in the path. Not on the Node of this
 * process: that may be one of the packages to be replaced.
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand() {
  const npm = process.env['npm_execpath']
  const node = process.env['npm_node_execpath']
  if (node !== undefined && npm?.endsWith('npm-cli.js')) return { command: node, args: [npm], shell: false }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/**
 * @param {string} path a lock file
 * @returns {LockedPackages | null}
 */
function readPackages(path) {
  try {
    /** @type {{ packages?: LockedPackages }} */
    const lock = JSON.parse(readFileSync(path, 'utf8'))
    return lock.packages ?? null
  } catch {
    return null
  }
}
