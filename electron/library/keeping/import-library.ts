import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Cancellation } from '../../../shared/contract/define.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/importing.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { describeReadingProblem } from '../database/library-problem.ts'
import { openLibraryForReading } from '../database/open.ts'
import { transaction } from '../database/transaction.ts'
import { indexEverything, prepareIndexing } from '../overlaps/build-index.ts'
import { prepareArticleNames } from '../queries/article-names.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { mergeByHand } from './merge-by-hand.ts'
import { mergeStories } from './merge-stories.ts'
import { prepareMerging } from './merge-article.ts'
import { runFileTask } from './run-file-task.ts'

/**
 * A transaction in the thread that answers ends after so many articles, as many as other imports store at once there, or milliseconds, whichever
 * comes first: whoever types waits for it.
 */
const mostAStep = 32
const stepMilliseconds = 10

/** What came in, and how many articles were here already. */
export type LibraryImportReport = ImportReport & { known: number }

export type LibraryImportOptions = {
  readonly path: string
  readonly cancellation?: Cancellation
  readonly progress?: (progress: ImportProgress) => void
}

/**
 * Takes in the articles of another library that are not removed there, with what is known of them, their tags, versions,
 * stories, and what was done by hand to its pairs. The other file is only read, and verified before anything is taken from it. An article that is here already
 * (the same arrival of the same text) stays as it is here, and comes back when it was removed.
 * @throws ContractError `refused` when the file is no library, damaged or newer, or `cancelled` before anything came in.
 */
export async function importLibrary(
  db: WritableDb,
  { path, cancellation, progress }: LibraryImportOptions,
): Promise<LibraryImportReport> {
  const copy = `${db.name}.incoming`
  const clear = (): void => ['', '-journal', '-wal', '-shm'].forEach((end) => rmSync(`${copy}${end}`, { force: true }))
  const refuse = (problem: string): never => {
    throw new ContractError({ kind: 'refused', reason: `${basename(path)} was not taken in. ${problem}` })
  }
  clear()
  try {
    const taken = await runFileTask({ kind: 'take-copy', path, to: copy }, cancellation)
    if (!taken.ok) return refuse(taken.problem)
    const incoming = await openLibraryForReading(copy)
    if (!incoming.ok) return refuse(describeReadingProblem(incoming.problem).problem)
    try {
      return await merge(db, incoming.value, {
        path,
        ...(cancellation && { cancellation }),
        ...(progress && { progress }),
      })
    } finally {
      incoming.value.close()
    }
  } finally {
    clear()
  }
}

async function merge(
  db: WritableDb,
  incoming: ReadableDb,
  { path, cancellation, progress }: LibraryImportOptions,
): Promise<LibraryImportReport> {
  const report: LibraryImportReport = { added: [], same: [], failed: [], warnings: [], cancelled: false, known: 0 }
  const isCancelled = (): boolean => cancellation?.aborted === true
  const ids = prepareArticleNames(incoming).all()
  const mergeOne = prepareMerging(db, incoming)
  const indexBacklog = prepareIndexing(db)
  /** The number here of each article of the other library. */
  const here = new Map<ArticleId, ArticleId>()

  let indexed = 0
  await inSteps(db, ids, {
    isWanted: () => !isCancelled(),
    work(id) {
      const one = mergeOne(id)
      if (one.kind === 'failed') return void report.failed.push({ name: one.name, reason: one.reason })
      here.set(id, one.here)
      if (one.kind === 'known') report.known++
      else report[one.kind].push(one.here)
    },
    async stepped(done) {
      progress?.({ done, total: ids.length, current: basename(path) })
      if (done - indexed < mostAStep) return
      indexed = done
      await setImmediate()
      indexBacklog()
    },
  })
  await linkVersions(db, incoming, { here, added: new Set([...report.added, ...report.same]) })
  await mergeStories(db, incoming, here)
  mergeByHand(db, incoming, here)
  await indexEverything(db)
  return { ...report, cancelled: isCancelled() }
}

type Steps<Item> = {
  readonly work: (item: Item) => void
  readonly isWanted?: () => boolean
  /** Called when a step is in the file, with how many items are. */
  readonly stepped?: (done: number) => Promise<void>
}

/** Does `work` for each item, in transactions that soon end; between them other calls are answered. */
async function inSteps<Item>(
  db: WritableDb,
  items: readonly Item[],
  { work, isWanted = () => true, stepped }: Steps<Item>,
): Promise<void> {
  for (let done = 0; done < items.length && isWanted();) {
    const until = performance.now() + stepMilliseconds
    done = transaction(db, () => {
      let at = done
      for (const item of items.slice(done, done + mostAStep)) {
        work(item)
        at++
        if (performance.now() >= until) break
      }
      return at
    })
    await stepped?.(done)
    await setImmediate()
  }
}

/** Gives what came in the earlier versions it had there, also by hand. */
async function linkVersions(
  db: WritableDb,
  incoming: ReadableDb,
  { here, added }: { readonly here: ReadonlyMap<ArticleId, ArticleId>; readonly added: ReadonlySet<ArticleId> },
): Promise<void> {
  const reads = prepareArticleReads(incoming)
  const link = db.prepare<[number, number]>('UPDATE articles SET previous_version = ? WHERE id = ?')
  const came = [...here].filter(([, id]) => added.has(id))
  await inSteps(db, came, {
    work([there, id]) {
      const previous = reads.summary(there)?.previousVersion ?? null
      const before = previous === null ? undefined : here.get(previous)
      if (before !== undefined && before !== id) link.run(before, id)
    },
  })
}
