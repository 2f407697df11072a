import type { ReadableDb } from '../database/handles.ts'

/** How much waits to be indexed, put into a story, or compared within one. */
export type Waiting = {
  upTo(limit: number): number
  /** Words of the longest text of an article that waits to be put into a story, or is in one that waits. */
  longest(): number
}

export function prepareWaiting(db: ReadableDb): Waiting {
  const waiting = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM overlap_backlog UNION ALL SELECT 1 FROM story_backlog
       UNION ALL SELECT 1 FROM story_coverage_backlog LIMIT ?)`,
    )
    .pluck()
  const longest = db
    .prepare<[], number>(
      `SELECT coalesce(max(word_count), 0) FROM texts WHERE id IN (SELECT text_id FROM articles WHERE id IN (
         SELECT article_id FROM story_backlog UNION ALL
         SELECT article_id FROM story_articles WHERE story_id IN (SELECT story_id FROM story_coverage_backlog)))`,
    )
    .pluck()
  return { upTo: (limit) => waiting.get(limit) ?? 0, longest: () => longest.get() ?? 0 }
}
