import type { ReadableDb } from '../database/handles.ts'

/** How much waits to be indexed, put into a story, or compared within one. */
export function prepareWaiting(db: ReadableDb): { upTo(limit: number): number } {
  const waiting = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM overlap_backlog UNION ALL SELECT 1 FROM story_backlog
       UNION ALL SELECT 1 FROM story_coverage_backlog LIMIT ?)`,
    )
    .pluck()
  return { upTo: (limit) => waiting.get(limit) ?? 0 }
}
