import { z } from 'zod'
import { figureSchema, mentionGroupSchema } from './figure.ts'
import type { Immutable } from './immutable.ts'
import { ledgerSchema } from './ledger.ts'
import { spanSchema } from './span.ts'

/** What the ledger's cells point at in one report. */
const ledgerReadingSchema = z.strictObject({
  figures: z.array(figureSchema),
  groups: z.array(mentionGroupSchema),
  /** One for each of `figures`: the sentence it stands in, in the field it stands in. */
  sentences: z.array(spanSchema),
  /** Figures understood, of the number-like expressions seen: "27 of 29". */
  understood: z.int().nonnegative(),
  seen: z.int().nonnegative(),
})
export type LedgerReading = Immutable<z.infer<typeof ledgerReadingSchema>>

/** A ledger with all that its cells point at: a reading for each report, in the order of the columns. */
export const ledgerSheetSchema = z.strictObject({ ledger: ledgerSchema, readings: z.array(ledgerReadingSchema) })
export type LedgerSheet = Immutable<z.infer<typeof ledgerSheetSchema>>
