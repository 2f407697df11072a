import { z } from 'zod'
import { articleIdSchema, articleSchema } from '../domain/article.ts'
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
    /** In pairs of reports. */
    progress: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  },
} as const
