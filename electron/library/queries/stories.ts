import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import { storyIdSchema, type StoryId, type StorySort } from '../../../shared/domain/story.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { typedExpression } from './search.ts'

/** An article that was found to tell the story of another: how much of the shorter of the two the other holds. */
type StoryLink = { readonly article: ArticleId; readonly strength: number }

/** Which stories to list: those a person gave a name with `query` in it, or whose headlines hold its words; all for none. */
type StoryWish = { readonly query: string; readonly sort: StorySort }

export type StoryReads = {
  /** A page of the stories with two articles or more that are not removed. */
  list(from: number, limit: number, wish?: StoryWish): StoryId[]
  count(query?: string): number
  /** Articles that are still to be looked at. */
  waiting(): number
  exists(id: StoryId): boolean
  nameOf(id: StoryId): string | null
  storyOf(article: ArticleId): StoryId | null
  /** The articles of a story in order of time; removed ones are left out. */
  articlesOf(id: StoryId): ArticleId[]
  /** The same with those that are removed. */
  everyArticleOf(id: StoryId): ArticleId[]
  /** What other articles were found to tell the same story as this one. */
  linksOf(article: ArticleId): StoryLink[]
  areParted(a: ArticleId, b: ArticleId): boolean
}

/** When an article came out, as far as is known. */
const time = 'julianday(coalesce(published, imported))'
const listed = (query: string): string => `
  FROM story_articles JOIN articles ON articles.id = article_id WHERE removed IS NULL ${query.trim() === '' ? '' : narrowed}
  GROUP BY story_id HAVING count(*) >= 2`
const narrowed = `AND story_id IN (
  SELECT story_id FROM article_search JOIN articles ON articles.id = article_search.rowid
    JOIN story_articles ON article_id = articles.id
  WHERE article_search MATCH @match AND removed IS NULL
  UNION SELECT id FROM stories WHERE instr(lower(name), lower(@query)) > 0)`
const orders: Readonly<Record<StorySort, string>> = {
  latest: `max(${time}) DESC, story_id DESC`,
  reports: `count(*) DESC, max(${time}) DESC, story_id DESC`,
}

/** What both parts of `narrowed` look for. */
const wordsOf = (query: string) => ({ query: query.trim(), match: `headline : (${typedExpression(query) ?? '""'})` })

export function prepareStoryReads(db: ReadableDb): StoryReads {
  const waiting = db.prepare<[], number>('SELECT count(*) FROM story_backlog').pluck()
  const story = db.prepare<[number], { name: string | null }>('SELECT name FROM stories WHERE id = ?')
  const storyOf = db.prepare<[number], number>('SELECT story_id FROM story_articles WHERE article_id = ?').pluck()
  const articles = db.prepare<[number], { id: number; isThere: 0 | 1 }>(`
    SELECT articles.id AS id, removed IS NULL AS isThere FROM story_articles JOIN articles ON articles.id = article_id
    WHERE story_id = ? ORDER BY ${time}, articles.id`)
  const links = db.prepare<{ id: number }, { article: number; strength: number }>(`
    SELECT b AS article, max(a_in_b, b_in_a) AS strength FROM story_links WHERE a = @id
    UNION ALL SELECT a, max(a_in_b, b_in_a) FROM story_links WHERE b = @id`)
  const parting = db.prepare<[number, number], 1>('SELECT 1 FROM story_partings WHERE a = ? AND b = ?').pluck()
  const membersOf = (id: StoryId) => articles.all(id).map((row) => ({ ...row, id: articleIdSchema.parse(row.id) }))

  return {
    list(from, limit, { query, sort } = { query: '', sort: 'latest' }) {
      const sql = `SELECT story_id ${listed(query)} ORDER BY ${orders[sort]} LIMIT @limit OFFSET @from`
      const ids = db.prepare<object, number>(sql).pluck()
      return ids.all({ ...wordsOf(query), from, limit }).map((id) => storyIdSchema.parse(id))
    },
    count: (query = '') =>
      db
        .prepare<object, number>(`SELECT count(*) FROM (SELECT story_id ${listed(query)})`)
        .pluck()
        .get(wordsOf(query)) ?? 0,
    waiting: () => waiting.get() ?? 0,
    exists: (id) => story.get(id) !== undefined,
    nameOf: (id) => story.get(id)?.name ?? null,
    storyOf(article) {
      const story = storyOf.get(article)
      return story === undefined ? null : storyIdSchema.parse(story)
    },
    articlesOf: (id) => membersOf(id).flatMap((each) => (each.isThere === 1 ? [each.id] : [])),
    everyArticleOf: (id) => membersOf(id).map((each) => each.id),
    linksOf: (id) =>
      links.all({ id }).map(({ article, strength }) => ({ article: articleIdSchema.parse(article), strength })),
    areParted: (a, b) => parting.get(Math.min(a, b), Math.max(a, b)) === 1,
  }
}

export type StoryWrites = {
  /** The articles that wait longest to be looked at. */
  backlog(limit: number): ArticleId[]
  /** Takes an article out of the backlog. */
  lookedAt(article: ArticleId): void
  /** False when an article of it is gone. */
  addLink(link: { readonly a: ArticleId; readonly b: ArticleId; readonly aInB: number; readonly bInA: number }): boolean
  create(name: string | null): StoryId
  /** Names a story, which is made when it is not there. */
  keep(id: StoryId, name: string | null): void
  /** Puts an article into a story and out of any other; `null` leaves it in none. */
  place(article: ArticleId, story: StoryId | null): void
  part(a: ArticleId, b: ArticleId, isParted: boolean): void
}

export function prepareStoryWrites(db: WritableDb): StoryWrites {
  const backlog = db
    .prepare<[number], number>('SELECT article_id FROM story_backlog ORDER BY article_id LIMIT ?')
    .pluck()
  const lookedAt = db.prepare<[number]>('DELETE FROM story_backlog WHERE article_id = ?')
  const addLink = db.prepare<{ a: number; b: number; aInB: number; bInA: number }>(`
    INSERT OR REPLACE INTO story_links (a, b, a_in_b, b_in_a)
    SELECT @a, @b, @aInB, @bInA WHERE (SELECT count(*) FROM articles WHERE id IN (@a, @b)) = 2`)
  const create = db.prepare<[string | null]>('INSERT INTO stories (name) VALUES (?)')
  const keep = db.prepare<[number, string | null]>(
    'INSERT INTO stories (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
  )
  const place = db.prepare<[number, number]>(`
    INSERT INTO story_articles (article_id, story_id) VALUES (?, ?)
    ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id`)
  const takeOut = db.prepare<[number]>('DELETE FROM story_articles WHERE article_id = ?')
  const part = db.prepare<[number, number]>('INSERT OR IGNORE INTO story_partings (a, b) VALUES (?, ?)')
  const unpart = db.prepare<[number, number]>('DELETE FROM story_partings WHERE a = ? AND b = ?')

  return {
    backlog: (limit) => backlog.all(limit).map((id) => articleIdSchema.parse(id)),
    lookedAt: (article) => void lookedAt.run(article),
    addLink: ({ a, b, aInB, bInA }) => addLink.run({ a, b, aInB, bInA }).changes > 0,
    create: (name) => storyIdSchema.parse(Number(create.run(name).lastInsertRowid)),
    keep: (id, name) => void keep.run(id, name),
    place: (article, story) => void (story === null ? takeOut.run(article) : place.run(article, story)),
    part: (a, b, isParted) => void (isParted ? part : unpart).run(Math.min(a, b), Math.max(a, b)),
  }
}
