import { z } from 'zod'
import type { Immutable } from '../domain/immutable.ts'
import { commandIdSchema } from './commands.ts'
import { importProgressSchema, importReportSchema } from './importing.ts'
import { settingsChangeSchema, settingsSchema } from '../domain/settings.ts'
import { keepingMethods } from './keeping.ts'
import { libraryEvents, libraryMethods } from './library.ts'

/** How the library stands, as the window shows it. */
const libraryStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('starting') }),
  z.strictObject({ kind: z.literal('ready') }),
  /** The library process ended unexpectedly and is being started again; `attempt` counts from 1. */
  z.strictObject({ kind: z.literal('restarting'), attempt: z.int().positive(), reason: z.string() }),
  /** It cannot be opened; `problem` says what is wrong and `advice` what to do. */
  z.strictObject({ kind: z.literal('failed'), problem: z.string(), advice: z.string() }),
])
export type LibraryState = z.infer<typeof libraryStateSchema>

const applicationSchema = z.strictObject({
  version: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  /** `development` on the older Electron that stands in where the official one cannot be downloaded. */
  runtime: z.enum(['official', 'development']),
  electron: z.string(),
  libraryPath: z.string(),
  libraryState: libraryStateSchema,
})
export type Application = z.infer<typeof applicationSchema>

const settingsStateSchema = z.strictObject({
  settings: settingsSchema,
  /** What is to be said of the file they are kept in, as a sentence; null when it was found in order. */
  notice: z.string().nullable(),
})
export type SettingsState = Immutable<z.infer<typeof settingsStateSchema>>

/** Answered by the main process itself. */
const windowMethods = {
  application: { input: z.strictObject({}), output: applicationSchema },
  /** Shows the system's dialog and imports what was chosen; null when the user chose nothing. */
  importWithDialog: {
    input: z.strictObject({}),
    output: importReportSchema.nullable(),
    progress: importProgressSchema,
  },
  /** Shows the system's dialog and writes what could not be imported, and why, into the file chosen; `saved` is its name. */
  saveImportFailures: {
    input: importReportSchema.pick({ failed: true }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  /** Shows the system's dialog, with `name` proposed, and writes a table into the file chosen; `saved` is its name. */
  saveTable: {
    input: z.strictObject({ name: z.string().regex(/^[\w-]+\.csv$/), csv: z.string() }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  /** Shows the system's dialog and writes the library into the file chosen, whose name is answered; null when the user chose none. */
  exportLibraryWithDialog: {
    input: z.strictObject({}),
    output: keepingMethods.exportLibrary.output.extend({ name: z.string() }).nullable(),
    progress: keepingMethods.exportLibrary.progress,
  },
  /** Shows the system's dialog and takes in the library chosen; null when the user chose none. */
  importLibraryWithDialog: {
    input: z.strictObject({}),
    output: keepingMethods.importLibrary.output.nullable(),
    progress: keepingMethods.importLibrary.progress,
  },
  settings: { input: z.strictObject({}), output: settingsStateSchema },
  /** Answers with all settings as they are then; refused when they hold but cannot be kept. */
  changeSettings: { input: settingsChangeSchema, output: settingsStateSchema },
  /** Says what the page can carry out now; the menu greys out the rest. */
  offerCommands: { input: z.strictObject({ available: z.array(commandIdSchema) }), output: z.strictObject({}) },
  /** Tries again to open a library that failed. */
  retryLibrary: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Shows the library's file, or where it would be, in the system's file manager. */
  showLibraryFile: { input: z.strictObject({}), output: z.strictObject({}) },
} as const

/** Library methods the page may call; the rest name paths and are for the main process alone. */
const { importPaths: _import, exportLibrary: _export, importLibrary: _merge, ...pageLibraryMethods } = libraryMethods

/** What the main process passes on from the library process, whose answers it has validated against the same schemas. */
export const relayedMethods: ReadonlySet<string> = new Set(Object.keys(pageLibraryMethods))

/** Page to main process; library methods are relayed. */
export const windowContract = {
  version: 1,
  methods: { ...windowMethods, ...pageLibraryMethods },
  events: {
    ...libraryEvents,
    libraryStateChanged: libraryStateSchema,
    settingsChanged: settingsStateSchema,
    /** A command was chosen in the application's menu; the page carries it out. */
    menuCommand: commandIdSchema,
    /** An import that the page did not ask for (command line, or the system's "open with") has ended. */
    importEnded: importReportSchema,
  },
} as const
