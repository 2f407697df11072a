import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Cancellation } from '../../../shared/contract/define.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/importing.ts'
import type { ArticleId, Origin } from '../../../shared/domain/article.ts'
import { readWords } from '../../../shared/text/index.ts'
import type { WritableDb } from '../database/handles.ts'
import { detailOfError } from '../database/sqlite-problem.ts'
import { transaction } from '../database/transaction.ts'
import { indexEverything, prepareIndexing } from '../overlaps/build-index.ts'
import { prepareArticleWrites } from '../queries/articles.ts'
import { prepareTextWrites } from '../queries/texts.ts'
import type { Draft } from './draft.ts'
import { nameOfItem, type ImportInput } from './import-input.ts'
import { describeImportProblem } from './import-problem.ts'

/**
 * Articles stored in one transaction. One each would wait for the disk each time; many would keep a keystroke's query
 * waiting. 32 reports of 300 words take some 25 ms on the machine of docs/decisions/library-storage.md.
 */
const batchSize = 32
/** Reading goes on for so many milliseconds before calls that arrived meanwhile are answered. */
const readingMilliseconds = 10
/** A batch is stored after this many milliseconds even when it is not full, so that progress moves with slow files. */
const batchMilliseconds = 100

export type ImportOptions = {
  readonly db: WritableDb
  readonly inputs: readonly ImportInput[]
  readonly cancellation?: Cancellation
  readonly progress?: (progress: ImportProgress) => void
}

type Pending = { readonly name: string; readonly origin: Origin; readonly draft: Draft }
type Report = { [Key in Exclude<keyof ImportReport, 'cancelled'>]: ImportReport[Key] }

/**
 * Reads all inputs and stores what they give. Every article is a row of its own; one whose text is stored already is
 * reported under `same`. Progress counts what is safely in the file, so that what was acknowledged survives a crash.
 * After cancelling, what is in stays.
 */
export async function importArticles({ db, inputs, cancellation, progress }: ImportOptions): Promise<ImportReport> {
  const store = prepareStore(db)
  const report: Report = { added: [], same: [], failed: [], warnings: [] }
  const isCancelled = (): boolean => cancellation?.aborted === true
  const total = await countItems(inputs, isCancelled)
  let batch: Pending[] = []
  let done = 0
  let flushed = performance.now()
  let yielded = flushed

  const flush = async (current: string): Promise<void> => {
    store(batch, report)
    batch = []
    progress?.({ done, total: Math.max(total, done), current })
    // Lets calls that arrived meanwhile be answered.
    await setImmediate()
    flushed = performance.now()
    yielded = flushed
  }
  const letOthersIn = async (): Promise<void> => {
    if (performance.now() - yielded < readingMilliseconds) return
    await setImmediate()
    yielded = performance.now()
  }

  for (const input of inputs) {
    if (isCancelled()) break
    for await (const item of input.items()) {
      if (isCancelled()) break
      done++
      if (item.ok) batch.push({ name: nameOfItem(input, item), origin: input.origin, draft: item.value })
      else report.failed.push({ name: nameOfItem(input, item), reason: describeImportProblem(item.problem) })
      if (batch.length >= batchSize || performance.now() - flushed >= batchMilliseconds) await flush(input.name)
      else await letOthersIn()
    }
  }
  await flush(inputs.at(-1)?.name ?? '')
  // Each batch indexed as much as it stored, and what had waited longest first.
  await indexEverything(db)
  return { ...report, cancelled: isCancelled() }
}

async function countItems(inputs: readonly ImportInput[], isCancelled: () => boolean): Promise<number> {
  let total = 0
  for (const input of inputs) {
    if (isCancelled()) break
    total += await input.count()
  }
  return total
}

/** Stores a batch as one transaction and writes into the report what became of it. */
function prepareStore(db: WritableDb): (batch: readonly Pending[], report: Report) => void {
  const texts = prepareTextWrites(db)
  const articles = prepareArticleWrites(db)
  const indexBacklog = prepareIndexing(db)

  const storeOne = ({ origin, draft }: Pending): { readonly id: ArticleId; readonly isNew: boolean } => {
    const { body, warnings: _told, ...metadata } = draft
    const sha256 = createHash('sha256').update(body, 'utf8').digest()
    const text = texts.store({ sha256, wordCount: readWords(body).count, body })
    const imported = new Date().toISOString()
    const id = articles.insert({ ...metadata, textId: text.id, origin, imported })
    // Headlines without a text all share the empty one; that makes none of them a resend of another.
    return { id, isNew: text.isNew || body === '' }
  }

  return (batch, report) => {
    if (batch.length === 0) return
    try {
      const stored = transaction(db, () => {
        const ids = batch.map(storeOne)
        indexBacklog()
        return ids
      })
      for (const { id, isNew } of stored) (isNew ? report.added : report.same).push(id)
      for (const { name, draft } of batch) report.warnings.push(...draft.warnings.map((reason) => ({ name, reason })))
    } catch (error) {
      const reason = describeImportProblem({ kind: 'not-stored', detail: detailOfError(error) })
      report.failed.push(...batch.map(({ name }) => ({ name, reason })))
    }
  }
}
