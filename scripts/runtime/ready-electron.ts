import { report } from '../report.ts'
import { root } from '../root.ts'
import { installSystemPackages } from '../system/packages.ts'
import { sandboxPlan, type SandboxPlan } from '../system/sandbox.ts'
import { electronRuntime, runtimeEnvironment, type ElectronRuntime } from './electron-runtime.ts'

/** An Electron that can be started: found or prepared, its system libraries there, its sandbox planned. */
export type ReadyElectron = {
  readonly runtime: ElectronRuntime
  readonly sandbox: SandboxPlan
  /** What the application started on it needs in its environment, this process's own included. */
  readonly environment: NodeJS.ProcessEnv
}

/** Gets Electron ready and tells the user what it took; an error in one sentence where it cannot be had. */
export async function readyElectron(options: { readonly withDisplay: boolean }): Promise<ReadyElectron> {
  const runtime = await electronRuntime(root, report)
  installSystemPackages(runtime.executable, options)
  const sandbox = sandboxPlan(runtime.executable)
  if (sandbox.warning !== null) report(sandbox.warning)
  return { runtime, sandbox, environment: { ...process.env, ...runtimeEnvironment(runtime) } }
}

/** A command line with what the sandbox needs in front of it. */
export function sandboxed(plan: SandboxPlan, command: string, args: readonly string[]): [string, string[]] {
  const [first = command, ...rest] = [...plan.prefix, command, ...args]
  return [first, rest]
}
