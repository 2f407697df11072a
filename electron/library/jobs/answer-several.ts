import { ledgerSheetOf, readReport } from '../../../shared/analysis/index.ts'
import { writeLedger, type LedgerText } from '../../../shared/contract/several.ts'
import type { LedgerTask, TaskProgress } from './several-task.ts'

/** Reports of progress for one task: more could not be seen. */
const MOST_NEWS = 100

/** Makes the ledger of a task; `tell` is told now and then how far it is. */
export function answerLedger({ ledger }: LedgerTask, tell: (progress: TaskProgress) => void): LedgerText {
  const sheet = ledgerSheetOf(ledger.map(readReport), (done, total) => {
    if (done % Math.ceil(total / MOST_NEWS) === 0) tell({ done, total })
  })
  return writeLedger(sheet)
}
