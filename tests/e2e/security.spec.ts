import { expect, type ElectronApplication } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'

test('the page has the Port and nothing of Node or Electron', async ({ open }) => {
  const { app, page } = await open()
  await new LibraryPage(page).heading.waitFor()
  const found = await page.evaluate(() => {
    const bridge: unknown = Reflect.get(window, 'doublet')
    const port: unknown = Reflect.get(Object(bridge) as object, 'port')
    return {
      node: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron', 'setImmediate'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(Object(bridge) as object),
      port: Object.keys(Object(port) as object).sort(),
      isFixed: Object.isFrozen(bridge) || Reflect.getOwnPropertyDescriptor(window, 'doublet')?.writable === false,
    }
  })
  expect(found).toEqual({ node: [], bridge: ['port'], port: ['onClose', 'onMessage', 'postMessage'], isFixed: true })

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron's own account of what the page runs with; it has no types.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})

/** Runs script in the page as the page itself would: what Playwright evaluates is exempt from the page's policy. */
function runInPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, source): Promise<unknown> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source),
    script,
  )
}

const foreignScripts = {
  'made from text': "new Function('window.hasRun = true')()",
  'in an element':
    "document.body.append(Object.assign(document.createElement('script'), { text: 'window.hasRun = true' }))",
  'in a handler': "document.body.setAttribute('onclick', 'window.hasRun = true'); document.body.click()",
  'in markup': "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hasRun = true\">')",
  'for later': "setTimeout('window.hasRun = true')",
  'at another address': "window.location.assign('javascript:void (window.hasRun = true)')",
} as const

test('the page runs no script but its own', async ({ open }) => {
  const { app, page } = await open()
  await new LibraryPage(page).heading.waitFor()
  for (const [where, script] of Object.entries(foreignScripts)) {
    await runInPage(app, `(() => { try { ${script} } catch { } })()`)
    // Timers and handlers that were let through have their turn before this one.
    await runInPage(app, 'new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)))')
    expect(await runInPage(app, "'hasRun' in window"), `script ${where}`).toBe(false)
  }
})

test('the policy is sent with the page as a header', async ({ open }) => {
  const { page } = await open()
  const response = await page.reload()
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(await response?.headerValue('x-content-type-options')).toBe('nosniff')
})

test('nothing can be fetched from outside, or from the disk', async ({ open }) => {
  const { app, page } = await open()
  await new LibraryPage(page).heading.waitFor()
  const addresses = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/hostname', 'app://other/index.html']
  const answers = await page.evaluate(
    (list) =>
      Promise.all(
        list.map(async (address) => {
          try {
            await fetch(address)
            return `${address} answered`
          } catch {
            return null
          }
        }),
      ),
    addresses,
  )
  expect(answers).toEqual(addresses.map(() => null))

  // Past the page's policy, the session itself refuses: asked from the main process, where no policy applies.
  const outside = await app.evaluate(async ({ session }) => {
    try {
      await session.defaultSession.fetch('http://127.0.0.1:1/')
      return 'answered'
    } catch (error) {
      return String(error)
    }
  })
  expect(outside).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('no other window opens, and the window goes nowhere else', async ({ open }) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  await library.heading.waitFor()
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true)

  // Playwright waits for a navigation it sees begin, and these never end: the window is asked without it.
  const before = page.url()
  for (const address of ['https://example.com/', 'file:///etc/hostname', 'app://other/index.html']) {
    await runInPage(app, `Object.assign(document.createElement('a'), { href: '${address}' }).click()`)
    await runInPage(app, `window.location.assign('${address}')`)
    expect(await runInPage(app, 'window.location.href'), address).toBe(before)
    expect(await runInPage(app, 'document.body.innerText'), address).toContain('Library')
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page is given no camera, place, notifications or clipboard to read', async ({ open }) => {
  const { page } = await open()
  await new LibraryPage(page).heading.waitFor()
  const answers = await page.evaluate(async () => {
    const refused = (work: () => Promise<unknown>): Promise<boolean> =>
      work().then(
        () => false,
        () => true,
      )
    return {
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      place: await refused(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      clipboard: await refused(() => navigator.clipboard.readText()),
      notifications: (await Notification.requestPermission()) === 'denied',
    }
  })
  expect(answers).toEqual({ camera: true, place: true, clipboard: true, notifications: true })
})
