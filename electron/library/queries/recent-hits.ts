import type { ReadableDb } from '../database/handles.ts'
import { expressionOf, finderOf, type SearchTerm } from './search-terms.ts'

/** An article that holds what was searched for, and an expression that finds it there. */
export type Hit = { readonly id: number; readonly match: string }

/** What finds something in a library in which looking at every article would take too long. */
export type RecentHits = {
  isLarge(): boolean
  /** At most `limit` articles that hold all terms, the best first. */
  find(terms: readonly SearchTerm[], limit: number): Hit[]
}

/** A word that more of the latest articles hold than one in so many weighs next to nothing, and counting all of its articles takes long. */
const commonOneIn = 20
/** The latest articles among which that is counted. */
const counted = 5_000

type Found = { readonly id: number; readonly headline: string }
type Read = Found & { readonly body: string }
type Wish = { readonly match: string; readonly after: number; readonly limit: number }

export type RecentSizes = {
  /** Articles that are looked at first, the latest. */
  readonly recentArticles: number
  /** Hits beyond these are not looked at, and that many are not ranked by their words. */
  readonly mostRanked: number
}

export function prepareRecentHits(db: ReadableDb, { recentArticles, mostRanked }: RecentSizes): RecentHits {
  const { lastId, latest, ranked, count, body, newest } = prepareStatements(db)
  const last = (): number => lastId.get() ?? 0
  const isCommon = (term: SearchTerm): boolean => {
    const limit = counted / commonOneIn
    return (count.get({ match: expressionOf([term]) ?? '', after: last() - counted, limit }) ?? 0) >= limit
  }
  /** The latest articles that hold the terms; earlier ones only where they are fewer than `enough`. */
  const latestWith = (terms: readonly SearchTerm[], enough: number): Found[] => {
    const match = expressionOf(terms) ?? ''
    const recent = latest.all({ match, after: last() - recentArticles, limit: mostRanked })
    return recent.length >= enough ? recent : latest.all({ match, after: 0, limit: mostRanked })
  }

  /**
   * Of what is typed a beginning is the part that takes longest: the index gathers all articles of all words that begin so. Where
   * very many do, enough of them are among the latest, which are read instead. Null where they are not.
   */
  const amongLatest = (terms: readonly SearchTerm[], limit: number): Hit[] | null => {
    const plain = terms.filter(({ isBeginning }) => !isBeginning)
    const beginnings = terms.filter(({ isBeginning }) => isBeginning).map(finderOf)
    const sample = plain.length > 0 ? latestWith(plain, mostRanked) : newest.all(mostRanked)
    const found: (Found & Hit)[] = []
    for (const one of sample) {
      const text: Read = { ...one, body: body.get(one.id) ?? '' }
      const words = beginnings.map((find) => find(text.headline) ?? find(text.body))
      if (words.includes(null)) continue
      const exact = words.map((word) => ({ text: word ?? '', isBeginning: false }))
      found.push({ ...one, match: expressionOf([...plain, ...exact]) ?? '' })
      if (found.length >= limit * 2) break
    }
    return found.length < limit ? null : headlinesFirst(found, terms).slice(0, limit)
  }

  const everywhere = (terms: readonly SearchTerm[], limit: number): Hit[] => {
    const match = expressionOf(terms) ?? ''
    const found = latestWith(terms, limit)
    const telling = terms.filter((term) => isWord(term) && !isCommon(term))
    const isRanked = found.length < mostRanked && telling.length > 0
    const ids = isRanked
      ? ranked.all({
          match: expressionOf(telling) ?? '',
          ids: JSON.stringify(found.map(({ id }) => id)),
          first: found.at(-1)?.id ?? 0,
        })
      : headlinesFirst(found, terms).map(({ id }) => id)
    return ids.slice(0, limit).map((id) => ({ id, match }))
  }

  return {
    isLarge: () => last() > recentArticles,
    find: (terms, limit) =>
      (terms.some(({ isBeginning }) => isBeginning) ? amongLatest(terms, limit) : null) ?? everywhere(terms, limit),
  }
}

function prepareStatements(db: ReadableDb) {
  const lastId = db.prepare<[], number | null>('SELECT max(id) FROM articles').pluck()
  const latest = db.prepare<Wish, Found>(`
    SELECT articles.id AS id, articles.headline AS headline
    FROM article_search CROSS JOIN articles ON articles.id = article_search.rowid
    WHERE article_search MATCH @match AND article_search.rowid > @after AND removed IS NULL
    ORDER BY article_search.rowid DESC LIMIT @limit`)
  const ranked = db
    .prepare<{ match: string; ids: string; first: number }, number>(
      `SELECT rowid FROM article_search
       WHERE article_search MATCH @match AND rowid >= @first AND +rowid IN (SELECT value FROM json_each(@ids))
       ORDER BY bm25(article_search, 5.0, 1.0), rowid DESC`,
    )
    .pluck()
  const count = db
    .prepare<Wish, number>(
      `SELECT count(*) FROM (SELECT 1 FROM article_search
       WHERE article_search MATCH @match AND rowid > @after ORDER BY rowid DESC LIMIT @limit)`,
    )
    .pluck()
  const body = db
    .prepare<[number], string>('SELECT body FROM articles JOIN texts ON texts.id = text_id WHERE articles.id = ?')
    .pluck()
  const newest = db.prepare<[number], Found>(
    'SELECT id, headline FROM articles WHERE removed IS NULL ORDER BY id DESC LIMIT ?',
  )
  return { lastId, latest, ranked, count, body, newest }
}

/** Whether a term is one word: a phrase is counted as slowly as it is found. */
function isWord({ text, isBeginning }: SearchTerm): boolean {
  return !isBeginning && /^[^\p{L}\p{N}]*[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.test(text)
}

/** Those with all terms in their headlines first, otherwise as they come. */
function headlinesFirst<Each extends Found>(found: readonly Each[], terms: readonly SearchTerm[]): Each[] {
  const finders = terms.map(finderOf)
  const isFirst = ({ headline }: Found): boolean => finders.every((find) => find(headline) !== null)
  const { first = [], other = [] } = Object.groupBy(found, (one) => (isFirst(one) ? 'first' : 'other'))
  return [...first, ...other]
}
