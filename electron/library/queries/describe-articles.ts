import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ListedArticle, MarkedText, Resend } from '../../../shared/domain/search.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'
import { snippetWords, typedExpression } from './search.ts'

export type Describe = (ids: readonly ArticleId[], query: string) => ListedArticle[]

/** Stand around what was found; neither is a character of any text. */
const [opening, closing] = ['\u0002', '\u0003']

/** Prepares what a list shows of its articles: those that are gone or removed are left out. */
export function prepareDescribe(db: ReadableDb): Describe {
  const reads = prepareArticleReads(db)
  const resendOf = prepareResends(db)
  const find = db.prepare<{ match: string; id: number }, { headline: string; snippet: string }>(`
    SELECT highlight(article_search, 0, '${opening}', '${closing}') AS headline,
      snippet(article_search, 1, '${opening}', '${closing}', '…', ${snippetWords}) AS snippet
    FROM article_search WHERE article_search MATCH @match AND rowid = @id`)
  return (ids, query) => {
    const match = typedExpression(query)
    return ids.flatMap((id) => {
      const article = reads.summary(id)
      if (article === null) return []
      const found = match === null ? undefined : find.get({ match, id })
      const marked =
        found === undefined ? null : { headline: marksOf(found.headline).marks, snippet: marksOf(found.snippet) }
      return [{ article, resend: resendOf(id), found: marked }]
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
