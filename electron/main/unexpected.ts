import { app, dialog } from 'electron'
import type { LogFile } from './log-file.ts'

/** Writes what nobody foresaw to the log, with its stack, and tells the user in a sentence, without. */
export function reportUnexpected(logFile: LogFile): void {
  // One message at a time: what goes wrong once often goes wrong again at once.
  let isTelling = false
  const report = async (error: unknown): Promise<void> => {
    logFile.log(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (isTelling || !app.isReady()) return
    isTelling = true
    await tell(logFile)
    isTelling = false
  }
  process.on('uncaughtException', (error) => void report(error))
  process.on('unhandledRejection', (reason) => void report(reason))
}

async function tell({ path, log }: LogFile): Promise<void> {
  try {
    await dialog.showMessageBox({
      type: 'error',
      title: 'Doublet',
      message: 'Something went wrong inside Doublet. Your library is not affected.',
      detail: `What happened was written to ${path}. If the window no longer answers, close it and start Doublet again.`,
    })
  } catch (error) {
    log(`The user could not be told: ${String(error)}`)
  }
}
