import { z } from 'zod'
import { articleIdSchema, articleSchema } from '../domain/article.ts'
import type { Collation } from '../domain/collation.ts'
import { comparisonSettingsSchema } from '../domain/comparison-settings.ts'
import type { Immutable } from '../domain/immutable.ts'
import { numberFormatOfSourceSchema } from '../domain/number-format.ts'
import type { LedgerSheet } from '../domain/ledger-sheet.ts'

/** Reports of one ledger at most: every two are paired, which for fifty takes some seconds. */
export const MOST_IN_LEDGER = 50

/** A `LedgerSheet` as JSON text, for the reasons of `ComparisonText`. */
const ledgerTextSchema = z.string().brand('LedgerText')
export type LedgerText = z.infer<typeof ledgerTextSchema>

export function writeLedger(sheet: LedgerSheet): LedgerText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return JSON.stringify(sheet) as LedgerText
}

/** Trusts the brand: only `writeLedger` of the same build makes such a text. */
export function readLedger(text: LedgerText): LedgerSheet {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `writeLedger` was given
  return JSON.parse(text) as LedgerSheet
}

/** Reports side by side at most: as many as letters can name at a glance, and as pairs can be compared in a few seconds. */
export const MOST_SIDE_BY_SIDE = 20

/** A `Collation` as JSON text, for the reasons of `ComparisonText`. */
const collationTextSchema = z.string().brand('CollationText')
export type CollationText = z.infer<typeof collationTextSchema>

export function writeCollation(collation: Collation): CollationText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return JSON.stringify(collation) as CollationText
}

/** Trusts the brand: only `writeCollation` of the same build makes such a text. */
export function readCollation(text: CollationText): Collation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `writeCollation` was given
  return JSON.parse(text) as Collation
}

/** In pairs of reports. */
const pairsDoneSchema = z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() })

/** A report among several: what stands over it, and what all spans point into. */
const oneOfSeveralSchema = articleSchema.pick({
  id: true,
  headline: true,
  headlineIsMade: true,
  source: true,
  published: true,
  wordCount: true,
  body: true,
})
export type OneOfSeveral = Immutable<z.infer<typeof oneOfSeveralSchema>>

export const severalMethods = {
  /** The figures of several reports in one table. Articles that are not in the library are left out; the others come in order of time. */
  ledgerOf: {
    input: z.strictObject({
      articles: z.array(articleIdSchema).min(1).max(MOST_IN_LEDGER),
      /** How sources write their numbers; what an article says itself counts before. */
      numberFormats: z.array(numberFormatOfSourceSchema).optional(),
    }),
    output: z.strictObject({ reports: z.array(oneOfSeveralSchema), ledger: ledgerTextSchema }),
    progress: pairsDoneSchema,
  },
  /**
   * Several reports against one of them, which the positions in `collation` name by their place in `reports`. Articles that are
   * not in the library are left out; the others come in order of time. Null when fewer than two are left.
   */
  compareSeveral: {
    input: z.strictObject({
      articles: z.array(articleIdSchema).min(1).max(MOST_SIDE_BY_SIDE),
      /** What the others are set against; without it, or when it is gone, the report that covers most of the others. */
      base: articleIdSchema.optional(),
      settings: comparisonSettingsSchema.optional(),
      numberFormats: z.array(numberFormatOfSourceSchema).optional(),
    }),
    output: z.strictObject({ reports: z.array(oneOfSeveralSchema), collation: collationTextSchema }).nullable(),
    progress: pairsDoneSchema,
  },
} as const
