import { dialog, type BrowserWindow } from 'electron'

/** How the names of files end that Doublet reads. What they hold decides; this only shortens the list to choose from. */
const reportExtensions =
  'txt text md markdown html htm xhtml docx pdf eml rss atom rdf xml json jsonl ndjson csv tsv zip'.split(' ')

/** Asks for files to import; null when the user chose none. */
export async function chooseReports(window: BrowserWindow): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import reports',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Reports', extensions: reportExtensions },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

const libraryFilter = { name: 'Doublet libraries', extensions: ['doublet'] }

/** Asks where to write a copy of the library; null when the user chose no name. The system asks before a file is replaced. */
export async function chooseExport(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export the library',
    buttonLabel: 'Export',
    defaultPath: `library-${new Date().toISOString().slice(0, 10)}.doublet`,
    filters: [libraryFilter],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Asks for a library to take in; null when the user chose none. */
export async function chooseLibrary(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import a library',
    buttonLabel: 'Import',
    properties: ['openFile'],
    filters: [libraryFilter, { name: 'All files', extensions: ['*'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Tells that something the user asked for outside the page could not be done. */
export async function tellFailure(window: BrowserWindow, sentence: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', title: 'Doublet', message: sentence })
}
