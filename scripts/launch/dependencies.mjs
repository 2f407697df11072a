import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the lock files say of one package, as far as it is used here.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * Whether `npm ci` has to run, and why; null when everything the lock file asks for is there.
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
 * @param {string} root the checkout
 */
export function installDependencies(root) {
  const reason = reasonToInstall(root)
  if (reason === null) return
  console.error(`Installing dependencies (${reason}); this takes a minute or two ...`)
  const { command, args, shell } = npmCommand()
  const flags = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status, error } = spawnSync(command, [...args, ...flags], { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (error !== undefined) throw new Error(`npm could not be started: ${error.message}`)
  if (status !== 0) throw new Error('npm could not install the dependencies: see its message above, then try again.')
  const left = reasonToInstall(root)
  if (left !== null) throw new Error(`npm reported success, but ${left}.`)
}

/**
 * How to call the npm that is calling us, or the one in the path.
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand() {
  const calling = process.env['npm_execpath']
  if (calling?.endsWith('npm-cli.js')) return { command: process.execPath, args: [calling], shell: false }
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
