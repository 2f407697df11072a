import { z } from 'zod'
import { articleIdSchema } from '../domain/article.ts'
import { tagChangeSchema, tagSchema } from '../domain/tag.ts'

const ids = z.array(articleIdSchema)

/** The tag as the library writes it, and what undoes the change. */
const changedSchema = z.strictObject({ tag: tagSchema, undo: tagChangeSchema })

export const tagMethods = {
  /** Tags in order of their names, with how many articles have them; those that only removed articles have are left out. */
  listTags: {
    input: z.strictObject({}),
    output: z.array(z.strictObject({ name: tagSchema, count: z.int().positive() })),
  },
  /** Capitals do not make another tag: where the tag is there already, it keeps its form. */
  tagArticles: { input: z.strictObject({ ids, tag: tagSchema }), output: changedSchema },
  /** A tag that no article has any more is gone. */
  untagArticles: { input: z.strictObject({ ids, tag: tagSchema }), output: changedSchema },
  /** Where there is a tag of the new name, the two become one. */
  renameTag: { input: z.strictObject({ tag: tagSchema, name: tagSchema }), output: changedSchema },
  /** Takes a tag from every article, removed ones too. */
  deleteTag: { input: z.strictObject({ tag: tagSchema }), output: changedSchema },
  /** Undo of all of these, by what they answered; it answers what undoes the undo. */
  restoreTags: { input: z.strictObject({ undo: tagChangeSchema }), output: z.strictObject({ undo: tagChangeSchema }) },
} as const
