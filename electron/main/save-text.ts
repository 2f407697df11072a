import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron'
import { ContractError } from '../../shared/contract/failure.ts'

/**
 * Asks where to keep a text, and writes it as UTF-8. The name of the file; null when the user chose none.
 * @throws ContractError `refused`, when it cannot be written.
 */
export async function saveText(
  window: BrowserWindow,
  text: string,
  options: Pick<SaveDialogOptions, 'title' | 'defaultPath' | 'filters'>,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, options)
  if (canceled || filePath === '') return null
  try {
    writeFileSync(filePath, text)
  } catch {
    throw new ContractError({ kind: 'refused', reason: `${basename(filePath)} could not be written there.` })
  }
  return basename(filePath)
}
