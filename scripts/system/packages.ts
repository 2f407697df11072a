import { spawnSync } from 'node:child_process'

/** What Electron needs on a bare Debian; more comes along as dependencies. `xvfb` and `xauth` give the virtual display. */
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
] as const
const displayPackages = ['xvfb', 'xauth'] as const

/** The machine, as far as it matters to what can be installed on it. */
export type Machine = { readonly isRoot: boolean; readonly hasApt: boolean }

/** What is missing on the system: libraries that a program cannot find, and commands. */
export type Missing = { readonly libraries: readonly string[]; readonly commands: readonly string[] }

/** What the loader does not find for a program: the lines of `ldd` that say so. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

/**
 * The names of the packages to install. Debian 13 and Ubuntu 24.04 renamed some of them, with `t64` at the end;
 * `isKnown` asks the system which name it has.
 */
export function packageNames(missing: Missing, isKnown: (name: string) => boolean): string[] {
  const wanted = [
    ...(missing.libraries.length > 0 ? electronPackages : []),
    ...(missing.commands.length > 0 ? displayPackages : []),
  ]
  return wanted.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name))
}

/** Says what to install, for a machine where we may not do it ourselves. */
export function sentenceOnMissing(missing: Missing, names: readonly string[], machine: Machine): string {
  const what = [...missing.libraries, ...missing.commands].join(', ')
  const how = machine.hasApt
    ? `sudo apt-get install ${names.join(' ')}`
    : `on Debian the packages are ${names.join(' ')}`
  return `The system lacks ${what}: please install it (${how}) and try again.`
}

/** Sees that Electron finds its libraries and, for tests, that a virtual display can be had. Linux only. */
export function installSystemPackages(electron: string, options: { readonly withDisplay: boolean }): void {
  if (process.platform !== 'linux') return
  const missing = missingFrom(electron, options)
  if (missing.libraries.length === 0 && missing.commands.length === 0) return
  const machine = { isRoot: process.getuid?.() === 0, hasApt: run('apt-get', ['--version']).status === 0 }
  if (machine.isRoot && machine.hasApt) {
    apt(['update', '-q'])
    apt(['install', '-q', '-y', '--no-install-recommends', ...packageNames(missing, isKnownToApt)])
    const left = missingFrom(electron, options)
    if (left.libraries.length === 0 && left.commands.length === 0) return
    throw new Error(sentenceOnMissing(left, packageNames(left, isKnownToApt), machine))
  }
  throw new Error(sentenceOnMissing(missing, packageNames(missing, isKnownToApt), machine))
}

function missingFrom(electron: string, { withDisplay }: { readonly withDisplay: boolean }): Missing {
  const hasXvfb = !withDisplay || run('Xvfb', ['-help']).error === undefined
  return { libraries: missingLibraries(run('ldd', [electron]).stdout), commands: hasXvfb ? [] : ['Xvfb'] }
}

function isKnownToApt(name: string): boolean {
  return run('apt-cache', ['show', '--no-all-versions', name]).status === 0
}

function apt(args: readonly string[]): void {
  console.error(`apt-get ${args.join(' ')}`)
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args[0] ?? ''} failed: see its message above.`)
}

function run(command: string, args: readonly string[]) {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' })
  return { status, stdout: stdout ?? '', error }
}
