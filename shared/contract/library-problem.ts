import { z } from 'zod'

/** Why a library cannot be opened. A closed union: `switch` on `kind`. */
export const libraryProblemSchema = z.discriminatedUnion('kind', [
  /** This Electron or Node cannot load the database at all. */
  z.strictObject({ kind: z.literal('node-api-too-old'), found: z.int(), needed: z.int() }),
  /** Written by a later Doublet: `found` and `known` are numbers of migrations. */
  z.strictObject({ kind: z.literal('library-newer-than-app'), found: z.int(), known: z.int() }),
  /** Another process has it open; `holder` says which, when known. */
  z.strictObject({ kind: z.literal('library-in-use'), holder: z.string().nullable() }),
  /** The file is not SQLite, or another program's. */
  z.strictObject({ kind: z.literal('not-a-library'), detail: z.string() }),
  /** SQLite found the file damaged. */
  z.strictObject({ kind: z.literal('library-damaged'), detail: z.string() }),
  /** It cannot be read or written: missing folder, no permission, full disk. */
  z.strictObject({ kind: z.literal('cannot-open'), detail: z.string() }),
  /** A migration failed and was rolled back; `backup` is the copy made before it, when one was. */
  z.strictObject({ kind: z.literal('migration-failed'), detail: z.string(), backup: z.string().nullable() }),
  /** The library process cannot be started, or ends again and again; `detail` is a sentence. */
  z.strictObject({ kind: z.literal('process-unusable'), detail: z.string() }),
])
export type LibraryProblem = Readonly<z.infer<typeof libraryProblemSchema>>

/** What is wrong and what to do about it, each as sentences for the window or the terminal. */
export function describeLibraryProblem(problem: LibraryProblem): { readonly problem: string; readonly advice: string } {
  switch (problem.kind) {
    case 'node-api-too-old':
      return {
        problem: `This Electron offers Node-API ${problem.found}; the database needs ${problem.needed}.`,
        advice: 'Start Doublet with npm start, which finds a runtime that fits.',
      }
    case 'library-newer-than-app':
      return {
        problem: `This library was written by a newer Doublet (its form is ${problem.found}, this version knows ${problem.known}).`,
        advice: 'Install the newest Doublet to open it. Nothing in it was changed.',
      }
    case 'library-in-use':
      return {
        problem: `Another program has this library open${problem.holder === null ? '' : ` (${problem.holder})`}.`,
        advice: 'Close the other window or command that uses it, then try again.',
      }
    case 'not-a-library':
      return {
        problem: `This file is not a Doublet library: ${problem.detail}`,
        advice:
          'It was not changed. Move it away to begin a new library there, or start Doublet with --library=FILE to use another.',
      }
    case 'library-damaged':
      return {
        problem: `The library file is damaged: ${problem.detail}`,
        advice:
          'Nothing in it was changed. Keep a copy of it, then put a backup in its place: your own, or one that Doublet made beside it before an update (its name ends in .backup).',
      }
    case 'cannot-open':
      return {
        problem: `The library file cannot be opened: ${problem.detail}`,
        advice: 'See that its folder exists, may be written to and has room, then try again.',
      }
    case 'migration-failed':
      return {
        problem: `The library could not be brought to this version's form: ${problem.detail}`,
        advice:
          problem.backup === null
            ? 'It was left as it was. The previous version of Doublet can still open it.'
            : `It was left as it was. A copy made before is at ${problem.backup}.`,
      }
    case 'process-unusable':
      return {
        problem: problem.detail,
        advice: 'Try again. If it keeps happening, the log file in the application folder says more.',
      }
    default:
      return problem satisfies never
  }
}
