import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { spanSchema } from '../domain/span.ts'
import {
  passageHistorySchema,
  storyChangeSchema,
  storyIdSchema,
  storySchema,
  storySortSchema,
  storySummarySchema,
} from '../domain/story.ts'

/** The story that is there after a change (null when fewer than two articles are left of it), and what undoes the change. */
const changedSchema = z.strictObject({ story: storyIdSchema.nullable(), before: storyChangeSchema })

/** Articles that are put into one story at a time: as many as of a story are compared with each other. */
export const MOST_JOINED = 200

export const storyMethods = {
  /** Stories with two articles or more, a page of them; with a `query`, those it names or whose headlines hold its words. */
  listStories: {
    input: z.strictObject({
      query: z.string().max(1_000).default(''),
      sort: storySortSchema.default('latest'),
      from: z.int().nonnegative().default(0),
      limit: z.int().positive().max(1_000).default(200),
    }),
    output: z.strictObject({
      stories: z.array(storySummarySchema),
      /** How many there are in all. */
      total: z.int().nonnegative(),
      /** Articles that are still to be looked at: more stories may come. */
      waiting: z.int().nonnegative(),
    }),
  },
  /** What lists show of some stories; those with fewer than two articles are left out. */
  describeStories: {
    input: z.strictObject({ ids: z.array(storyIdSchema).max(1_000) }),
    output: z.array(storySummarySchema),
  },
  /** Null when there is no such story. Compares those of its articles that were not compared yet: a millisecond or two a pair. */
  getStory: {
    input: z.strictObject({ id: storyIdSchema }),
    output: storySchema.nullable(),
    progress: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  },
  /** The story of each of the articles that is in one; one that is the last of its story stands on its own. */
  storiesOf: {
    input: z.strictObject({ articles: z.array(articleIdSchema) }),
    output: z.array(z.strictObject({ article: articleIdSchema, story: storyIdSchema })),
  },
  /** Where the words of a span first appeared, and who has them since. */
  passageHistory: {
    input: z.strictObject({ id: articleIdSchema, span: spanSchema }),
    output: passageHistorySchema,
  },

  /** Makes one story of several: the first keeps its number, and its name unless only another has one. */
  mergeStories: { input: z.strictObject({ ids: z.array(storyIdSchema).min(2) }), output: changedSchema },
  /** Puts articles into one story: that of the first of them that is in one, else a new one. */
  joinArticles: {
    input: z.strictObject({ articles: z.array(articleIdSchema).min(2).max(MOST_JOINED) }),
    output: changedSchema,
  },
  /** Takes articles out of a story into a new one, which is answered. None of them is joined again with one that stays, unless a person does. */
  splitStory: {
    input: z.strictObject({ id: storyIdSchema, articles: z.array(articleIdSchema).min(1) }),
    output: changedSchema,
  },
  /** "Not the same story": `b` leaves the story of `a`, if they are in one, and the two are never joined again unless a person does. */
  separateArticles: {
    input: z.strictObject({ a: articleIdSchema, b: articleIdSchema }),
    output: changedSchema,
  },
  /** Names a story; `null` gives it the headline of its most central article again. */
  renameStory: {
    input: z.strictObject({ id: storyIdSchema, name: z.string().trim().min(1).nullable() }),
    output: changedSchema,
  },
  /** Undo of all of these, by what they answered; it answers what undoes the undo. */
  restoreStories: { input: z.strictObject({ before: storyChangeSchema }), output: changedSchema },
} as const

export const storyEvents = {
  /** Stories were found or changed: lists should be read again. */
  storiesChanged: z.strictObject({}),
} as const
