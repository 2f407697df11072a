import type { tagMethods } from '../../../shared/contract/tags.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { TagChange } from '../../../shared/domain/tag.ts'
import { transaction } from '../database/transaction.ts'
import { prepareTagReads, prepareTagWrites } from '../queries/tags.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createTagHandlers({
  db,
  articlesChanged,
}: Pick<LibraryHandlersOptions, 'db' | 'articlesChanged'>): AreaHandlers<typeof tagMethods> {
  const reads = prepareTagReads(db)
  const writes = prepareTagWrites(db)

  /** Makes all of the changes or none; answers what undoes them, the last first. */
  const apply = (changes: TagChange): TagChange => {
    const undo = transaction(db, () =>
      changes.flatMap(({ tag, articles, isOn }) => {
        const form = reads.formOf(tag) ?? tag
        const changed = writes.set(tag, articles, isOn)
        return changed.length === 0 ? [] : [{ tag: form, articles: changed, isOn: !isOn }]
      }),
    )
    if (undo.length > 0) articlesChanged()
    return undo.reverse()
  }
  const set = (tag: string, articles: readonly ArticleId[], isOn: boolean) => {
    const undo = apply([{ tag, articles, isOn }])
    return { tag: reads.formOf(tag) ?? tag, undo }
  }

  return {
    listTags: () => reads.list(),
    tagArticles: ({ ids, tag }) => set(tag, ids, true),
    untagArticles: ({ ids, tag }) => set(tag, ids, false),
    renameTag({ tag, name }) {
      const articles = reads.articlesWith(tag)
      // Taken off first: a tag that nobody has any more is gone, and comes back in the form it is given.
      const undo = apply([
        { tag, articles, isOn: false },
        { tag: name, articles, isOn: true },
      ])
      return { tag: reads.formOf(name) ?? name, undo }
    },
    deleteTag: ({ tag }) => set(tag, reads.articlesWith(tag), false),
    restoreTags: ({ undo }) => ({ undo: apply(undo) }),
  }
}
