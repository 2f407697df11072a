import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ListedArticle, MarkedText, Resend } from '../../../shared/domain/search.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArticleReads } from './articles.ts'
import { prepareRecentHits, type RecentSizes } from './recent-hits.ts'
import { expressionOf, expressionFor, type SearchTerm } from './search-terms.ts'
import { recentSizes, snippetWords, typedTerms } from './search.ts'
import { prepareTagReads } from './tags.ts'

export type Describe = (ids: readonly ArticleId[], query: string) => ListedArticle[]

/** Stand around what was found; neither is a character of any text. */
const [opening, closing] = ['\u0002', '\u0003']

/** Prepares what a list shows of its articles: those that are gone or removed are left out. */
export function prepareDescribe(db: ReadableDb, sizes: RecentSizes = recentSizes): Describe {
  const reads = prepareArticleReads(db)
  const tags = prepareTagReads(db)
  const resendOf = prepareResends(db)
  const findMarked = prepareMarked(db, sizes)
  return (ids, query) => {
    const found = new Map<number, ListedArticle['found']>(
      findMarked(ids, typedTerms(query)).map(({ id, headline, snippet }) => [
        id,
        { headline: marksOf(headline).marks, snippet: marksOf(snippet) },
      ]),
    )
    return ids.flatMap((id) => {
      const article = reads.summary(id)
      return article === null
        ? []
        : [{ article, tags: tags.of(id), resend: resendOf(id), found: found.get(id) ?? null }]
    })
  }
}

type Marked = { readonly id: number; readonly headline: string; readonly snippet: string }

/** What finds headlines and snippets of articles, with signs around what the terms find in them. */
function prepareMarked(db: ReadableDb, sizes: RecentSizes) {
  const reads = prepareArticleReads(db)
  const recent = prepareRecentHits(db, sizes)
  const select = `
    SELECT rowid AS id, highlight(article_search, 0, '${opening}', '${closing}') AS headline,
      snippet(article_search, 1, '${opening}', '${closing}', '…', ${snippetWords}) AS snippet
    FROM article_search WHERE article_search MATCH @match`
  // All in one pass: for a word that is a beginning, each question of its own would gather all its articles again. The
  // sign keeps SQLite from asking for one row after the other.
  const findAll = db.prepare<{ match: string; ids: string }, Marked>(
    `${select} AND +rowid IN (SELECT value FROM json_each(@ids))`,
  )
  // A number is bound as floating point, and FTS5 narrows to none but a whole one.
  const findOne = db.prepare<{ match: string; id: number }, Marked>(`${select} AND rowid = CAST(@id AS INTEGER)`)

  return (ids: readonly ArticleId[], terms: readonly SearchTerm[]): Marked[] => {
    const match = expressionOf(terms)
    if (match === null) return []
    if (!recent.isLarge()) return findAll.all({ match, ids: JSON.stringify(ids) })
    // Gathering once takes too long there: each article is asked for the very words that it holds.
    return ids.flatMap((id) => {
      const article = reads.get(id)
      const exact = article === null ? null : expressionFor(terms, `${article.headline}\n${article.body}`)
      // `get`, because to look whether there is another one FTS5 goes on to the next article that holds a phrase.
      const marked = exact === null ? undefined : findOne.get({ match: exact, id })
      return marked ?? []
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
    WHERE own.id = CAST(? AS INTEGER) AND same.removed IS NULL`)
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
