import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'

/** Answers the system's file dialog, the one part of Doublet that no test can click; null is its Cancel. */
export async function answerFileDialog(app: ElectronApplication, paths: readonly string[] | null): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths === null, filePaths: filePaths ?? [] })
    },
    paths === null ? null : [...paths],
  )
}

type Point = { readonly x: number; readonly y: number }

/** Amid the window, where every screen has its content. */
const amid: Point = { x: 400, y: 300 }

/** Drags files and folders of this machine over the window, as a file manager does; the answer lets go of them, there or elsewhere. */
export async function dragFiles(
  page: Page,
  paths: readonly string[],
  over = amid,
): Promise<(elsewhere?: Point) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', at: Point) =>
    session.send('Input.dispatchDragEvent', { type, ...at, data })
  await send('dragEnter', over)
  await send('dragOver', over)
  return async (elsewhere = over) => {
    await send('drop', elsewhere)
    await session.detach()
  }
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
