import type { Buffer } from 'node:buffer'
import {
  articleIdSchema,
  type Article,
  type ArticleChanges,
  type ArticleId,
  type ArticleSummary,
  type Origin,
} from '../../../shared/domain/article.ts'
import { numberFormatSchema } from '../../../shared/domain/number-format.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { prepareKills } from './kills.ts'
import { prepareVersionLinks } from './versions.ts'

/** An arrival to be stored; its text is stored already. */
type NewArticle = Omit<ArticleSummary, 'id' | 'sha256' | 'wordCount' | 'numberFormat' | 'previousVersion'> & {
  readonly textId: number
}

/** What a column holds as it is, under the name of its field. */
type PlainColumns = Pick<
  ArticleSummary,
  | 'headline'
  | 'byline'
  | 'source'
  | 'dateline'
  | 'published'
  | 'language'
  | 'externalId'
  | 'slug'
  | 'version'
  | 'status'
  | 'editorsNote'
  | 'embargo'
  | 'imported'
  | 'wordCount'
>
type SummaryRow = PlainColumns & {
  readonly id: number
  readonly headlineIsMade: 0 | 1
  readonly numberFormat: string | null
  readonly previousVersion: number | null
  readonly originKind: Origin['kind']
  readonly originName: string | null
  readonly sha256: Buffer
}
type ArticleRow = SummaryRow & { readonly body: string }

const summaryColumns = `
  articles.id AS id, headline, headline_is_made AS headlineIsMade, byline, source, dateline, published, language,
  number_format AS numberFormat, external_id AS externalId, slug, version, status, editors_note AS editorsNote, embargo,
  previous_version AS previousVersion, origin_kind AS originKind, origin_name AS originName,
  imported, sha256, word_count AS wordCount`

/** The column of each field that may be changed. */
const changeableColumns: Readonly<Record<keyof ArticleChanges, string>> = {
  headline: 'headline',
  headlineIsMade: 'headline_is_made',
  byline: 'byline',
  source: 'source',
  dateline: 'dateline',
  published: 'published',
  language: 'language',
  numberFormat: 'number_format',
  externalId: 'external_id',
  slug: 'slug',
  version: 'version',
  status: 'status',
  editorsNote: 'editors_note',
  embargo: 'embargo',
  previousVersion: 'previous_version',
}

export type ArticleReads = {
  /** Every article that is not removed, the latest arrival first. */
  list(): ArticleSummary[]
  get(id: ArticleId): Article | null
  /** The same without its text. */
  summary(id: ArticleId): ArticleSummary | null
  /** The same of one that is removed. */
  removed(id: ArticleId): ArticleSummary | null
  /** The number of the latest arrival, which tells about how many there are; 0 in an empty library. */
  latestId(): number
  /** Names of the samples that are in the library and not removed. */
  sampleNames(): string[]
}

export function prepareArticleReads(db: ReadableDb): ArticleReads {
  const list = db.prepare<[], SummaryRow>(`
    SELECT ${summaryColumns} FROM articles JOIN texts ON texts.id = articles.text_id
    WHERE removed IS NULL ORDER BY articles.id DESC`)
  // Cast, because SQLite plans a statement anew for each value it may plan by (docs/decisions/library-storage.md, Statements).
  const one = 'articles JOIN texts ON texts.id = articles.text_id WHERE articles.id = CAST(? AS INTEGER)'
  const get = db.prepare<[number], ArticleRow>(`SELECT ${summaryColumns}, body FROM ${one} AND removed IS NULL`)
  const summary = db.prepare<[number], SummaryRow>(`SELECT ${summaryColumns} FROM ${one} AND removed IS NULL`)
  const removed = db.prepare<[number], SummaryRow>(`SELECT ${summaryColumns} FROM ${one} AND removed IS NOT NULL`)
  const latestId = db.prepare<[], number | null>('SELECT max(id) FROM articles').pluck()
  const sampleNames = db
    .prepare<[], string>(`SELECT origin_name FROM articles WHERE origin_kind = 'sample' AND removed IS NULL`)
    .pluck()
  return {
    list: () => list.all().map(toSummary),
    get(id) {
      const row = get.get(id)
      return row === undefined ? null : { ...toSummary(row), body: row.body }
    },
    summary(id) {
      const row = summary.get(id)
      return row === undefined ? null : toSummary(row)
    },
    removed(id) {
      const row = removed.get(id)
      return row === undefined ? null : toSummary(row)
    },
    latestId: () => latestId.get() ?? 0,
    sampleNames: () => sampleNames.all(),
  }
}

export type ArticleWrites = {
  /** Stores an arrival and links it to the version before it, and the version after it to it, where they are there. */
  insert(article: NewArticle): ArticleId
  /** Changes the given fields of an article; false when it is not there or removed. */
  edit(id: ArticleId, changes: ArticleChanges): boolean
  /** Removes an article so that it can be restored; false when it was not there. `at` is an instant, ISO 8601 in UTC. */
  remove(id: ArticleId, at: string): boolean
  /** Undoes `remove`; false when nothing was removed under this number. */
  restore(id: ArticleId): boolean
}

export function prepareArticleWrites(db: WritableDb): ArticleWrites {
  const insert = db.prepare<Record<string, string | number | null>>(`
    INSERT INTO articles (text_id, external_id, headline, headline_is_made, byline, source, dateline, published,
      language, slug, version, status, editors_note, embargo, origin_kind, origin_name, imported)
    VALUES (@textId, @externalId, @headline, @headlineIsMade, @byline, @source, @dateline, @published,
      @language, @slug, @version, @status, @editorsNote, @embargo, @originKind, @originName, @imported)`)
  const linkVersions = prepareVersionLinks(db)
  const applyKills = prepareKills(db)
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
      const id = articleIdSchema.parse(Number(result.lastInsertRowid))
      linkVersions({ ...article, id })
      applyKills({ ...article, id })
      return id
    },
    edit(id, changes) {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined)
      const columnOf = new Map(Object.entries(changeableColumns))
      const set = ['id = id', ...given.map(([field]) => `${columnOf.get(field)} = @${field}`)].join(', ')
      const values = Object.fromEntries(given.map(([field, value]) => [field, toColumn(value)]))
      return (
        db.prepare(`UPDATE articles SET ${set} WHERE id = @id AND removed IS NULL`).run({ ...values, id }).changes === 1
      )
    },
    remove: (id, at) => remove.run(at, id).changes === 1,
    restore: (id) => restore.run(id).changes === 1,
  }
}

/** Made once: making a schema takes longer than reading an article. */
const storedFormat = numberFormatSchema.nullable()
const storedPredecessor = articleIdSchema.nullable()

function toSummary({ originKind, originName, ...row }: SummaryRow): ArticleSummary {
  return {
    ...row,
    id: articleIdSchema.parse(row.id),
    headlineIsMade: row.headlineIsMade === 1,
    numberFormat: storedFormat.parse(row.numberFormat),
    previousVersion: storedPredecessor.parse(row.previousVersion),
    origin: toOrigin(originKind, originName ?? ''),
    sha256: row.sha256.toString('hex'),
  }
}

/** A field as SQLite takes it, which knows no booleans. */
function toColumn(value: string | number | boolean | null | undefined): string | number | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null)
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

/** What is kept of an origin beside its kind. */
export function nameOfOrigin(origin: Origin): string | null {
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
