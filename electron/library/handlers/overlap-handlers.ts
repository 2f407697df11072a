import { setImmediate, setTimeout } from 'node:timers/promises'
import { ContractError } from '../../../shared/contract/failure.ts'
import { mostImportOverlaps, type overlapMethods } from '../../../shared/contract/overlaps.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Overlap, OverlappingPair } from '../../../shared/domain/overlap.ts'
import { prepareOverlapFinder } from '../overlaps/find-overlaps.ts'
import { preparePassageFinder } from '../overlaps/find-passage.ts'
import { isLittleWork, pauseMilliseconds } from '../overlaps/little-work.ts'
import { lookThroughInThread } from '../overlaps/look-through-in-thread.ts'
import { lookThrough, type LookThroughStep, type LookThroughTask } from '../overlaps/look-through.ts'
import { overlapOf } from '../overlaps/pair.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'
import { collect } from './collect.ts'

export function createOverlapHandlers({ db, engine }: LibraryHandlersOptions): AreaHandlers<typeof overlapMethods> {
  const finder = prepareOverlapFinder(db)
  const passages = preparePassageFinder(db)
  const reads = prepareArticleReads(db)

  const isLittle = (ids: readonly ArticleId[]): boolean =>
    isLittleWork({
      upTo: () => ids.length,
      longest: () => Math.max(0, ...ids.map((id) => reads.summary(id)?.wordCount ?? 0)),
    })

  /** What a long article overlaps: a step of it alone would keep a key waiting. */
  async function* overlapsInThread(id: ArticleId, min: number): AsyncGenerator<Overlap | null> {
    for await (const { found } of lookThroughInThread(db.name, { ids: [id], min })) {
      yield found === null ? null : overlapOf(id, found)
    }
  }

  async function* stepsOf(task: LookThroughTask): AsyncGenerator<LookThroughStep> {
    if (isLittle(task.ids)) return yield* lookThrough(db, task)
    await setTimeout(pauseMilliseconds)
    // A comparison is waited for; what an import brought besides is good to know.
    await engine.idle()
    yield* lookThroughInThread(db.name, task)
  }

  return {
    async overlapsOf({ id, min }, { cancellation }) {
      const steps = isLittle([id]) ? finder.overlapsOf(id, min) : overlapsInThread(id, min)
      const found = await collect(steps, cancellation)
      return found.sort((left, right) => Math.max(right.aInB, right.bInA) - Math.max(left.aInB, left.bInA))
    },
    async importOverlaps({ ids, min }, { cancellation, progress }) {
      const checked = ids.slice(0, mostImportOverlaps)
      const pairs: OverlappingPair[] = []
      let told = -1
      for await (const { done, found } of stepsOf({ ids: checked, min })) {
        if (done > told) progress({ done, total: checked.length })
        told = done
        if (found !== null) pairs.push(found)
        await setImmediate()
        await engine.idle()
        if (cancellation.aborted) throw new ContractError({ kind: 'cancelled' })
      }
      return { pairs, checked: checked.length }
    },
    async findPassage({ text }, { cancellation }) {
      const found = await collect(passages.find(text), cancellation)
      return found.sort((left, right) => right.coverage - left.coverage)
    },
  }
}
