import { z } from 'zod'
import { articleIdSchema, articleSummarySchema, publishedSchema } from './article.ts'
import type { Immutable } from './immutable.ts'
import { overlappingPairSchema, passageHitSchema } from './overlap.ts'
import { spanSchema } from './span.ts'

/** The library's number for a story: positive, never used again. */
export const storyIdSchema = z.int().positive().brand('StoryId')
export type StoryId = z.infer<typeof storyIdSchema>

/** In what order stories are listed: the one with the latest article first, or the one with the most. */
export const storySortSchema = z.enum(['latest', 'reports'])
export type StorySort = z.infer<typeof storySortSchema>

/** A story as lists show it. */
export const storySummarySchema = z.strictObject({
  id: storyIdSchema,
  /** The name a person gave it; else the headline of its most central article. */
  title: z.string(),
  /** True when a person named it. */
  isNamed: z.boolean(),
  /** In order of time; two or more. */
  articles: z.array(articleIdSchema).min(2),
  /** The agencies and papers, each once, in order of their first report. */
  sources: z.array(z.string()),
  /** When its first and its last article were published; null when none says. */
  first: publishedSchema.nullable(),
  last: publishedSchema.nullable(),
})
export type StorySummary = Immutable<z.infer<typeof storySummarySchema>>

/** Where an article of a story probably has its wording from. */
const descentSchema = z.strictObject({
  article: articleIdSchema,
  /** The earlier article it most probably follows; null for one that follows none. */
  from: articleIdSchema.nullable(),
  /** Words that of all earlier articles of the story only `from` shares with it, and words it shares with `from` in all. */
  onlyShared: z.int().nonnegative(),
  shared: z.int().nonnegative(),
  /** The longest stretches that only `from` shares with it, in its own body: shared edits and shared errors stand here. At most three. */
  evidence: z.array(spanSchema),
  /** One plain sentence. */
  reason: z.string(),
})
export type Descent = Immutable<z.infer<typeof descentSchema>>

/** A story with its family. */
export const storySchema = storySummarySchema.extend({
  /** In order of time: when published; where that is not known, when imported. */
  timeline: z.array(articleSummarySchema),
  /** Who contains whom: each pair of `timeline` that shares anything, `a` the earlier in it. Of the first 200 articles. */
  coverage: z.array(overlappingPairSchema),
  /** One for each of the first 200 articles of `timeline`, in that order. */
  descent: z.array(descentSchema),
  /** Other stories that share wording with this one; somebody may want to merge them. */
  related: z.array(storyIdSchema),
})
export type Story = Immutable<z.infer<typeof storySchema>>

/**
 * How things stood before a change: what `restoreStories` takes to undo it. Opaque to callers, who hand it back as it is.
 */
export const storyChangeSchema = z.strictObject({
  /** Stories that were there, with the name a person gave them. */
  stories: z.array(z.strictObject({ id: storyIdSchema, name: z.string().nullable() })),
  /** Which story each article was in. */
  places: z.array(z.strictObject({ article: articleIdSchema, story: storyIdSchema.nullable() })),
  /** Pairs that were (`true`) or were not yet said not to be of one story. */
  partings: z.array(z.strictObject({ a: articleIdSchema, b: articleIdSchema, isParted: z.boolean() })),
})
export type StoryChange = Immutable<z.infer<typeof storyChangeSchema>>

/** The articles that hold a passage, in order of time: the first is where it first appeared. */
export const passageHistorySchema = z.array(
  passageHitSchema.extend({
    headline: z.string(),
    source: z.string().nullable(),
    published: publishedSchema.nullable(),
  }),
)
export type PassageHistory = Immutable<z.infer<typeof passageHistorySchema>>
