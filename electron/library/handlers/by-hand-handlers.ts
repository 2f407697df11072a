import type { byHandMethods } from '../../../shared/contract/by-hand.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Handwork } from '../../../shared/domain/by-hand.ts'
import { findPlace, type QuotedPlace } from '../../../shared/domain/quoted-place.ts'
import { transaction } from '../database/transaction.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareHandworkReads, prepareHandworkWrites } from '../queries/by-hand.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createByHandHandlers({ db }: Pick<LibraryHandlersOptions, 'db'>): AreaHandlers<typeof byHandMethods> {
  const articles = prepareArticleReads(db)
  const reads = prepareHandworkReads(db)
  const writes = prepareHandworkWrites(db)
  return {
    byHandOf({ a, b }) {
      const done = reads.of(a, b)
      const textOf = (id: ArticleId): string => (done.length === 0 ? '' : (articles.get(id)?.body ?? ''))
      const [inA, inB] = [textOf(a), textOf(b)]
      return done.map((each) => placedAnew(each, inA, inB))
    },
    changeByHand({ a, b, change: { put, remove } }) {
      if (articles.summary(a) === null || articles.summary(b) === null) {
        throw new ContractError({ kind: 'refused', reason: 'One of the two articles is no longer in the library.' })
      }
      transaction(db, () => {
        for (const id of remove) writes.remove(id)
        for (const done of put) writes.put({ a, b, done })
      })
      return {}
    },
  }
}

/** The same with its places where the texts have them now. */
function placedAnew<T extends Handwork>(done: T, inA: string, inB: string): T {
  const placed = <P extends QuotedPlace | null>(place: P, text: string): P =>
    place === null ? place : { ...place, span: findPlace(text, place) }
  return { ...done, a: placed(done.a, inA), b: placed(done.b, inB) }
}
