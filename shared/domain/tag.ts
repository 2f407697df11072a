import { z } from 'zod'
import { articleIdSchema, oneLine } from './article.ts'
import type { Immutable } from './immutable.ts'

/** A word or a few by which a person keeps articles together: one line, as it was typed. */
export const tagSchema = z
  .string()
  .transform((text) => oneLine(text.normalize('NFC')) ?? '')
  .pipe(z.string().min(1).max(100))

/** Tags that articles are to have or to have no more, in this order. */
export const tagChangeSchema = z.array(
  z.strictObject({ tag: tagSchema, articles: z.array(articleIdSchema), isOn: z.boolean() }),
)
export type TagChange = Immutable<z.infer<typeof tagChangeSchema>>

/** What tags are told apart by: capitals, and the many ways of writing one letter, do not count. */
export function keyOfTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase()
}
