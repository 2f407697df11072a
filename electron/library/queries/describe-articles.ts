import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ListedArticle, MarkedText, Resend } from '../../../shared/domain/search.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'
import { snippetWords, typedExpression } from './search.ts'
import { prepareTagReads } from './tags.ts'

export type Describe = (ids: readonly ArticleId[], query: string) => ListedArticle[]

/** Stand around what was found; neither is a character of any text. */
const [opening, closing] = ['\u0002', '\u0003']

/** Prepares what a list shows of its articles: those that are gone or removed are left out. */
export function prepareDescribe(db: ReadableDb): Describe {
  const reads = prepareArticleReads(db)
  const tags = prepareTagReads(db)
  const resendOf = prepareResends(db)
  // All in one pass: for a word that is a beginning, each question of its own would gather all its articles again. The
  // sign keeps SQLite from asking for one row after the other.
  const find = db.prepare<{ match: string; ids: string }, { id: number; headline: string; snippet: string }>(`
    SELECT rowid AS id, highlight(article_search, 0, '${opening}', '${closing}') AS headline,
      snippet(article_search, 1, '${opening}', '${closing}', '…', ${snippetWords}) AS snippet
    FROM article_search WHERE article_search MATCH @match AND +rowid IN (SELECT value FROM json_each(@ids))`)
  return (ids, query) => {
    const match = typedExpression(query)
    const rows = match === null ? [] : find.all({ match, ids: JSON.stringify(ids) })
    const found = new Map<number, ListedArticle['found']>(
      rows.map(({ id, headline, snippet }) => [id, { headline: marksOf(headline).marks, snippet: marksOf(snippet) }]),
    )
    return ids.flatMap((id) => {
      const article = reads.summary(id)
      return article === null
        ? []
        : [{ article, tags: tags.of(id), resend: resendOf(id), found: found.get(id) ?? null }]
    })
  }
}

function prepareResends(db: ReadableDb): (id: ArticleId) => Resend | null {
  const reads = prepareArticleReads(db)
  const standing = db.prepare<[number], { first: ArticleId; count: number }>(`
    SELECT min(same.id) AS first, count(*) AS count
    FROM articles AS own
    JOIN texts ON texts.id = own.text_id AND word_count > 0
    JOIN articles AS same ON same.text_id = own.text_id
    WHERE own.id = ? AND same.removed IS NULL`)
  return (id) => {
    const { first = id, count = 0 } = standing.get(id) ?? {}
    if (count < 2) return null
    const summary = first === id ? null : reads.summary(first)
    const of = summary === null ? null : { id: summary.id, origin: summary.origin, imported: summary.imported }
    return { of, again: count - 1 }
  }
}

/** A text with signs around what was found, as the text alone and spans into it. */
function marksOf(signed: string): MarkedText {
  const parts = signed.split(opening)
  let text = parts[0] ?? ''
  const marks: Span[] = []
  for (const part of parts.slice(1)) {
    const [inside = '', outside = ''] = part.split(closing)
    marks.push({ from: text.length, to: text.length + inside.length })
    text += inside + outside
  }
  return { text, marks }
}
