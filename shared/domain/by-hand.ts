import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { quotedPlaceSchema } from './quoted-place.ts'
import { spanSchema } from './span.ts'

/** Told apart wherever it is copied to: two libraries never give two things one of them. */
export const handIdSchema = z.uuid().brand('HandId')
export type HandId = z.infer<typeof handIdSchema>

const madeSchema = z.strictObject({
  id: handIdSchema,
  /** Who did it; empty when nobody said. */
  reviewer: z.string().max(100),
  /** When, as ISO 8601 in UTC. */
  made: z.iso.datetime(),
})

export const HAND_FINDING_KINDS = ['figure', 'quotation', 'name', 'wording', 'missing', 'other'] as const

/** What an editor found where the engine found nothing, or nothing of that kind. */
export const handFindingSchema = z
  .strictObject({
    ...madeSchema.shape,
    what: z.literal('finding'),
    kind: z.enum(HAND_FINDING_KINDS),
    note: z.string().trim().max(4_000),
    /** Null where the text says nothing of it; at least one of the two is given. */
    a: quotedPlaceSchema.nullable(),
    b: quotedPlaceSchema.nullable(),
  })
  .refine(({ a, b }) => a !== null || b !== null, 'stands in neither text')
export type HandFinding = Immutable<z.infer<typeof handFindingSchema>>

/** Two places of which an editor said that they belong together, or that they do not. */
const handAlignmentSchema = z.strictObject({
  ...madeSchema.shape,
  what: z.enum(['together', 'apart']),
  a: quotedPlaceSchema,
  b: quotedPlaceSchema,
})
export type HandAlignment = Immutable<z.infer<typeof handAlignmentSchema>>

/** Something done by hand to a pair of texts. */
export const handworkSchema = z.union([handFindingSchema, handAlignmentSchema])
export type Handwork = Immutable<z.infer<typeof handworkSchema>>

/** What is said of a pair once for all of it: things are put there, in place of those with the same id, or taken away. */
export const handChangeSchema = z.strictObject({
  put: z.array(handworkSchema).max(1_000),
  remove: z.array(handIdSchema).max(1_000),
})
export type HandChange = Immutable<z.infer<typeof handChangeSchema>>

/** Two stretches that are aligned whatever they say (`together`), or never with each other (`apart`). */
export const alignmentSchema = z.strictObject({ what: z.enum(['together', 'apart']), a: spanSchema, b: spanSchema })
export type Alignment = Immutable<z.infer<typeof alignmentSchema>>

/** The same with the two texts named the other way round. */
export function turnHandwork<T extends Handwork | Alignment>(done: T): T {
  return { ...done, a: done.b, b: done.a }
}

/** The order in which things were done. */
function inOrderMade(done: readonly Handwork[]): readonly Handwork[] {
  const keyOf = ({ made, id }: Handwork): string => `${made} ${id}`
  return done.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** What a change leaves of `done`, in the order in which it was done. */
export function withHandChange(done: readonly Handwork[], { put, remove }: HandChange): readonly Handwork[] {
  const changed = new Set<string>([...remove, ...put.map(({ id }) => id)])
  return inOrderMade([...done.filter(({ id }) => !changed.has(id)), ...put])
}

/** The change that takes a change back, from what there was before it. */
export function undoOf(done: readonly Handwork[], { put, remove }: HandChange): HandChange {
  const touched = new Set<string>([...remove, ...put.map(({ id }) => id)])
  const before = done.filter(({ id }) => touched.has(id))
  const there = new Set<string>(before.map(({ id }) => id))
  return { put: before, remove: put.map(({ id }) => id).filter((id) => !there.has(id)) }
}

/** The alignments whose places both stand in the texts, as the engine takes them. */
export function alignmentsOf(done: readonly Handwork[]): readonly Alignment[] {
  return done.flatMap((each) =>
    each.what === 'finding' || each.a.span === null || each.b.span === null
      ? []
      : [{ what: each.what, a: each.a.span, b: each.b.span }],
  )
}
