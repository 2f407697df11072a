import { resolve } from 'node:path'

/** What Doublet was started with. Paths are absolute. */
export type CommandLine = {
  readonly libraryPath: string | null
  /** Files to import. */
  readonly files: readonly string[]
}

/**
 * Reads `[--library=PATH] [FILE...]`. `values` holds what follows the executable (and, while developing, the
 * application's folder). Other switches are Chromium's own and passed over; after `--` everything is a file.
 */
export function readCommandLine(values: readonly string[], workingFolder: string): CommandLine {
  let libraryPath: string | null = null
  const files: string[] = []
  let isPastSwitches = false
  for (const value of values) {
    if (isPastSwitches || !value.startsWith('-')) files.push(resolve(workingFolder, value))
    else if (value === '--') isPastSwitches = true
    else if (value.startsWith('--library=')) libraryPath = resolve(workingFolder, value.slice('--library='.length))
  }
  return { libraryPath, files }
}

/** What follows the executable. Started as `electron FOLDER ...`, the first value that is no switch is the application itself. */
export function ownValues(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  const values = argv.slice(1)
  if (!isDefaultApp) return values
  const folder = values.findIndex((value) => !value.startsWith('-'))
  return values.filter((_value, index) => index !== folder)
}
