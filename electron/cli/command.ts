/** How a command ended: all done; some inputs failed, each named; or it was asked for in a wrong way. */
export type ExitStatus = 0 | 1 | 2

export type Command = {
  /** What `--help` prints. */
  readonly help: string
  /** `args` are those after the command's name. */
  run(args: readonly string[]): Promise<ExitStatus>
}

/** A command line that cannot be understood, or an output that cannot be written: exit status 2. */
export class UsageError extends Error {}
