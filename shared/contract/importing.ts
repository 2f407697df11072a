import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'

/** One input that could not be taken in, and why, as a sentence for the user. */
const importFailureSchema = z.strictObject({ name: z.string(), reason: z.string() })

/** What became of an import. `same` lists resends: each keeps its own row, linked to the text already stored. */
export const importReportSchema = z.strictObject({
  added: z.array(articleIdSchema),
  same: z.array(articleIdSchema),
  failed: z.array(importFailureSchema),
  /** What was read with a reservation: `name` and a sentence. */
  warnings: z.array(importFailureSchema),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof importReportSchema>

export const importProgressSchema = z.strictObject({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** Name of the input being read. */
  current: z.string(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>

/** A clipboard holds less than a text may: what is longer is refused before it crosses to the library. */
const pastedSchema = z.string().max(16_000_000)

export const importingMethods = {
  /** Paths come from the main process or the command line, never from the page. */
  importPaths: {
    input: z.strictObject({ paths: z.array(z.string()) }),
    output: importReportSchema,
    progress: importProgressSchema,
  },
  /** Files dropped on the window: the page reads them, so it never learns or names a path. */
  importFiles: {
    input: z.strictObject({
      files: z.array(z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) })),
    }),
    output: importReportSchema,
    progress: importProgressSchema,
  },
  /** What was pasted: its plain text, and its markup where the clipboard has it, which keeps tables and paragraphs. */
  importPasted: {
    input: z.strictObject({ text: pastedSchema, html: pastedSchema.optional() }),
    output: importReportSchema,
    progress: importProgressSchema,
  },
  /** Adds the sample reports that are not there yet. */
  importSamples: { input: z.strictObject({}), output: importReportSchema, progress: importProgressSchema },
} as const

export const importingEvents = {
  /** What came of an import that was cancelled: who cancelled it waits for its answer no more, and what came in is kept. */
  importCancelled: importReportSchema,
} as const
