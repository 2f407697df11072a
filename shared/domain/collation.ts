import { z } from 'zod'
import { figureRelationSchema } from './figure.ts'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'

/**
 * A collation sets several reports of one event against one of them, the base. Reports are named by their position in the
 * order in which they were given; every span points into the body of the report it is said of.
 */
const report = z.int().nonnegative()

/** Where a report has the words that are spoken of; empty where it leaves words out, at the place where they would stand. */
const tellerSchema = z.strictObject({ report, span: spanSchema })
export type Teller = Immutable<z.infer<typeof tellerSchema>>

/** What some reports, word for word alike, have in place of other words. */
const readingSchema = z.strictObject({
  /** In the order of the reports. */
  tellers: z.array(tellerSchema).min(1),
  /** How a figure in it stands to the one it replaces; null where no figure of the two was paired. */
  relation: figureRelationSchema.nullable(),
})
export type Reading = Immutable<z.infer<typeof readingSchema>>

/** Words of a stretch for which other reports have others; empty where they only have words more. */
const placeSchema = z.strictObject({ span: spanSchema, readings: z.array(readingSchema).min(1) })
export type Place = Immutable<z.infer<typeof placeSchema>>

/** A stretch as some reports, word for word alike, have worded it anew: shown whole, because hardly a word was left. */
const rewordingSchema = z.strictObject({
  tellers: z.array(tellerSchema).min(1),
  /** In the text of the first of them, the words that the stretch does not have. */
  changed: z.array(spanSchema),
})
export type Rewording = Immutable<z.infer<typeof rewordingSchema>>

/** Another report that has a stretch: in the same words (but for case, marks and white space), or edited. */
const witnessSchema = z.strictObject({
  report,
  kind: z.enum(['verbatim', 'edited']),
  span: spanSchema,
})
export type Witness = Immutable<z.infer<typeof witnessSchema>>

/** A stretch of one report with all that other reports make of it. */
const stretchSchema = z.strictObject({
  report,
  span: spanSchema,
  /** In the order of the reports. */
  witnesses: z.array(witnessSchema),
  /** In reading order, without overlap, inside `span`. */
  places: z.array(placeSchema),
  rewordings: z.array(rewordingSchema),
})
export type Stretch = Immutable<z.infer<typeof stretchSchema>>

/** A sentence of the base with the white space behind it: the lines tile its text. */
const lineSchema = stretchSchema.extend({
  startsParagraph: z.boolean(),
  /** False for bylines, tag lines and whatever else the settings leave out of a comparison. */
  isCompared: z.boolean(),
})
export type Line = Immutable<z.infer<typeof lineSchema>>

/** What the base does not have, in the words of the report that says most of it. */
const additionSchema = stretchSchema.extend({
  /** Words of it, in the report whose words they are. */
  words: z.int().positive(),
  /** The line of the base it stands behind: -1 before all of them, null when its reports share nothing with the base. */
  after: z.int().min(-1).nullable(),
})
export type Addition = Immutable<z.infer<typeof additionSchema>>

/** What becomes of the base in one of the other reports, in words. */
const variantSchema = z.strictObject({
  report,
  /** Words of the base that it does not have. */
  dropped: z.int().nonnegative(),
  /** Places at which it has other words. */
  changed: z.int().nonnegative(),
  /** Words it has that the base does not have, in additions. */
  added: z.int().nonnegative(),
  /** The base, or else the earliest report before it, that has the very same words; null for none. */
  sameAs: report.nullable(),
})
export type Variant = Immutable<z.infer<typeof variantSchema>>

/** A figure of the base and one of another report that say something of one fact. */
const figureTieSchema = z.strictObject({
  relation: figureRelationSchema,
  base: spanSchema,
  report,
  span: spanSchema,
  reason: z.string(),
})
export type FigureTie = Immutable<z.infer<typeof figureTieSchema>>

export const collationSchema = z.strictObject({
  base: report,
  lines: z.array(lineSchema),
  /** In order of place in the base; what has no place comes last. */
  additions: z.array(additionSchema),
  /** `coverage[of][in]`: share of the words of one report that stand in another, 0 to 1; 1 for a report in itself. */
  coverage: z.array(z.array(z.number().min(0).max(1))),
  /** In the order of the reports, the base left out. */
  variants: z.array(variantSchema),
  /** In which order to read what the base does not have: whoever adds most to what was read before comes next. */
  order: z.array(z.strictObject({ report, fresh: z.int().nonnegative() })),
  /** Of the bodies, in order of importance within each report. */
  figures: z.array(figureTieSchema),
  /** False when the step budget of a comparison ran out. */
  complete: z.boolean(),
})
export type Collation = Immutable<z.infer<typeof collationSchema>>
