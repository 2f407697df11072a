import type { ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareOverlapFinder } from './find-overlaps.ts'
import { pairOf } from './pair.ts'

/** Which articles are to be looked through, and the least coverage of a pair that is told; the larger of the two counts. */
export type LookThroughTask = { readonly ids: readonly ArticleId[]; readonly min: number }

/** How many articles were looked through before this step, and the pair it found, if any. */
export type LookThroughStep = { readonly done: number; readonly found: OverlappingPair | null }

/** What some articles overlap, each pair once, a comparison at a time. */
export function* lookThrough(
  db: ReadableDb,
  { ids, min }: LookThroughTask,
): Generator<LookThroughStep, void, undefined> {
  const finder = prepareOverlapFinder(db)
  const known = new Set<string>()
  for (const [done, id] of ids.entries()) {
    yield { done, found: null }
    const isWanted = (other: ArticleId): boolean => !known.has(keyOf(id, other))
    for (const overlap of finder.overlapsOf(id, min, { isWanted })) {
      const found = overlap === null ? null : pairOf(id, overlap)
      if (found !== null) known.add(keyOf(found.a, found.b))
      yield { done, found }
    }
  }
}

/** The same in either order. */
function keyOf(one: ArticleId, other: ArticleId): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`
}
