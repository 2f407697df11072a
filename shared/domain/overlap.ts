import { z } from 'zod'
import { articleIdSchema } from './article.ts'
import type { Immutable } from './immutable.ts'
import { relationSchema } from './passage.ts'
import { spanSchema } from './span.ts'

const share = z.number().min(0).max(1)

/** How an article of the library overlaps one that was asked about: that one is A, this one B. */
export const overlapSchema = z.strictObject({
  article: articleIdSchema,
  /** Shares of the words of A found in B, and of B's in A. */
  aInB: share,
  bInA: share,
  relation: relationSchema,
})
export type Overlap = Immutable<z.infer<typeof overlapSchema>>

/** Two articles that overlap; `a` came in before `b`. */
export const overlappingPairSchema = z.strictObject({
  a: articleIdSchema,
  b: articleIdSchema,
  aInB: share,
  bInA: share,
  relation: relationSchema,
})
export type OverlappingPair = Immutable<z.infer<typeof overlappingPairSchema>>

/** An article that holds a passage that was looked for. */
export const passageHitSchema = z.strictObject({
  article: articleIdSchema,
  /** Share of the words looked for that the article holds. */
  coverage: share,
  /** Where in the body of the article, in order of place. */
  spans: z.array(spanSchema),
})
export type PassageHit = Immutable<z.infer<typeof passageHitSchema>>
