import type { BrowserWindow } from 'electron'
import type { ImportReport } from '../../shared/contract/importing.ts'
import type { Immutable } from '../../shared/domain/immutable.ts'
import { saveText } from './save-text.ts'

/**
 * Asks where to keep the list of what could not be imported, and writes it: a line each, name and reason apart by a tab,
 * as tables take it. The name of the file; null when the user chose none.
 * @throws ContractError `refused`, when it cannot be written.
 */
export async function saveFailures(
  window: BrowserWindow,
  failed: Immutable<ImportReport['failed']>,
): Promise<string | null> {
  const lines = [['name', 'reason'], ...failed.map(({ name, reason }) => [name, reason])]
  return saveText(window, lines.map((line) => `${line.map(inOneLine).join('\t')}\n`).join(''), {
    title: 'Save the list',
    defaultPath: 'not-imported.tsv',
    filters: [{ name: 'Tab-separated list', extensions: ['tsv', 'txt'] }],
  })
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
