import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { spanSchema } from './span.ts'

/** What parts two aligned words. All classes but `words` are lesser: a reader may have them dimmed. */
const differenceClassSchema = z.enum(['words', 'figure', 'case', 'punctuation', 'quotes', 'space'])

/** One inner difference of a passage. An insertion has an empty span in `a`, a deletion an empty one in `b`. */
const differenceSchema = z.strictObject({
  class: differenceClassSchema,
  a: spanSchema,
  b: spanSchema,
})
export type Difference = Immutable<z.infer<typeof differenceSchema>>

/** A pair of spans, one in each text, that repeat each other. */
export const passageSchema = z.strictObject({
  /** `verbatim`: the same words in the same order; `edited`: some words differ. */
  kind: z.enum(['verbatim', 'edited']),
  /** Not on the longest chain of passages in common order. */
  moved: z.boolean(),
  /** Inside quotation marks in both texts. */
  quoted: z.boolean(),
  /** Agency tag lines and other set phrases that many reports share. */
  boilerplate: z.boolean(),
  /** A person aligned the two, whatever they say. */
  byHand: z.literal(true).optional(),
  a: spanSchema,
  b: spanSchema,
  /**
   * Share of the words of both texts that agree in the same order, 0 to 1; 1 for `verbatim`. In passages with more than
   * 300 words between the first change and the last, order is not asked for.
   */
  similarity: z.number().min(0).max(1),
  /** Inner differences in reading order; empty when the two spans are the same characters. */
  differences: z.array(differenceSchema),
})
export type Passage = Immutable<z.infer<typeof passageSchema>>

/**
 * One line of the side-by-side view: a sentence or paragraph of one or both texts. The `a` spans of all rows, in row
 * order, tile text A (every character in exactly one); so do the `b` spans. `paired` rows stand level. A moved stretch
 * has one `moved` row where it stands in A (`b` is null) and one where it stands in B (`a` is null), both naming the passage.
 */
export const rowSchema = z.strictObject({
  kind: z.enum(['paired', 'only-a', 'only-b', 'moved']),
  a: spanSchema.nullable(),
  b: spanSchema.nullable(),
  /** Positions in `passages` of those that touch this row, in reading order. */
  passages: z.array(z.int().nonnegative()),
  /** True when a paragraph begins with this row, in either text. */
  startsParagraph: z.boolean(),
})
export type Row = Immutable<z.infer<typeof rowSchema>>

/**
 * The compared words of one text, each counted once: `equal + changed + alone` are all of them.
 * `moved`, `quoted`, `boilerplate` and `byHand` say how many of those in passages lie in one of that sort, and overlap among themselves.
 */
const coveredWordsSchema = z.strictObject({
  /** Found in the other text: all of a verbatim passage, and of an edited one as many as agree (its `similarity`). */
  equal: z.int().nonnegative(),
  /** In an edited passage, with others in their place. */
  changed: z.int().nonnegative(),
  /** In no passage. */
  alone: z.int().nonnegative(),
  moved: z.int().nonnegative(),
  quoted: z.int().nonnegative(),
  boilerplate: z.int().nonnegative(),
  /** Not there when nothing was aligned by hand. */
  byHand: z.int().positive().optional(),
})
export type CoveredWords = Immutable<z.infer<typeof coveredWordsSchema>>

/**
 * Shares of the words of one text that passages find in the other, 0 to 1. Two numbers, never one: `aInB` is the share of
 * `a` that is `equal`, `bInA` that of `b`; 0 for a text without words.
 */
export const coverageSchema = z.strictObject({
  aInB: z.number().min(0).max(1),
  bInA: z.number().min(0).max(1),
  a: coveredWordsSchema,
  b: coveredWordsSchema,
})
export type Coverage = Immutable<z.infer<typeof coverageSchema>>

/**
 * What two texts are to each other: reports of one `story`, two items of a formulaic `series` (same template, nearly
 * every figure, name and date different), some `overlap`, or `none`.
 */
export const relationSchema = z.enum(['story', 'series', 'overlap', 'none'])
export type Relation = z.infer<typeof relationSchema>
