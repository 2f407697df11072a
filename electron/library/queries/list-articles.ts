import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleFilters, ArticleSort } from '../../../shared/domain/search.ts'
import { keyOfTag } from '../../../shared/domain/tag.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareRecentHits, type Narrowing, type RecentSizes } from './recent-hits.ts'
import { recentSizes, typedExpression, typedTerms } from './search.ts'
import { headlineWeight } from './search-terms.ts'

export type ListWish = {
  readonly query: string
  readonly filters: ArticleFilters
  readonly sort: ArticleSort
  readonly limit: number | null
}

/** Hits of a large library that are counted: some 10 ms. */
const mostCounted = 20_000

type Counted = { readonly total: number; readonly isAtLeast: boolean }
type NamedCount = { readonly name: string; readonly count: number }

export type ListReads = {
  /**
   * The numbers of the articles wished for, in order, and how many there are without the limit. Of a large library that is a lower
   * bound (`isAtLeast`) where words are very frequent, or one of them is a beginning: the index gathers every article to count them.
   */
  list(wish: ListWish): { readonly ids: ArticleId[]; readonly total: number; readonly isAtLeast: boolean }
  /** Sources and languages by how many articles have them, and the first and last day of publication. */
  facets(): {
    readonly sources: NamedCount[]
    readonly languages: NamedCount[]
    readonly earliest: string | null
    readonly latest: string | null
  }
}

type Values = Readonly<Record<string, string | number | null>>

export function prepareListReads(db: ReadableDb, sizes: RecentSizes = recentSizes): ListReads {
  const recent = prepareRecentHits(db, sizes)
  const hasRemoved = db.prepare<[], 1>('SELECT 1 FROM articles WHERE removed IS NOT NULL LIMIT 1').pluck()
  // Two counts of indexes: to look at each article for whether it is removed takes a tenth of a second for a million.
  const countEverything = db
    .prepare<[], number>(
      'SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM articles WHERE removed IS NOT NULL)',
    )
    .pluck()
  return {
    list(wish) {
      const { from, where, order, values, narrowing } = statementOf(wish)
      const idsInOrder = (): number[] =>
        db
          .prepare<[Values], number>(`SELECT articles.id ${from} WHERE ${where} ORDER BY ${order} LIMIT @limit`)
          .pluck()
          .all({ ...values, limit: wish.limit ?? -1 })
      const headlines = (): Iterable<Headline> =>
        db
          .prepare<[Values], Headline>(`SELECT articles.id AS id, articles.headline AS headline ${from} WHERE ${where}`)
          .iterate(values)
      const terms = typedTerms(wish.query)
      const isRanked = wish.sort.column === 'relevance' && terms.length > 0
      const found = (limit: number): number[] =>
        (where === unfiltered ? recent : prepareRecentHits(db, sizes, narrowing)).find(terms, limit)
      const ids =
        isRanked && wish.limit !== null && recent.isLarge()
          ? found(wish.limit)
          : wish.sort.column === 'headline'
            ? sortedByHeadline(headlines(), wish)
            : idsInOrder()
      const all =
        where === unfiltered && hasRemoved.get() === undefined
          ? 'FROM article_search WHERE article_search MATCH @match'
          : `${from} WHERE ${where}`
      const counted = (): Counted => {
        if (ids.length !== wish.limit) return { total: ids.length, isAtLeast: false }
        if (where === everything) return { total: countEverything.get() ?? 0, isAtLeast: false }
        if (!isRanked || !recent.isLarge()) return { total: countOf(db, `SELECT 1 ${all}`, values), isAtLeast: false }
        if (terms.some(({ isBeginning }) => isBeginning)) return { total: ids.length, isAtLeast: true }
        const total = countOf(db, `SELECT 1 ${all} LIMIT ${mostCounted}`, values)
        return { total, isAtLeast: total === mostCounted }
      }
      return { ids: ids.map((id) => articleIdSchema.parse(id)), ...counted() }
    },
    facets: prepareFacets(db),
  }
}

function prepareFacets(db: ReadableDb): ListReads['facets'] {
  const namesOf = (column: 'source' | 'language') =>
    db.prepare<[], NamedCount>(
      `SELECT ${column} AS name, count(*) AS count FROM articles WHERE removed IS NULL AND ${column} IS NOT NULL
       GROUP BY ${column} ORDER BY count DESC, name`,
    )
  const [sources, languages] = [namesOf('source'), namesOf('language')]
  const days = db.prepare<[], { earliest: string | null; latest: string | null }>(
    `SELECT substr(min(published), 1, 10) AS earliest, substr(max(published), 1, 10) AS latest
     FROM articles WHERE removed IS NULL`,
  )
  return () => ({
    sources: sources.all(),
    languages: languages.all(),
    ...(days.get() ?? { earliest: null, latest: null }),
  })
}

/** What a wish may ask for; each holds a place for its value. */
const conditions = [
  ['match', 'article_search MATCH @match'],
  ['sources', 'source IN (SELECT value FROM json_each(@sources))'],
  ['languages', 'language IN (SELECT value FROM json_each(@languages))'],
  [
    'tags',
    `(SELECT count(*) FROM article_tags JOIN tags ON tags.id = tag_id
      WHERE article_id = articles.id AND key IN (SELECT value FROM json_each(@tags))) = json_array_length(@tags)`,
  ],
  ['from', 'published >= @from'],
  // A day stands before every instant of it, and `~` behind every sign that an instant is written with.
  ['to', `published <= @to || '~'`],
] as const

/** What a list asks for nothing in particular, and what a search that asks for words alone. */
const everything = 'removed IS NULL'
const unfiltered = `${everything} AND article_search MATCH @match`

/** The parts of the statement that answers a wish; only names of columns that stand in this file are put into it. */
function statementOf({ query, filters, sort }: ListWish): {
  readonly from: string
  readonly where: string
  readonly order: string
  readonly values: Values
  readonly narrowing: Narrowing
} {
  const match = typedExpression(query)
  const from = [
    'FROM articles',
    ...(sort.column === 'words' ? ['JOIN texts ON texts.id = articles.text_id'] : []),
    ...(match === null ? [] : ['JOIN article_search ON article_search.rowid = articles.id']),
  ].join(' ')
  const given = conditions.flatMap(([name, sql]) => {
    const value = {
      ...filters,
      sources: listOf(filters.sources),
      languages: listOf(filters.languages),
      tags: listOf([...new Set(filters.tags.map(keyOfTag))]),
      match,
    }[name]
    return value === null ? [] : [{ name, sql, value }]
  })
  const parts = (some: typeof given): Narrowing => ({
    where: [everything, ...some.map(({ sql }) => sql)].join(' AND '),
    values: Object.fromEntries(some.map(({ name, value }) => [name, value])),
  })
  const narrowing = parts(given.filter(({ name }) => name !== 'match'))
  return { from, ...parts(given), order: orderOf(sort, match !== null), narrowing }
}

const columns = {
  source: 'source COLLATE NOCASE',
  published: 'published',
  words: 'word_count',
  language: 'language',
} as const

function orderOf({ column, descending }: ArticleSort, isSearch: boolean): string {
  const direction = descending ? 'DESC' : 'ASC'
  if (column === 'relevance') {
    return isSearch ? `bm25(article_search, ${headlineWeight}.0, 1.0), articles.id DESC` : 'articles.id DESC'
  }
  // Numbers are given in the order of arrival and never again.
  if (column === 'imported' || column === 'headline') return `articles.id ${direction}`
  const value = columns[column]
  return `${value} IS NULL, ${value} ${direction}, articles.id ${direction}`
}

/** A list as the statement takes it; null when it names nothing, which is no condition. */
function listOf(names: readonly string[]): string | null {
  return names.length === 0 ? null : JSON.stringify(names)
}

type Headline = { readonly id: number; readonly headline: string }

type Keyed = { readonly id: number; readonly key: string }

/** Headlines that are kept before the first `limit` of them are picked out, at least: sorting more at a time takes longer, fewer is oftener. */
const leastSorted = 4_096

/**
 * Sorted here and not by SQLite, which would ask for a key at a time: that alone takes as long as all of this. Of a large library what
 * comes after the first `limit` found so far is let go at once.
 */
function sortedByHeadline(headlines: Iterable<Headline>, { sort: { descending }, limit }: ListWish): number[] {
  const ascending = (left: Keyed, right: Keyed): number =>
    left.key < right.key ? -1 : left.key > right.key ? 1 : left.id - right.id
  const inOrder = descending ? (left: Keyed, right: Keyed): number => ascending(right, left) : ascending
  const most = limit ?? Infinity
  let kept: Keyed[] = []
  let last: Keyed | undefined
  for (const { id, headline } of headlines) {
    const keyed = { id, key: headlineKey(headline) }
    if (last !== undefined && inOrder(keyed, last) > 0) continue
    kept.push(keyed)
    if (kept.length < Math.max(leastSorted, 2 * most)) continue
    kept = kept.sort(inOrder).slice(0, most)
    last = kept.at(-1)
  }
  return kept
    .sort(inOrder)
    .slice(0, most)
    .map(({ id }) => id)
}

/** What a headline is sorted by: its letters and digits without accents and capitals, numbers by their size. */
function headlineKey(headline: string): string {
  // Most have no accents, and taking off what is not there takes most of the time.
  // oxlint-disable-next-line no-control-regex -- letters beyond ASCII are meant
  const isPlain = !/[^\u0000-\u007f]/.test(headline)
  const letters = isPlain
    ? headline.toLowerCase().replace(/^[^a-z\d]+/, '')
    : headline
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/\p{M}|^[^\p{L}\p{N}]+/gu, '')
  return letters.replaceAll(/\d+/g, (digits) => digits.padStart(longestNumber, '0'))
}

/** Digits up to which numbers in headlines sort by size: millions and years do. */
const longestNumber = 12

function countOf(db: ReadableDb, sql: string, values: Values): number {
  return db.prepare<[Values], number>(`SELECT count(*) FROM (${sql})`).pluck().get(values) ?? 0
}
