import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { numberFormatSchema } from './number-format.ts'
import { spanSchema } from './span.ts'

/** The library's own number for an article: positive, never used again after deletion. */
export const articleIdSchema = z.int().positive().brand('ArticleId')
export type ArticleId = z.infer<typeof articleIdSchema>

/** Where a text came from. A path is kept as the user's system wrote it, for display and for importing again. */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1) }),
  /** Dropped on the window: the page only learns the name. */
  z.strictObject({ kind: z.literal('dropped'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('paste') }),
  z.strictObject({ kind: z.literal('sample'), name: z.string().min(1) }),
])
export type Origin = Immutable<z.infer<typeof originSchema>>

/** When an article was published: a day (`2022-10-04`) or an instant with or without zone (`2022-10-04T09:00:00Z`), as ISO 8601. */
export const publishedSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/)

/**
 * A stretch of a text that is not part of the report's own prose. What stands in a zone is neither compared nor
 * conflicting. Zones do not overlap and come in order.
 */
export const zoneSchema = spanSchema.extend({
  kind: z.enum(['header', 'byline', 'dateline', 'tag-line']),
})
export type Zone = Immutable<z.infer<typeof zoneSchema>>

/**
 * What a source says of an article beside its text: a `correction` of an earlier version, `withheld` until further
 * notice, or `withdrawn` (killed, cancelled): not to be used any more.
 */
export const articleStatusSchema = z.enum(['correction', 'withheld', 'withdrawn'])
export type ArticleStatus = z.infer<typeof articleStatusSchema>

/** One text with what is known about it. Metadata that the source does not give is `null`, never an empty string. */
export const articleSchema = z.strictObject({
  id: articleIdSchema,
  headline: z.string(),
  /** True when the source had no headline and the first sentence serves as one. */
  headlineIsMade: z.boolean(),
  byline: z.string().nullable(),
  /** The agency or paper that published it. */
  source: z.string().nullable(),
  dateline: z.string().nullable(),
  published: publishedSchema.nullable(),
  /** BCP 47 tag, such as `en`. */
  language: z.string().nullable(),
  /** How the text writes its numbers, where somebody has said so; `null` is as its language does. */
  numberFormat: numberFormatSchema.nullable(),
  /** The id its source gave it and all its versions: a guid, a URI. */
  externalId: z.string().nullable(),
  /** The source's few words for the story, such as `LORN-FERRY/`. */
  slug: z.string().nullable(),
  /** Version or take as its source counts them: `11`, `UPDATE 2`, `3rd LEAD-WRITETHRU`, `take 2`. */
  version: z.string().nullable(),
  status: articleStatusSchema.nullable(),
  /** What the source tells editors: why it was corrected or killed, what was added, until when it is embargoed. */
  editorsNote: z.string().nullable(),
  /** Not to be published before: a day or an instant, as `published`. */
  embargo: publishedSchema.nullable(),
  /** The article of which this is the next version, found when it was imported. */
  previousVersion: articleIdSchema.nullable(),
  origin: originSchema,
  /** When the library took it in: an instant as ISO 8601 in UTC. */
  imported: z.iso.datetime(),
  /** SHA-256 of the body's UTF-8 bytes, in lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  wordCount: z.int().nonnegative(),
  /** The stored text. Every span of every result points into it; paragraphs are separated by a blank line. */
  body: z.string(),
})
export type Article = Immutable<z.infer<typeof articleSchema>>

/** An article without its text, as lists show it. */
export const articleSummarySchema = articleSchema.omit({ body: true })
export type ArticleSummary = Immutable<z.infer<typeof articleSummarySchema>>

/** A value as one line without white space around it; null when nothing is left. */
export function oneLine(text: string | null): string | null {
  const line = text?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  return line === '' ? null : line
}

/** Whether what has the form of a date is one: `Date` takes the 31st of February for the 3rd of March. */
export function isInCalendar(published: string): boolean {
  const day = published.slice(0, 10)
  const midnight = new Date(`${day}T00:00:00Z`)
  // Also what has not the form comes here: a schema goes through all of its checks.
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(Date.parse(published))) return false
  return midnight.toISOString().startsWith(day)
}

const editedLine = z.string().nullable().transform(oneLine).optional()
const editedDate = publishedSchema.refine(isInCalendar, 'is not a day of the calendar').nullable().optional()

/**
 * What a person may change of an article: a line left blank is `null`, but for the headline, which every article has. The
 * text is not among it: spans of results point into it.
 */
export const articleChangesSchema = z.strictObject({
  headline: z.string().trim().min(1).optional(),
  headlineIsMade: z.boolean().optional(),
  byline: editedLine,
  source: editedLine,
  dateline: editedLine,
  published: editedDate,
  language: editedLine,
  numberFormat: numberFormatSchema.nullable().optional(),
  externalId: editedLine,
  slug: editedLine,
  version: editedLine,
  status: articleStatusSchema.nullable().optional(),
  editorsNote: editedLine,
  embargo: editedDate,
  previousVersion: articleIdSchema.nullable().optional(),
})
export type ArticleChanges = Immutable<z.infer<typeof articleChangesSchema>>
