import { setImmediate } from 'node:timers/promises'
import type { Cancellation } from '../../../shared/contract/define.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/importing.ts'
import type { WritableDb } from '../database/handles.ts'
import { nameOfItem, type ImportInput } from './import-input.ts'
import { describeImportProblem } from './import-problem.ts'
import { prepareArticle, type PreparedArticle } from './prepare-article.ts'
import { storeHere, type ArticleStore } from './store-articles.ts'

/** Reading goes on for so many milliseconds before calls that arrived meanwhile are answered. */
const readingMilliseconds = 10
/** Characters of text after which a batch is stored even when it is not full: a batch of books would fill the memory. */
const batchCharacters = 4_000_000

export type ImportWatch = {
  readonly cancellation?: Cancellation
  readonly progress?: (progress: ImportProgress) => void
}
export type ImportOptions = ImportWatch & { readonly db: WritableDb; readonly inputs: readonly ImportInput[] }

type Pending = { readonly name: string; readonly article: PreparedArticle }
type Report = { [Key in Exclude<keyof ImportReport, 'cancelled'>]: ImportReport[Key] }

/** `readInto` with a store in the calling thread: for a few articles, and for programs that do nothing beside it. */
export async function importArticles({ db, inputs, ...watch }: ImportOptions): Promise<ImportReport> {
  return readInto(storeHere(db), inputs, watch)
}

/**
 * Reads all inputs and stores what they give. Every article is a row of its own; one whose text is stored already is
 * reported under `same`. While a batch is being stored the next is read. Progress counts what is safely in the file, so that
 * what was acknowledged survives a crash. After cancelling, what is in stays.
 */
export async function readInto(
  store: ArticleStore,
  inputs: readonly ImportInput[],
  { cancellation, progress }: ImportWatch = {},
): Promise<ImportReport> {
  const report: Report = { added: [], same: [], failed: [], warnings: [] }
  const isCancelled = (): boolean => cancellation?.aborted === true
  const total = await countItems(inputs, isCancelled)
  let batch: Pending[] = []
  let storing: Promise<void> = Promise.resolve()
  let done = 0
  let characters = 0
  let flushed = performance.now()
  let yielded = flushed

  const storeBatch = async (pending: readonly Pending[], state: ImportProgress): Promise<void> => {
    await storeInto(store, pending, report)
    progress?.(state)
  }
  const flush = async (current: string): Promise<void> => {
    const [pending, state] = [batch, { done, total: Math.max(total, done), current }]
    batch = []
    characters = 0
    // One batch at a time waits to be stored: more would only fill the memory.
    await storing
    storing = storeBatch(pending, state)
    flushed = performance.now()
  }
  const isDue = (): boolean =>
    batch.length >= store.batchSize ||
    characters >= batchCharacters ||
    performance.now() - flushed >= store.batchMilliseconds
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
      const name = nameOfItem(input, item)
      if (item.ok) {
        batch.push({ name, article: prepareArticle(item.value, input.origin) })
        characters += item.value.body.length
      } else report.failed.push({ name, reason: describeImportProblem(item.problem) })
      if (isDue()) await flush(input.name)
      await letOthersIn()
    }
  }
  await flush(inputs.at(-1)?.name ?? '')
  await storing
  await store.finish()
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

/** Stores a batch and writes into the report what became of it. */
async function storeInto(store: ArticleStore, batch: readonly Pending[], report: Report): Promise<void> {
  const stored = await store.store(batch.map(({ article }) => article))
  if (!stored.ok) {
    const reason = describeImportProblem({ kind: 'not-stored', detail: stored.problem })
    report.failed.push(...batch.map(({ name }) => ({ name, reason })))
    return
  }
  for (const { id, isNew } of stored.value) (isNew ? report.added : report.same).push(id)
  for (const { name, article } of batch)
    report.warnings.push(...article.draft.warnings.map((reason) => ({ name, reason })))
}
