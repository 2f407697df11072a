import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { handChangeSchema, handworkSchema } from '../domain/by-hand.ts'

/** What editors did by hand to pairs of articles. A pair is the same whichever of the two is named first. */
export const byHandMethods = {
  /** In the order in which it was done; places are where the texts have them now. */
  byHandOf: {
    input: z.strictObject({ a: articleIdSchema, b: articleIdSchema }),
    output: z.array(handworkSchema),
  },
  changeByHand: {
    input: z.strictObject({ a: articleIdSchema, b: articleIdSchema, change: handChangeSchema }),
    output: z.strictObject({}),
  },
} as const
