import type { WritableDb } from './handles.ts'
import { takeTurn } from './turns.ts'

/**
 * Runs `work` as one transaction: all of it is kept, or, when it throws, none. Takes the write lock at once, so that
 * it fails before doing anything rather than half-way. Nested calls become savepoints.
 */
export function transaction<Result>(db: WritableDb, work: () => Result): Result {
  return takeTurn(() => db.transaction(work).immediate())
}
