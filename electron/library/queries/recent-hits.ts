import type { ReadableDb } from '../database/handles.ts'
import { expressionOf, finderOf, headlineWeight, type SearchTerm } from './search-terms.ts'

/** What finds something in a library in which looking at every article would take too long. */
export type RecentHits = {
  isLarge(): boolean
  /** The numbers of at most `limit` articles that hold all terms, the best first. */
  find(terms: readonly SearchTerm[], limit: number): number[]
}

/** A word that more of the latest articles hold than one in so many weighs next to nothing, and counting all of its articles takes long. */
const commonOneIn = 20
/** The latest articles among which that is counted. */
const counted = 5_000
/** Articles that are read before it is given up that enough of the latest hold a beginning. */
const tried = 300
/** Articles that the index gathers for a beginning while one is read, as measured at 100,000 and 1,000,000. */
const gatheredAsOneIsRead = 16

type Found = { readonly id: number; readonly headline: string }
type Wish = { readonly match: string; readonly after: number; readonly limit: number }

/** Which articles are searched: a condition on `articles`, and the values that stand in it. */
export type Narrowing = { readonly where: string; readonly values: Readonly<Record<string, string | number | null>> }
const unnarrowed: Narrowing = { where: 'removed IS NULL', values: {} }

export type RecentSizes = {
  /** Articles that are looked at first, the latest. */
  readonly recentArticles: number
  /** Hits beyond these are not looked at, and that many are not ranked by their words. */
  readonly mostRanked: number
}

export function prepareRecentHits(
  db: ReadableDb,
  { recentArticles, mostRanked }: RecentSizes,
  { where, values }: Narrowing = unnarrowed,
): RecentHits {
  const { lastId, latest, ranked, count, body, newest } = prepareStatements(db, where)
  const last = (): number => lastId.get() ?? 0
  const isCommon = (term: SearchTerm): boolean => {
    const limit = counted / commonOneIn
    return (count.get({ match: expressionOf([term]) ?? '', after: last() - counted, limit }) ?? 0) >= limit
  }
  const latestWith = prepareLatest({ latest, last, values }, { recentArticles, mostRanked })
  const inOrder = (found: readonly Found[], terms: readonly SearchTerm[]): number[] => {
    const telling = terms.filter((term) => isWord(term) && !isCommon(term))
    if (found.length >= mostRanked || telling.length === 0) return headlinesFirst(found, terms)
    const ids = JSON.stringify(found.map(({ id }) => id))
    return ranked.all({ match: expressionOf(telling) ?? '', ids, first: found.at(-1)?.id ?? 0 })
  }

  /**
   * Of what is typed a beginning is the part that takes longest: the index gathers all articles of all words that begin so. Where
   * very many do, enough of them are among the latest, which are read instead; and where few articles hold the other words, these
   * are read. Null where neither is so.
   */
  const byReading = (terms: readonly SearchTerm[], limit: number): number[] | null => {
    const plain = terms.filter(({ isBeginning }) => !isBeginning)
    const finders = terms.filter(({ isBeginning }) => isBeginning).map(finderOf)
    const holders = plain.length > 0 ? latestWith(plain, mostRanked) : null
    const isAll = holders !== null && holders.length < mostRanked
    const sample = holders ?? newest.iterate({ ...values, after: last() - recentArticles, limit: mostRanked })
    const found = read(sample, finders, { limit, isAll })
    return found === null || (found.length < limit && !isAll) ? null : inOrder(found, terms)
  }
  /** Going by those that were tried: whether at least half of what is asked for is among the latest, and gathering takes longer than reading. */
  const isWorthReading = (share: number, limit: number): boolean =>
    share * mostRanked >= limit / 2 &&
    Math.min(mostRanked, (limit * 2) / share) <= (share * last()) / gatheredAsOneIsRead
  /** The first of a sample that hold what is looked for; null where that is too rare to be found so. */
  const read = (
    sample: Iterable<Found>,
    finders: readonly ((text: string) => boolean)[],
    { limit, isAll }: { readonly limit: number; readonly isAll: boolean },
  ): Found[] | null => {
    const found: Found[] = []
    let looked = 0
    for (const one of sample) {
      const text = `${one.headline}\n${body.get(one.id) ?? ''}`
      if (finders.every((find) => find(text))) found.push(one)
      if (found.length >= limit * 2) break
      if (!isAll && ++looked === tried && !isWorthReading(found.length / tried, limit)) return null
    }
    return found
  }

  return {
    isLarge: () => last() > recentArticles,
    find(terms, limit) {
      const read = terms.some(({ isBeginning }) => isBeginning) ? byReading(terms, limit) : null
      return (read ?? inOrder(latestWith(terms, limit), terms)).slice(0, limit)
    },
  }
}

/** What finds the latest articles that hold some terms; earlier ones only where they are fewer than `enough`. */
function prepareLatest(
  {
    latest,
    last,
    values,
  }: Pick<ReturnType<typeof prepareStatements>, 'latest'> & Pick<Narrowing, 'values'> & { readonly last: () => number },
  { recentArticles, mostRanked }: RecentSizes,
): (terms: readonly SearchTerm[], enough: number) => Found[] {
  // In one pass: the index looks at each article that holds all words of a phrase, and goes on beyond the latest until it finds one.
  const ofPhrases = (match: string, enough: number): Found[] => {
    const found: Found[] = []
    const earlier = last() - recentArticles
    for (const one of latest.iterate({ ...values, match, after: 0, limit: mostRanked })) {
      if (found.length >= enough && one.id <= earlier) break
      found.push(one)
    }
    return found
  }
  return (terms, enough) => {
    const match = expressionOf(terms) ?? ''
    const all = (): Found[] => latest.all({ ...values, match, after: 0, limit: mostRanked })
    // A beginning is gathered as a whole, however few articles are asked for.
    if (terms.some(({ isBeginning }) => isBeginning)) return all()
    if (!terms.every(isWord)) return ofPhrases(match, enough)
    const recent = latest.all({ ...values, match, after: last() - recentArticles, limit: mostRanked })
    return recent.length >= enough ? recent : all()
  }
}

/** Numbers are bound as floating point, and FTS5 narrows to none but whole ones. */
function prepareStatements(db: ReadableDb, where: string) {
  const lastId = db.prepare<[], number | null>('SELECT max(id) FROM articles').pluck()
  const latest = db.prepare<Wish & Narrowing['values'], Found>(`
    SELECT articles.id AS id, articles.headline AS headline
    FROM article_search CROSS JOIN articles ON articles.id = article_search.rowid
    WHERE article_search MATCH @match AND article_search.rowid > CAST(@after AS INTEGER) AND ${where}
    ORDER BY article_search.rowid DESC LIMIT @limit`)
  const ranked = db
    .prepare<{ match: string; ids: string; first: number }, number>(
      `SELECT rowid FROM article_search
       WHERE article_search MATCH @match AND rowid >= CAST(@first AS INTEGER) AND +rowid IN (SELECT value FROM json_each(@ids))
       ORDER BY bm25(article_search, ${headlineWeight}.0, 1.0), rowid DESC`,
    )
    .pluck()
  const count = db
    .prepare<Wish, number>(
      `SELECT count(*) FROM (SELECT 1 FROM article_search
       WHERE article_search MATCH @match AND rowid > CAST(@after AS INTEGER) ORDER BY rowid DESC LIMIT @limit)`,
    )
    .pluck()
  const body = db
    // Cast, so that it is not planned anew each time (docs/decisions/library-storage.md, Statements).
    .prepare<[number], string>(
      'SELECT body FROM articles JOIN texts ON texts.id = text_id WHERE articles.id = CAST(? AS INTEGER)',
    )
    .pluck()
  const newest = db.prepare<Omit<Wish, 'match'> & Narrowing['values'], Found>(
    `SELECT id, headline FROM articles WHERE id > CAST(@after AS INTEGER) AND ${where} ORDER BY id DESC LIMIT @limit`,
  )
  return { lastId, latest, ranked, count, body, newest }
}

/** Whether a term is one word: a phrase is counted as slowly as it is found. */
function isWord({ text, isBeginning }: SearchTerm): boolean {
  return !isBeginning && /^[^\p{L}\p{N}]*[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.test(text)
}

/** Those with all terms in their headlines first, otherwise as they come. */
function headlinesFirst(found: readonly Found[], terms: readonly SearchTerm[]): number[] {
  const finders = terms.map(finderOf)
  const isFirst = ({ headline }: Found): boolean => finders.every((find) => find(headline))
  const { first = [], other = [] } = Object.groupBy(found, (one) => (isFirst(one) ? 'first' : 'other'))
  return [...first, ...other].map(({ id }) => id)
}
