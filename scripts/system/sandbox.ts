import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * How to start Electron so that Chromium's sandbox is on, or why it cannot be.
 * `prefix` goes before the command, `flags` to Electron; `warning` is for the user.
 */
export type SandboxPlan = {
  readonly prefix: readonly string[]
  readonly flags: readonly string[]
  readonly warning: string | null
}

/** Runs what follows as user 1000 of a new user namespace. */
const ordinaryUser = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] as const

/** What decides about the sandbox on Linux. */
export type SandboxFacts = {
  readonly isRoot: boolean
  /** Whether this user may make user namespaces, on which the sandbox is built. */
  readonly hasUserNamespaces: boolean
  /** Whether Electron's own helper is installed with root's rights, the sandbox's older way. */
  readonly hasSetuidHelper: boolean
}

/**
 * Chromium refuses to run sandboxed as root. Root therefore starts it in a user namespace in which it is an ordinary user
 * without any of root's rights; files belong to it as they belong to root outside, so nothing has to be copied or handed
 * over. Only where there are no user namespaces is the sandbox left off.
 */
export function planSandbox({ isRoot, hasUserNamespaces, hasSetuidHelper }: SandboxFacts): SandboxPlan {
  if (hasUserNamespaces) {
    const prefix = isRoot ? ordinaryUser : []
    return { prefix, flags: [], warning: null }
  }
  if (!isRoot && hasSetuidHelper) return { prefix: [], flags: [], warning: null }
  return {
    prefix: [],
    flags: ['--no-sandbox'],
    warning: "This machine does not allow user namespaces, so Electron runs without Chromium's sandbox (--no-sandbox).",
  }
}

/** The plan for this machine and this Electron. Off Linux the sandbox needs no help. */
export function sandboxPlan(electron: string): SandboxPlan {
  if (process.platform !== 'linux') return { prefix: [], flags: [], warning: null }
  return planSandbox({
    isRoot: process.getuid?.() === 0,
    hasUserNamespaces: allowsUserNamespaces(),
    hasSetuidHelper: isSetuidRoot(join(dirname(electron), 'chrome-sandbox')),
  })
}

/**
 * Tried from inside the namespace Electron will live in, as Chromium does: some machines let root make namespaces and
 * nobody else, and some take the rights away that make them useful.
 */
function allowsUserNamespaces(): boolean {
  const [command, ...args] = [...ordinaryUser, 'unshare', '--user', '--net', '--pid', '--fork', 'true']
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function isSetuidRoot(path: string): boolean {
  const setuid = 0o4000
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & setuid) !== 0
}
