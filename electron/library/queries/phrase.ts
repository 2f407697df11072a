import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'

export type PhraseReads = {
  /** The latest `limit` articles whose body holds the words of `text` in that order; capitals and accents do not count. */
  holding(text: string, limit: number): ArticleId[]
}

/** A longer phrase is found by fingerprints, and would cost a look-up a word. */
const longestPhrase = 400

export function preparePhraseReads(db: ReadableDb): PhraseReads {
  const holding = db
    .prepare<[string, number], number>(
      `SELECT articles.id FROM article_search JOIN articles ON articles.id = article_search.rowid
       WHERE article_search MATCH ? AND removed IS NULL ORDER BY article_search.rowid DESC LIMIT ?`,
    )
    .pluck()
  return {
    holding(text, limit) {
      const phrase = text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
      if (phrase === '' || phrase.length > longestPhrase) return []
      return holding.all(`body : "${phrase}"`, limit).map((id) => articleIdSchema.parse(id))
    },
  }
}
