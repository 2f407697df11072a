import type { ArticleId } from '../../../shared/domain/article.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import type { UnitText } from '../queries/overlap-index.ts'
import { prepareForgetting } from './forget-postings.ts'

/** Deletes articles in one transaction; answers which of them were there. */
export type EraseArticles = (ids: readonly ArticleId[]) => ArticleId[]

/**
 * What deletes articles with their tags, links and places in stories, the texts that no other article has, and what the indexes
 * hold of both. An article whose earlier version goes is linked to the one before that. What the words leave behind in unused
 * parts of the file is the matter of `rewriteLibrary`; `deletions` names the articles until that is done.
 */
export function prepareErasing(db: WritableDb): EraseArticles {
  const forget = prepareForgetting(db)
  // Ids as JSON, for statements that take them all at once.
  const among = '(SELECT value FROM json_each(?))'
  const existing = db.prepare<[string], number>(`SELECT id FROM articles WHERE id IN ${among}`).pluck()
  const texts = db.prepare<[string], number>(`SELECT DISTINCT text_id FROM articles WHERE id IN ${among}`).pluck()
  const headlines = db.prepare<[string], UnitText>(`
    SELECT 2 * articles.id + 1 AS unit, headline AS text FROM articles JOIN texts ON texts.id = text_id
    WHERE word_count = 0 AND articles.id IN ${among}`)
  const stories = db
    .prepare<[string], number>(`SELECT DISTINCT story_id FROM story_articles WHERE article_id IN ${among}`)
    .pluck()
  const passOn = db.prepare<[number]>(`
    UPDATE articles SET previous_version = nullif(gone.previous_version, articles.id)
    FROM articles AS gone WHERE gone.id = ? AND articles.previous_version = gone.id`)
  const note = db.prepare<[string]>('INSERT OR IGNORE INTO deletions (article_id) SELECT value FROM json_each(?)')
  const deleteArticle = db.prepare<[number]>('DELETE FROM articles WHERE id = ?')
  const deleteStories = db.prepare<[string]>(
    `DELETE FROM stories WHERE id IN ${among} AND id NOT IN (SELECT story_id FROM story_articles)`,
  )
  const unused = db.prepare<[string], UnitText>(`
    SELECT 2 * id AS unit, body AS text FROM texts
    WHERE id IN ${among} AND id NOT IN (SELECT text_id FROM articles)`)
  const deleteText = db.prepare<[number]>('DELETE FROM texts WHERE id = ? / 2')

  return (wanted) =>
    transaction(db, () => {
      const ids = existing.all(JSON.stringify(wanted)).map((id) => articleIdSchema.parse(id))
      const all = JSON.stringify(ids)
      const touched = { texts: JSON.stringify(texts.all(all)), stories: JSON.stringify(stories.all(all)) }
      const units = headlines.all(all)
      note.run(all)
      for (const id of ids) {
        passOn.run(id)
        deleteArticle.run(id)
      }
      deleteStories.run(touched.stories)
      const gone = unused.all(touched.texts)
      forget([...units, ...gone])
      for (const { unit } of gone) deleteText.run(unit)
      return ids
    })
}
