import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** Answers the system's file dialog, the one part of Doublet that no test can click; null is its Cancel. */
export async function answerFileDialog(app: ElectronApplication, paths: readonly string[] | null): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths === null, filePaths: filePaths ?? [] })
    },
    paths === null ? null : [...paths],
  )
}

/** The process in which SQLite runs, found as a child of the main process; null while there is none. Linux only. */
export function libraryProcessOf(app: ElectronApplication): number | null {
  const main = app.process().pid
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === main)
  const found = children.find((pid) => textOf(`/proc/${pid}/cmdline`).includes('library/process.js'))
  return found === undefined ? null : Number(found)
}

function parentOf(pid: string): number {
  // The name of the program stands in parentheses and may hold spaces; the parent is the second field behind it.
  const [, parent] = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return Number(parent)
}

/** Empty for a process that ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
