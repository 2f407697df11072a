import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../database/handles.ts'
import { detailOfError } from '../database/sqlite-problem.ts'
import { transaction } from '../database/transaction.ts'
import { failure, success, type Outcome } from '../outcome.ts'
import { indexEverything, prepareUnitIndexing } from '../overlaps/build-index.ts'
import { prepareArticleWrites } from '../queries/articles.ts'
import { unitOf } from '../queries/overlap-index.ts'
import { prepareTextWrites } from '../queries/texts.ts'
import type { PreparedArticle } from './prepare-article.ts'

/** What became of an article: its number, and whether its text was new. */
export type StoredArticle = { readonly id: ArticleId; readonly isNew: boolean }

/** Where an import puts what it read. */
export type ArticleStore = {
  /** Articles in one transaction: one each would wait for the disk each time. */
  readonly batchSize: number
  /** A batch is stored after this many milliseconds even when it is not full, so that progress moves with slow files. */
  readonly batchMilliseconds: number
  /** Stores all of a batch, or none, which is answered with why not. When it answers, what it stored outlives a crash. */
  store(batch: readonly PreparedArticle[]): Promise<Outcome<readonly StoredArticle[], string>>
  /** Indexes what was left to wait by others. */
  finish(): Promise<void>
}

/**
 * Stores in the calling thread, and lets calls that arrived meanwhile be answered after each batch. 32 reports of 300 words keep
 * them waiting for some 25 ms.
 */
export function storeHere(db: WritableDb): ArticleStore {
  const storeBatch = prepareStore(db)
  return {
    batchSize: 32,
    batchMilliseconds: 100,
    async store(batch) {
      const stored = storeBatch(batch)
      await setImmediate()
      return stored
    },
    finish: () => indexEverything(db),
  }
}

/** What stores a batch as one transaction. */
export function prepareStore(
  db: WritableDb,
): (batch: readonly PreparedArticle[]) => Outcome<readonly StoredArticle[], string> {
  const texts = prepareTextWrites(db)
  const articles = prepareArticleWrites(db)
  const indexUnits = prepareUnitIndexing(db)

  const storeOne = ({ draft, origin, sha256, wordCount, fingerprints }: PreparedArticle) => {
    const { body, warnings: _told, ...metadata } = draft
    const text = texts.store({ sha256, wordCount, body })
    const id = articles.insert({ ...metadata, textId: text.id, origin, imported: new Date().toISOString() })
    // Headlines without a text all share the empty one; that makes none of them a resend of another.
    const stored = { id, isNew: text.isNew || body === '' }
    const unit = unitOf({ id, textId: text.id, wordCount })
    return { stored, indexed: text.isNew || wordCount === 0 ? [{ unit, fingerprints }] : [] }
  }

  return (batch) => {
    if (batch.length === 0) return success([])
    try {
      return success(
        transaction(db, () => {
          const all = batch.map(storeOne)
          indexUnits(all.flatMap(({ indexed }) => indexed))
          return all.map(({ stored }) => stored)
        }),
      )
    } catch (error) {
      return failure(detailOfError(error))
    }
  }
}
