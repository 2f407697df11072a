import { ledgerAsHtml, ledgerAsTabs } from '../../../shared/domain/ledger-table.ts'
import type { LedgerView } from './ledger-view.ts'

/** Puts rows on the clipboard as a table: for a document or a mail as HTML, for a spreadsheet apart by tabs. */
export function copyTable({ rows, columns }: LedgerView): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', ledgerAsTabs(rows, columns))
    event.clipboardData?.setData('text/html', ledgerAsHtml(rows, columns))
  }
  // The browser's own copying lets the page say what is copied, without a permission of its own.
  document.addEventListener('copy', put, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put)
}
