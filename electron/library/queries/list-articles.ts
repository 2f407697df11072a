import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ArticleFilters, ArticleSort } from '../../../shared/domain/search.ts'
import { keyOfTag } from '../../../shared/domain/tag.ts'
import type { ReadableDb } from '../database/handles.ts'
import { headlineWeight, typedExpression } from './search.ts'

export type ListWish = {
  readonly query: string
  readonly filters: ArticleFilters
  readonly sort: ArticleSort
  readonly limit: number | null
}

type NamedCount = { readonly name: string; readonly count: number }

export type ListReads = {
  /** The numbers of the articles wished for, in order, and how many there are without the limit. */
  list(wish: ListWish): { readonly ids: ArticleId[]; readonly total: number }
  /** Sources and languages by how many articles have them, and the first and last day of publication. */
  facets(): {
    readonly sources: NamedCount[]
    readonly languages: NamedCount[]
    readonly earliest: string | null
    readonly latest: string | null
  }
}

type Values = Readonly<Record<string, string | number | null>>

export function prepareListReads(db: ReadableDb): ListReads {
  db.function('headline_key', { deterministic: true }, (headline) => headlineKey(String(headline)))
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
  return {
    list(wish) {
      const { from, where, order, values } = statementOf(wish)
      const limit = wish.limit ?? -1
      const ids = db
        .prepare<[Values], number>(`SELECT articles.id ${from} WHERE ${where} ORDER BY ${order} LIMIT @limit`)
        .pluck()
        .all({ ...values, limit })
      const isWhole = ids.length !== wish.limit
      const total = isWhole ? ids.length : countOf(db, `SELECT count(*) ${from} WHERE ${where}`, values)
      return { ids: ids.map((id) => articleIdSchema.parse(id)), total }
    },
    facets: () => ({
      sources: sources.all(),
      languages: languages.all(),
      ...(days.get() ?? { earliest: null, latest: null }),
    }),
  }
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

/** The parts of the statement that answers a wish; only names of columns that stand in this file are put into it. */
function statementOf({ query, filters, sort }: ListWish): {
  readonly from: string
  readonly where: string
  readonly order: string
  readonly values: Values
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
  const where = ['removed IS NULL', ...given.map(({ sql }) => sql)].join(' AND ')
  const values = Object.fromEntries(given.map(({ name, value }) => [name, value]))
  return { from, where, order: orderOf(sort, match !== null), values }
}

const columns = {
  headline: 'headline_key(articles.headline)',
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
  if (column === 'imported') return `articles.id ${direction}`
  const value = columns[column]
  return `${value} IS NULL, ${value} ${direction}, articles.id ${direction}`
}

/** A list as the statement takes it; null when it names nothing, which is no condition. */
function listOf(names: readonly string[]): string | null {
  return names.length === 0 ? null : JSON.stringify(names)
}

/** What a headline is sorted by: its letters and digits without accents and capitals, numbers by their size. */
function headlineKey(headline: string): string {
  return headline
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}|^[^\p{L}\p{N}]+/gu, '')
    .replaceAll(/\d+/g, (digits) => digits.padStart(longestNumber, '0'))
}

/** Digits up to which numbers in headlines sort by size: millions and years do. */
const longestNumber = 12

function countOf(db: ReadableDb, sql: string, values: Values): number {
  return db.prepare<[Values], number>(sql).pluck().get(values) ?? 0
}
