import { ledgerAsHtml, ledgerAsTabs, type TakenColumn } from '../../../shared/domain/ledger-table.ts'
import { copy } from '../../components/clipboard.ts'
import { fieldOf, type Column, type LedgerView } from './ledger-view.ts'

/** Puts rows on the clipboard as a table: for a document or a mail as HTML, for a spreadsheet apart by tabs. */
export function copyTable({ rows, columns }: LedgerView): void {
  const taken = columns.map(takenColumn)
  copy({ 'text/plain': ledgerAsTabs(rows, taken), 'text/html': ledgerAsHtml(rows, taken) })
}

/** A column with the words of its sentences. */
export function takenColumn(column: Column): TakenColumn {
  const { name, figures } = column
  const sentences = figures.map((figure, index) => {
    const { from, to } = column.sentences[index] ?? figure
    return fieldOf(column, figure).slice(from, to)
  })
  return { name, figures, sentences }
}
