import { z } from 'zod'
import { figureRelationSchema } from './figure.ts'
import type { Immutable } from './immutable.ts'
import { figurePatternSchema } from './finding.ts'

/** What one report says of the fact of a row. */
const ledgerCellSchema = z.strictObject({
  /** Position of the mention group in the report's list of groups, and of the mention that states it most fully. */
  group: z.int().nonnegative(),
  figure: z.int().nonnegative(),
  /** How it stands to the base of its row; `same` for the base itself. Never `only-a` or `only-b`. */
  relation: figureRelationSchema,
  /** A named slip that explains a difference; null when there is none. */
  pattern: figurePatternSchema.nullable(),
})
export type LedgerCell = Immutable<z.infer<typeof ledgerCellSchema>>

/** One fact, with what each report says of it. */
const ledgerRowSchema = z.strictObject({
  /** The gravest relation between any two of its cells: `conflict` before `updated`, what agrees last. */
  relation: figureRelationSchema,
  /** Column of the value that most reports agree on, the latest report among equals. */
  base: z.int().nonnegative(),
  /** One a report, in the order the reports were given in; null where a report says nothing of it. */
  cells: z.array(ledgerCellSchema.nullable()),
})
export type LedgerRow = Immutable<z.infer<typeof ledgerRowSchema>>

/** The figures of a set of reports in one table. Every mention group of every report is in exactly one row; conflicts come first. */
export const ledgerSchema = z.strictObject({ rows: z.array(ledgerRowSchema) })
export type Ledger = Immutable<z.infer<typeof ledgerSchema>>
