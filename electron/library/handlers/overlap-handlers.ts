import { mostImportOverlaps, type overlapMethods } from '../../../shared/contract/overlaps.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import { prepareOverlapFinder } from '../overlaps/find-overlaps.ts'
import { preparePassageFinder } from '../overlaps/find-passage.ts'
import { pairOf } from '../overlaps/pair.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'
import { collect } from './collect.ts'

export function createOverlapHandlers({ db, engine }: LibraryHandlersOptions): AreaHandlers<typeof overlapMethods> {
  const finder = prepareOverlapFinder(db)
  const passages = preparePassageFinder(db)
  return {
    async overlapsOf({ id, min }, { cancellation }) {
      const found = await collect(finder.overlapsOf(id, min), cancellation)
      return found.sort((left, right) => Math.max(right.aInB, right.bInA) - Math.max(left.aInB, left.bInA))
    },
    async importOverlaps({ ids, min }, { cancellation, progress }) {
      const checked = ids.slice(0, mostImportOverlaps)
      const pairs = new Map<string, OverlappingPair>()
      for (const [done, id] of checked.entries()) {
        progress({ done, total: checked.length })
        const isNew = (other: ArticleId): boolean => !pairs.has(keyOf(id, other))
        // A comparison is waited for; what an import brought besides is good to know.
        for (const overlap of await collect(finder.overlapsOf(id, min, isNew), cancellation, () => engine.idle())) {
          const pair = pairOf(id, overlap)
          pairs.set(keyOf(pair.a, pair.b), pair)
        }
      }
      return { pairs: [...pairs.values()], checked: checked.length }
    },
    async findPassage({ text }, { cancellation }) {
      const found = await collect(passages.find(text), cancellation)
      return found.sort((left, right) => right.coverage - left.coverage)
    },
  }
}

/** The same in either order. */
function keyOf(one: ArticleId, other: ArticleId): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`
}
