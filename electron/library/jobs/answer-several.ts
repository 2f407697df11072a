import { collate, ledgerSheetOf, readReport } from '../../../shared/analysis/index.ts'
import { writeCollation, writeLedger, type CollationText, type LedgerText } from '../../../shared/contract/several.ts'
import type { CollationTask, LedgerTask, TaskProgress } from './several-task.ts'

/** Reports of progress for one task: more could not be seen. */
const MOST_NEWS = 100

/** Makes what a task asks for of several reports; `tell` is told now and then how far it is. */
export function answerSeveral(
  task: LedgerTask | CollationTask,
  tell: (progress: TaskProgress) => void,
): LedgerText | CollationText {
  const onPair = (done: number, total: number): void => {
    if (done % Math.ceil(total / MOST_NEWS) === 0) tell({ done, total })
  }
  if ('ledger' in task) return writeLedger(ledgerSheetOf(task.ledger.map(readReport), onPair))
  const { collate: reports, ...how } = task
  return writeCollation(collate({ ...how, reports: reports.map(readReport), onPair }))
}
