import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareHandworkReads, prepareHandworkWrites } from '../queries/by-hand.ts'

/**
 * Brings along what was done by hand to pairs of another library: `here` gives the number here of each of its articles. What
 * is here already, under the same id, stays as it is.
 */
export function mergeByHand(db: WritableDb, incoming: ReadableDb, here: ReadonlyMap<ArticleId, ArticleId>): void {
  const writes = prepareHandworkWrites(db)
  transaction(db, () => {
    for (const { a, b, done } of prepareHandworkReads(incoming).everything()) {
      const pair = { a: here.get(a), b: here.get(b) }
      if (pair.a !== undefined && pair.b !== undefined) writes.add({ a: pair.a, b: pair.b, done })
    }
  })
}
