import { z } from 'zod'
import { articleIdSchema, articleSummarySchema } from '../domain/article.ts'
import { importProgressSchema, importReportSchema } from './importing.ts'

/** How many removed articles are listed at a time: more than any window shows. */
export const mostRemovedListed = 500

const deletionProgressSchema = z.strictObject({
  /** First the articles are deleted, which can be cancelled; then the file is written anew without them, which cannot. */
  step: z.enum(['deleting', 'rewriting']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type DeletionProgress = Readonly<z.infer<typeof deletionProgressSchema>>

/** What a deletion did beside the library, as sentences; none when everything is gone. */
const deletionReportSchema = z.strictObject({
  deleted: z.array(articleIdSchema),
  /** Names of the backups beside the library out of which the articles were taken. */
  cleanedBackups: z.array(z.string()),
  /** Names of the backups that could not be read, and are gone for that. */
  deletedBackups: z.array(z.string()),
  /** What may still hold the text, and what to do about it, as sentences; none when all is clean. */
  remains: z.array(z.string()),
})
export type DeletionReport = z.infer<typeof deletionReportSchema>

export const keepingMethods = {
  /** The removed articles, the last removed first. */
  listRemoved: {
    input: z.strictObject({
      from: z.int().nonnegative().default(0),
      limit: z.int().positive().max(mostRemovedListed).default(mostRemovedListed),
    }),
    output: z.strictObject({
      articles: z.array(
        z.strictObject({
          article: articleSummarySchema,
          removed: z.iso.datetime(),
          /** How many other articles, removed or not, have the same text: it stays as long as one of them does. */
          sameText: z.int().nonnegative(),
        }),
      ),
      total: z.int().nonnegative(),
    }),
  },
  /**
   * Deletes articles, removed or not, so that nothing of them is left in the library's file, its log and its backups. There is no
   * undo. A text that other articles have too stays until the last of them goes. After cancelling, what is deleted stays deleted.
   */
  deleteForGood: {
    input: z.strictObject({ ids: z.array(articleIdSchema) }),
    output: deletionReportSchema,
    progress: deletionProgressSchema,
  },
  /** The same for everything that is removed. */
  emptyBin: { input: z.strictObject({}), output: deletionReportSchema, progress: deletionProgressSchema },
  /**
   * Writes the library as one file without what was removed, verifies it, then gives it its name; a file that is there is
   * replaced. Paths come from the main process or the command line, never from the page. Progress counts bytes.
   */
  exportLibrary: {
    input: z.strictObject({ path: z.string() }),
    output: z.strictObject({ articles: z.int().nonnegative(), bytes: z.int().nonnegative() }),
    progress: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }),
  },
  /** Takes in the articles of another library with their tags and stories, and leaves its file as it is. */
  importLibrary: {
    input: z.strictObject({ path: z.string() }),
    output: importReportSchema.extend({
      /** How many articles of it were here already. */
      known: z.int().nonnegative(),
    }),
    progress: importProgressSchema,
  },
} as const
