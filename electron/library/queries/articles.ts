import type { Buffer } from 'node:buffer'
import {
  articleIdSchema,
  type Article,
  type ArticleId,
  type ArticleSummary,
  type Origin,
} from '../../../shared/domain/article.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'

/** An arrival to be stored; its text is stored already. */
type NewArticle = Omit<ArticleSummary, 'id' | 'sha256' | 'wordCount'> & {
  readonly textId: number
  /** The id the source gave it, when it gave one. */
  readonly externalId: string | null
}

type SummaryRow = {
  readonly id: number
  readonly headline: string
  readonly headlineIsMade: 0 | 1
  readonly byline: string | null
  readonly source: string | null
  readonly dateline: string | null
  readonly published: string | null
  readonly language: string | null
  readonly originKind: Origin['kind']
  readonly originName: string | null
  readonly imported: string
  readonly sha256: Buffer
  readonly wordCount: number
}
type ArticleRow = SummaryRow & { readonly body: string }

const summaryColumns = `
  articles.id AS id, headline, headline_is_made AS headlineIsMade, byline, source, dateline, published, language,
  origin_kind AS originKind, origin_name AS originName, imported, sha256, word_count AS wordCount`

export type ArticleReads = {
  /** Every article that is not removed, the latest arrival first. */
  list(): ArticleSummary[]
  get(id: ArticleId): Article | null
  /** Names of the samples that are in the library and not removed. */
  sampleNames(): string[]
}

export function prepareArticleReads(db: ReadableDb): ArticleReads {
  const list = db.prepare<[], SummaryRow>(`
    SELECT ${summaryColumns} FROM articles JOIN texts ON texts.id = articles.text_id
    WHERE removed IS NULL ORDER BY articles.id DESC`)
  const get = db.prepare<[number], ArticleRow>(`
    SELECT ${summaryColumns}, body FROM articles JOIN texts ON texts.id = articles.text_id
    WHERE articles.id = ? AND removed IS NULL`)
  const sampleNames = db
    .prepare<[], string>(`SELECT origin_name FROM articles WHERE origin_kind = 'sample' AND removed IS NULL`)
    .pluck()
  return {
    list: () => list.all().map(toSummary),
    get(id) {
      const row = get.get(id)
      return row === undefined ? null : { ...toSummary(row), body: row.body }
    },
    sampleNames: () => sampleNames.all(),
  }
}

export type ArticleWrites = {
  insert(article: NewArticle): ArticleId
  /** Removes an article so that it can be restored; false when it was not there. `at` is an instant, ISO 8601 in UTC. */
  remove(id: ArticleId, at: string): boolean
  /** Undoes `remove`; false when nothing was removed under this number. */
  restore(id: ArticleId): boolean
}

export function prepareArticleWrites(db: WritableDb): ArticleWrites {
  const insert = db.prepare<Record<string, string | number | null>>(`
    INSERT INTO articles (text_id, external_id, headline, headline_is_made, byline, source, dateline, published,
      language, origin_kind, origin_name, imported)
    VALUES (@textId, @externalId, @headline, @headlineIsMade, @byline, @source, @dateline, @published,
      @language, @originKind, @originName, @imported)`)
  const remove = db.prepare<[string, number]>('UPDATE articles SET removed = ? WHERE id = ? AND removed IS NULL')
  const restore = db.prepare<[number]>('UPDATE articles SET removed = NULL WHERE id = ? AND removed IS NOT NULL')
  return {
    insert({ origin, headlineIsMade, ...article }) {
      const result = insert.run({
        ...article,
        headlineIsMade: headlineIsMade ? 1 : 0,
        originKind: origin.kind,
        originName: nameOfOrigin(origin),
      })
      return articleIdSchema.parse(Number(result.lastInsertRowid))
    },
    remove: (id, at) => remove.run(at, id).changes === 1,
    restore: (id) => restore.run(id).changes === 1,
  }
}

function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: articleIdSchema.parse(row.id),
    headline: row.headline,
    headlineIsMade: row.headlineIsMade === 1,
    byline: row.byline,
    source: row.source,
    dateline: row.dateline,
    published: row.published,
    language: row.language,
    origin: toOrigin(row.originKind, row.originName ?? ''),
    imported: row.imported,
    sha256: row.sha256.toString('hex'),
    wordCount: row.wordCount,
  }
}

/** `name` is empty for a paste alone: the table's CHECK sees to that. */
function toOrigin(kind: Origin['kind'], name: string): Origin {
  switch (kind) {
    case 'file':
      return { kind, path: name }
    case 'dropped':
    case 'sample':
      return { kind, name }
    case 'paste':
      return { kind }
    default:
      return kind satisfies never
  }
}

function nameOfOrigin(origin: Origin): string | null {
  switch (origin.kind) {
    case 'file':
      return origin.path
    case 'dropped':
    case 'sample':
      return origin.name
    case 'paste':
      return null
    default:
      return origin satisfies never
  }
}
