import { z } from 'zod'
import { libraryProblemSchema } from './library-problem.ts'

/** The Node-API that better-sqlite3 needs. Below it, loading does not fail: it crashes the process. */
export const neededNodeApi = 10

/**
 * What Node is started with for the library process. V8 gives what is new up to 32 MB twice before it looks what of it is still
 * needed; what answers a call is soon done with, and 4 MB twice are enough. V8 gives every thread of the process the same, whatever
 * its `resourceLimits` ask for.
 */
export const libraryProcessFlags: readonly string[] = ['--max-semi-space-size=4']

/**
 * What the environment of the library process has besides. The GNU C library gives each thread memory of its own to divide (an arena), and what
 * a thread gave back is of use to no other: two for all threads keep 50 MB less. Other systems do not know the name.
 */
export const libraryProcessEnvironment: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' }

/** What the library process is started with: JSON in its first argument (`process.argv[2]`). */
export const libraryProcessOptionsSchema = z.strictObject({ libraryPath: z.string().min(1) })
export type LibraryProcessOptions = Readonly<z.infer<typeof libraryProcessOptionsSchema>>

/**
 * The first message of the library process. After `ready` it speaks the library contract. After `problem` it waits to be
 * closed: a message sent just before the end of a process may be lost.
 */
export const startupMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('problem'), problem: libraryProblemSchema }),
])
export type StartupMessage = z.infer<typeof startupMessageSchema>

/** What its host sends when the library is to be closed; the library process closes the file and ends. */
export const closeMessageSchema = z.strictObject({ kind: z.literal('close') })
export type CloseMessage = z.infer<typeof closeMessageSchema>
