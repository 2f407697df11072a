import { ledgerAsHtml, ledgerAsTabs } from '../../../shared/domain/ledger-table.ts'
import { copy } from '../../components/clipboard.ts'
import type { LedgerView } from './ledger-view.ts'

/** Puts rows on the clipboard as a table: for a document or a mail as HTML, for a spreadsheet apart by tabs. */
export function copyTable({ rows, columns }: LedgerView): void {
  copy({ 'text/plain': ledgerAsTabs(rows, columns), 'text/html': ledgerAsHtml(rows, columns) })
}
