import { z } from 'zod'
import type { Immutable } from './immutable.ts'

/**
 * A half-open range `[from, to)` of UTF-16 offsets into a stored text, `0 <= from <= to <= text.length`.
 * An empty span (`from === to`) marks a place between two characters.
 */
export const spanSchema = z.strictObject({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
})
export type Span = Immutable<z.infer<typeof spanSchema>>
