import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type ElectronApplication } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'
import { electronFlags, inheritedEnvironment } from './support/launch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The Node-API that the database needs. */
const neededNodeApi = 10

function nodeApiOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Number(process.versions['napi']))
}

test('the main process refuses the network too', async ({ open }) => {
  const { app } = await open()
  const outcomes = await app.evaluate(async ({ net, session }) => {
    const attempt = (address: string): Promise<string> =>
      net.fetch(address).then(
        () => 'done',
        (error: unknown) => String(error),
      )
    return {
      request: await attempt('https://example.org/'),
      local: await attempt('http://127.0.0.1:1/'),
      proxy: await session.defaultSession.resolveProxy('https://example.org/'),
      spelling: session.defaultSession.isSpellCheckerEnabled(),
    }
  })
  expect(outcomes).toEqual({
    request: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    local: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    proxy: 'PROXY 127.0.0.1:9',
    spelling: false,
  })
})

test('malformed messages are dropped and the window goes on', async ({ open }) => {
  const { page, userDataDir } = await open()
  await page.evaluate(() => {
    const { port } = window['doublet' as keyof Window] as unknown as { port: { postMessage(message: unknown): void } }
    for (const message of [null, 7, 'call', { type: 'call' }, { type: 'cancel', id: -1 }]) port.postMessage(message)
  })
  await new LibraryPage(page).fill()
  const log = (): string => readFileSync(join(userDataDir, 'logs/doublet.log'), 'utf8')
  await expect.poll(() => log().match(/Dropped a malformed request/g)).toHaveLength(5)
})

test('without a Node of its own, an Electron too old for the database says so instead of crashing', async ({
  open,
}) => {
  // An empty name counts as none: then the library process is Electron's own utility process.
  const { app, page } = await open({ env: { DOUBLET_NODE: '' } })
  test.skip((await nodeApiOf(app)) >= neededNodeApi, 'This Electron can run the database itself.')
  await expect(page.getByRole('alert').first()).toContainText('This Electron offers Node-API 9; the database needs 10.')
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('alert').first()).toContainText('the database needs 10.')
})

test('a second start hands its files to the first window and ends', async ({ folder, open }) => {
  const { page, userDataDir } = await open()
  await expect(page.getByRole('button', { name: 'Add sample reports' })).toBeVisible()
  const file = join(folder, 'harbour.txt')
  writeFileSync(file, 'The harbour of Quillmouth was closed on Monday after two ferries touched in fog.\n')
  const args = [root, `--user-data-dir=${userDataDir}`, ...electronFlags(), file]
  const second = spawn(process.env['DOUBLET_ELECTRON'] ?? '', args, { env: inheritedEnvironment(), stdio: 'ignore' })
  await once(second, 'exit')
  await expect(page.getByText('The harbour of Quillmouth').first()).toBeVisible()
})

test('files named when it is started are imported', async ({ folder, open }) => {
  const file = join(folder, 'harbour.txt')
  writeFileSync(file, 'The harbour of Quillmouth was closed on Monday after two ferries touched in fog.\n')
  const { page } = await open({ args: [file] })
  await expect(page.getByText('The harbour of Quillmouth').first()).toBeVisible()
})

test('the window is found where it was left, with its size of text', async ({ folder, open }) => {
  const first = await open({ userDataDir: folder })
  // The page carries out what the menu asks for, once it is there.
  await expect(new LibraryPage(first.page).addSamples).toBeVisible()
  await first.app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 600 })
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&View')
    view?.submenu?.items.find(({ label }) => label === '&Larger Text')?.click()
  })
  // The system sizes the window in its own time, and the page asks for the larger text.
  await expect.poll(() => lookOf(first.app)).toMatchObject({ width: 900, height: 600, zoom: 1.1 })
  await first.close()

  const second = await open({ userDataDir: folder })
  await expect.poll(() => lookOf(second.app)).toMatchObject({ width: 900, height: 600, zoom: 1.1 })
})

/** Place, size and zoom of the window. */
function lookOf(app: ElectronApplication): Promise<Readonly<Record<string, number>>> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return { ...window?.getNormalBounds(), zoom: Number(window?.webContents.getZoomFactor().toFixed(2)) }
  })
}

test('what nobody foresaw in the main process is logged with its stack and told without', async ({ open }) => {
  const { app, page, userDataDir } = await open()
  const told = await app.evaluate(async ({ dialog }) => {
    const shown = new Promise<unknown>((resolve) => {
      dialog.showMessageBox = (...values: unknown[]) => {
        resolve(values[0])
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
    })
    setTimeout(() => {
      throw new Error('a planted fault')
    }, 0)
    return shown
  })
  expect(told).toMatchObject({ message: 'Something went wrong inside Doublet. Your library is not affected.' })
  expect(JSON.stringify(told)).not.toContain('planted')
  expect(readFileSync(join(userDataDir, 'logs/doublet.log'), 'utf8')).toMatch(
    /Unexpected: Error: a planted fault\n\s+at /,
  )
  await new LibraryPage(page).fill()
})

test('a page that blanks itself is brought back', async ({ open }) => {
  const { app, page } = await open()
  await expect(page.getByRole('button', { name: 'Add sample reports' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`void window.location.assign('about:blank')`),
  )
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()))
    .toContain('app://doublet/')
  await expect(page.getByRole('button', { name: 'Add sample reports' })).toBeVisible()
})

test('a page that crashes is brought back, with the library as it was', async ({ openFilled }) => {
  const { app } = await openFilled()
  // The page's process ends with its texts, so that only a new one can answer; Playwright does not follow it there.
  const processOfPage = (): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const before = await processOfPage()
  process.kill(before ?? 0, 'SIGKILL')
  await expect.poll(async () => [before, 0].includes(await processOfPage())).toBe(false)
  const text = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }): Promise<unknown> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body?.innerText'),
    )
  await expect.poll(text).toContain('Ferry toll rises')
})
