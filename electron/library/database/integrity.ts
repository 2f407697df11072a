import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { ReadableDb } from './handles.ts'
import { faultsOfOverlaps } from '../overlaps/check-index.ts'
import { detailOfError } from './sqlite-problem.ts'

/**
 * Looks for everything that can be wrong inside a library: the file's structure, references between tables, stored
 * texts against their SHA-256, the search index against the articles, the overlap index against the texts, the stories
 * against what people said of them. Returns one sentence a fault; none when all is
 * well. Reads the whole file.
 */
export function checkLibrary(db: ReadableDb): string[] {
  return [faultsOfFile, faultsOfReferences, faultsOfTexts, faultsOfIndex, faultsOfOverlaps, faultsOfStories].flatMap(
    (look) => {
      try {
        return look(db)
      } catch (error) {
        return [`The file is damaged: ${detailOfError(error)}.`]
      }
    },
  )
}

function faultsOfFile(db: ReadableDb): string[] {
  const rows = db.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  return rows.filter((row) => row !== 'ok').map((row) => `The file is damaged: ${row}.`)
}

function faultsOfReferences(db: ReadableDb): string[] {
  const broken = db
    .prepare<[], { table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => `Row ${rowid} of ${table} refers to a row of ${parent} that is not there.`)
  const orphans = db
    .prepare<[], number>('SELECT id FROM texts WHERE id NOT IN (SELECT text_id FROM articles)')
    .pluck()
    .all()
    .map((id) => `Text ${id} belongs to no article.`)
  return [...broken, ...orphans]
}

function faultsOfTexts(db: ReadableDb): string[] {
  const faults: string[] = []
  const texts = db.prepare<[], { id: number; sha256: Buffer; body: string }>('SELECT id, sha256, body FROM texts')
  for (const { id, sha256, body } of texts.iterate()) {
    const actual = createHash('sha256').update(body, 'utf8').digest()
    if (!actual.equals(sha256)) faults.push(`Text ${id} is not what was imported: its SHA-256 differs.`)
  }
  return faults
}

function faultsOfStories(db: ReadableDb): string[] {
  const pairs = db.prepare<[], { a: number; b: number }>(`
    SELECT a, b FROM story_partings
    JOIN story_articles AS one ON one.article_id = a JOIN story_articles AS other ON other.article_id = b
    WHERE one.story_id = other.story_id`)
  return pairs.all().map(({ a, b }) => `Articles ${a} and ${b} are in one story, and were said not to belong together.`)
}

/** `article_search_docsize` is FTS5's own list of what it has indexed. */
function faultsOfIndex(db: ReadableDb): string[] {
  const missing = db
    .prepare<[], number>('SELECT id FROM articles WHERE id NOT IN (SELECT id FROM article_search_docsize)')
    .pluck()
    .all()
    .map((id) => `Article ${id} is not in the search index.`)
  const stale = db
    .prepare<[], number>('SELECT id FROM article_search_docsize WHERE id NOT IN (SELECT id FROM articles)')
    .pluck()
    .all()
    .map((id) => `The search index holds article ${id}, which is not in the library.`)
  return [...missing, ...stale]
}
