import { z } from 'zod'
import type { Immutable } from './immutable.ts'

const figureKindSchema = z.enum([
  'count',
  'money',
  'percent',
  'percent-point',
  'measure',
  'duration',
  'age',
  'ratio',
  'ordinal',
  'date',
  'time',
  'score',
  'identifier',
])
export type FigureKind = z.infer<typeof figureKindSchema>

/** How exact a figure claims to be: `some 452` is `~`, `more than 100` is `>`, `at least` is `>=`, `12-14` is `range`, `dozens` is `vague`. */
const qualifierSchema = z.enum(['=', '~', '>', '>=', '<', '<=', 'range', 'vague'])
export type Qualifier = z.infer<typeof qualifierSchema>

/** The calendar reading of a date or time. `from` and `to` are ISO 8601, `to` inclusive at the given grain. */
const figureDateSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  grain: z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']),
  /** The report's date that a relative expression (`on Tuesday`) was resolved against; null when none was needed. */
  resolvedFrom: z.string().nullable(),
  /** False for a relative date in a report without a published date: `from` and `to` are then empty strings. */
  resolved: z.boolean(),
})
export type FigureDate = Immutable<z.infer<typeof figureDateSchema>>

/** Anything that states a quantity, date or time, with its normal form. */
export const figureSchema = z.strictObject({
  /** Half-open UTF-16 span; covers qualifier, currency, number, scale and percent sign, not the counted noun. */
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** Which part of the article the span points into. */
  field: z.enum(['body', 'title']),
  /** The slice `[from, to)` of that field. */
  text: z.string(),
  kind: figureKindSchema,
  /** Exact decimal or fraction as text (`1.4`, `1/3`); for dates the first day or instant; null for ranges and vague plurals. */
  value: z.string().nullable(),
  /** Interval for comparing, in units of `value` (dates: days since 1970-01-01, times: minutes); null means unbounded. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** True when the bound itself is excluded. */
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  qualifier: qualifierSchema,
  significantDigits: z.int().nonnegative().nullable(),
  /** Unit as a canonical singular name (`kilometre`), and what it measures (`length`). */
  unit: z.string().nullable(),
  dimension: z.string().nullable(),
  /** ISO 4217 code. */
  currency: z.string().nullable(),
  /** What the figure is per: `day`, `month`, `share`. */
  rate: z.string().nullable(),
  date: figureDateSchema.nullable(),
  role: z.enum(['level', 'change', 'from', 'to', 'part', 'total']).nullable(),
  direction: z.enum(['up', 'down', 'profit', 'loss']).nullable(),
  counted: z.strictObject({ head: z.string(), modifiers: z.array(z.string()) }).nullable(),
  /** Class of what happened to the counted thing: `killed`, `injured`, `defused`, `earned`. */
  predicate: z.string().nullable(),
  scope: z.strictObject({
    places: z.array(z.string()),
    group: z.string().nullable(),
    asOf: z.string().nullable(),
    /** True when the scope comes from the surrounding sentence, paragraph or headline. */
    inherited: z.boolean(),
  }),
  attribution: z.string().nullable(),
  /** The person an age (or other personal figure) belongs to. */
  person: z.string().nullable(),
  negated: z.boolean(),
  /** Read, but never flagged: "one of", "the two sides". */
  trivial: z.boolean(),
  /** Name of the rule that read it; shown to the user and used in tests. */
  rule: z.string(),
})
export type Figure = Immutable<z.infer<typeof figureSchema>>

/**
 * The mentions of one fact inside one article (lead, body and recap say it again). `figures` are positions in the
 * article's list of figures, in reading order; `lead` is the mention that states it most fully.
 */
export const mentionGroupSchema = z.strictObject({
  figures: z.array(z.int().nonnegative()).min(1),
  lead: z.int().nonnegative(),
})
export type MentionGroup = Immutable<z.infer<typeof mentionGroupSchema>>

/** How a figure of one report stands to a figure of another, from agreement to what only one of them has. */
export const figureRelationSchema = z.enum([
  'same',
  'rounded',
  'compatible',
  'updated',
  'conflict',
  'other-scope',
  'only-a',
  'only-b',
])
export type FigureRelation = z.infer<typeof figureRelationSchema>
