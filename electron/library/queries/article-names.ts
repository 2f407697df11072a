import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'

/** Articles as the command line knows them: by the id given at import, else by the library's number. */
export type ArticleNames = {
  /** Every article that is not removed, the first arrival first. */
  all(): ArticleId[]
  /** The articles of that name: several when one id came in more than once. */
  idsOf(name: string): ArticleId[]
  nameOf(id: ArticleId): string | number
}

export function prepareArticleNames(db: ReadableDb): ArticleNames {
  const all = db.prepare<[], number>('SELECT id FROM articles WHERE removed IS NULL ORDER BY id').pluck()
  const named = db
    .prepare<[string], number>('SELECT id FROM articles WHERE external_id = ? AND removed IS NULL ORDER BY id')
    .pluck()
  const numbered = db.prepare<[string], number>('SELECT id FROM articles WHERE id = ? AND removed IS NULL').pluck()
  const name = db.prepare<[number], string | null>('SELECT external_id FROM articles WHERE id = ?').pluck()
  const parse = (ids: readonly number[]): ArticleId[] => ids.map((id) => articleIdSchema.parse(id))
  return {
    all: () => parse(all.all()),
    idsOf(text) {
      const ids = named.all(text)
      return parse(ids.length > 0 ? ids : numbered.all(text))
    },
    nameOf: (id) => name.get(id) ?? id,
  }
}
