import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import { storyIdSchema, type StoryId } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { inOrder } from '../overlaps/pair.ts'

/** What is kept of how much articles of a story have of each other. */
export type StoryCoverageTable = {
  /** The pairs of some articles that are kept, by their numbers, the lower first: `3 17`. */
  among(ids: readonly ArticleId[]): Map<string, OverlappingPair>
  /** Keeps pairs; those with an article that is gone are left out. */
  keep(pairs: readonly OverlappingPair[]): void
  /** A story whose articles are still to be compared, which is no longer in the backlog then; null when there is none. */
  takeBacklog(): StoryId | null
  putBack(story: StoryId): void
}

export function prepareStoryCoverageTable(db: WritableDb): StoryCoverageTable {
  const ids = '(SELECT value FROM json_each(@ids))'
  const among = db.prepare<{ ids: string }, Omit<OverlappingPair, 'a' | 'b'> & { a: number; b: number }>(`
    SELECT a, b, a_in_b AS aInB, b_in_a AS bInA, relation FROM story_coverages WHERE a IN ${ids} AND b IN ${ids}`)
  const keep = db.prepare<OverlappingPair>(`
    INSERT OR REPLACE INTO story_coverages (a, b, a_in_b, b_in_a, relation)
    SELECT @a, @b, @aInB, @bInA, @relation WHERE (SELECT count(*) FROM articles WHERE id IN (@a, @b)) = 2`)
  const take = db
    .prepare<[], number>(
      `DELETE FROM story_coverage_backlog WHERE story_id = (SELECT min(story_id) FROM story_coverage_backlog)
       RETURNING story_id`,
    )
    .pluck()
  const putBack = db.prepare<[number]>(
    'INSERT OR IGNORE INTO story_coverage_backlog (story_id) SELECT id FROM stories WHERE id = ?',
  )
  return {
    among: (articles) =>
      new Map(
        among
          .all({ ids: JSON.stringify(articles) })
          .map(({ a, b, ...pair }) => [
            `${a} ${b}`,
            { a: articleIdSchema.parse(a), b: articleIdSchema.parse(b), ...pair },
          ]),
      ),
    keep(pairs) {
      if (pairs.length > 0) transaction(db, () => pairs.forEach((pair) => keep.run(inOrder(pair))))
    },
    takeBacklog: () =>
      transaction(db, () => {
        const story = take.get()
        return story === undefined ? null : storyIdSchema.parse(story)
      }),
    putBack: (story) => void transaction(db, () => putBack.run(story)),
  }
}
