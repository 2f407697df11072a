import { z } from 'zod'
import { handFindingSchema } from './by-hand.ts'
import { figureRelationSchema } from './figure.ts'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'

/** A slip of the pen that explains how one figure became another. */
export const figurePatternSchema = z.enum([
  'digits-transposed',
  'one-digit',
  'decimal-point',
  'sign',
  'rate',
  'unit',
  'order-swapped',
  'scale',
])

/** A figure finding: positions in the two lists of figures, at least one of them given. */
const figureFindingSchema = z.strictObject({
  kind: z.literal('figure'),
  relation: figureRelationSchema,
  a: z.int().nonnegative().nullable(),
  b: z.int().nonnegative().nullable(),
  /** Named slip, when one explains the difference. */
  pattern: figurePatternSchema.nullable(),
  /** Unique within a comparison; 1 is the most important. */
  rank: z.int().positive(),
  /** One plain sentence. */
  reason: z.string(),
  /** There where a finding of more importance tells the same difference: in the headline, say, and this one in the lead. */
  again: z.literal(true).optional(),
})

/** Words that differ where the passage is otherwise the same. */
const wordingFindingSchema = z.strictObject({
  kind: z.literal('wording'),
  what: z.enum(['name', 'weekday', 'month', 'negation', 'opposite', 'quotation']),
  a: spanSchema,
  b: spanSchema,
  rank: z.int().positive(),
  reason: z.string(),
})

/** Figures of one article that do not agree with each other. */
const inconsistencyFindingSchema = z.strictObject({
  kind: z.literal('inconsistency'),
  side: z.enum(['a', 'b']),
  what: z.enum(['sum', 'percentage', 'weekday', 'age', 'range']),
  /** Spans of the figures concerned, in the body of that side. */
  spans: z.array(spanSchema).min(1),
  rank: z.int().positive(),
  reason: z.string(),
})

/** A repeated passage to decide on: a position in the list of passages. */
const passageFindingSchema = z.strictObject({
  kind: z.literal('passage'),
  passage: z.int().nonnegative(),
  rank: z.int().positive(),
  reason: z.string(),
})

/** What an editor found: see `findings-by-hand.ts`. */
const byHandFindingSchema = z.strictObject({
  kind: z.literal('by-hand'),
  found: handFindingSchema,
  rank: z.int().positive(),
  reason: z.string(),
})

/** Something to decide on. */
export const findingSchema = z.discriminatedUnion('kind', [
  figureFindingSchema,
  wordingFindingSchema,
  inconsistencyFindingSchema,
  passageFindingSchema,
  byHandFindingSchema,
])
export type Finding = Immutable<z.infer<typeof findingSchema>>
export type FigureFinding = Immutable<z.infer<typeof figureFindingSchema>>
export type WordingFinding = Immutable<z.infer<typeof wordingFindingSchema>>
export type InconsistencyFinding = Immutable<z.infer<typeof inconsistencyFindingSchema>>
