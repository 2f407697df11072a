import { ContractError } from '../../../shared/contract/failure.ts'
import type { comparingMethods } from '../../../shared/contract/comparing.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createComparingHandlers({ db, engine }: LibraryHandlersOptions): AreaHandlers<typeof comparingMethods> {
  const reads = prepareArticleReads(db)
  return {
    compareArticles({ a, b, settings }, { cancellation }) {
      const [left, right] = [reads.get(a), reads.get(b)]
      if (left === null || right === null) {
        throw new ContractError({ kind: 'refused', reason: 'One of the two articles is no longer in the library.' })
      }
      const task = { a: reportOf(left), b: reportOf(right), ...(settings === undefined ? {} : { settings }) }
      return engine.compare(task, cancellation)
    },
  }
}
