import type { Port } from '../../../shared/contract/define.ts'
import type { LibraryProblem } from '../../../shared/contract/library-problem.ts'
import type { LibraryProcessOptions } from '../../../shared/contract/library-process.ts'

/** A library process as its host holds it, however it was started. */
export type LibraryProcess = {
  /** `onClose` is called when the process has ended, after its last message; the reason is a plain sentence. */
  readonly port: Port
  /** Ends it without asking. */
  kill(): void
}

/** Starts a library process, or says why there can be none. */
export type StartLibraryProcess = (
  options: LibraryProcessOptions,
) => LibraryProcess | { readonly problem: LibraryProblem }

/** How a process ended, as a plain sentence. `code` is null when `signal` ended it. */
export function describeEnd(code: number | null, signal: string | null = null): string {
  if (signal !== null) return `It was ended from outside (${signal}).`
  return code === 0 ? 'It ended by itself.' : `It ended with code ${code ?? 'unknown'}.`
}
