import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import { keyOfTag } from '../../../shared/domain/tag.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'

type TagCount = { readonly name: string; readonly count: number }

export type TagReads = {
  /** Tags of articles that are not removed, in order of their names. */
  list(): TagCount[]
  /** The tags of an article, in order of their names. */
  of(article: ArticleId): string[]
  /** The tag as it is written here; null when there is none that differs in capitals at most. */
  formOf(tag: string): string | null
  /** Every article that has the tag, removed ones too. */
  articlesWith(tag: string): ArticleId[]
}

export function prepareTagReads(db: ReadableDb): TagReads {
  const list = db.prepare<[], TagCount>(`
    SELECT name, count(*) AS count FROM article_tags
    JOIN tags ON tags.id = tag_id JOIN articles ON articles.id = article_id
    WHERE removed IS NULL GROUP BY tags.id ORDER BY key`)
  const of = db
    .prepare<[number], string>(
      'SELECT name FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_id = CAST(? AS INTEGER) ORDER BY key',
    )
    .pluck()
  const form = db.prepare<[string], string>('SELECT name FROM tags WHERE key = ?').pluck()
  const articles = db
    .prepare<[string], number>(
      'SELECT article_id FROM article_tags JOIN tags ON tags.id = tag_id WHERE key = ? ORDER BY article_id',
    )
    .pluck()
  return {
    list: () => list.all(),
    of: (article) => of.all(article),
    formOf: (tag) => form.get(keyOfTag(tag)) ?? null,
    articlesWith: (tag) => articles.all(keyOfTag(tag)).map((id) => articleIdSchema.parse(id)),
  }
}

export type TagWrites = {
  /** Gives articles a tag, or takes it from them; the ones that did not have it so already. */
  set(tag: string, articles: readonly ArticleId[], isOn: boolean): ArticleId[]
}

export function prepareTagWrites(db: WritableDb): TagWrites {
  const make = db.prepare<[string, string]>('INSERT OR IGNORE INTO tags (name, key) VALUES (?, ?)')
  const unused = db.prepare<[string]>(
    'DELETE FROM tags WHERE key = ? AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)',
  )
  // An article that is not there gets no tag.
  const tag = db.prepare<{ id: number; key: string }>(`
    INSERT OR IGNORE INTO article_tags (article_id, tag_id)
    SELECT articles.id, tags.id FROM articles, tags WHERE articles.id = @id AND key = @key`)
  const untag = db.prepare<{ id: number; key: string }>(
    'DELETE FROM article_tags WHERE article_id = @id AND tag_id = (SELECT id FROM tags WHERE key = @key)',
  )
  return {
    set(name, articles, isOn) {
      const key = keyOfTag(name)
      if (isOn) make.run(name, key)
      const changed = articles.filter((id) => (isOn ? tag : untag).run({ id, key }).changes === 1)
      if (isOn) unused.run(key)
      return changed
    },
  }
}
