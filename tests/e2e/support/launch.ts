import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test, type ElectronApplication, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where screenshots for people to look at go. */
export const screenshotFolder = join(root, 'test-results', 'screenshots')

/** A library process may take some seconds to finish what it writes. */
const endingMilliseconds = 15_000

/** A page that is known by then is loaded a hundred times over, on a busy machine too. */
const attachingMilliseconds = 15_000

export type LaunchOptions = {
  /** Kept when given, so that a test can open the application twice on the same data; else a temporary folder. */
  readonly userDataDir?: string
  /** The file of a library that is copied into that folder first. */
  readonly library?: string
  /** As after `doublet` on a command line. */
  readonly args?: readonly string[]
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** Doublet in a real window. */
export type LaunchedDoublet = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userDataDir: string
  /** Ends it as a user does, waits for the end, and removes a temporary folder. May be called twice. */
  close(this: void): Promise<void>
}

/** Opens what was built into out/, on the Electron the test command found, and waits for the window. */
export async function launchDoublet(options: LaunchOptions = {}): Promise<LaunchedDoublet> {
  const userDataDir = options.userDataDir ?? (await temporaryFolder())
  if (options.library !== undefined) await copyFile(options.library, libraryIn(userDataDir))
  const start = () =>
    _electron.launch({
      // No executablePath: only then does Playwright hold the application back until it is attached.
      args: [root, `--user-data-dir=${userDataDir}`, ...electronFlags(), ...(options.args ?? [])],
      env: { ...inheritedEnvironment(), ...options.env },
      // Playwright's own choice is to leave it off.
      chromiumSandbox: !electronFlags().includes('--no-sandbox'),
    })
  const { app, page } = await startedWithPage(start)
  keepAsking(app)
  let closing: Promise<void> | undefined
  return {
    app,
    page,
    userDataDir,
    close() {
      closing ??= endOf(app, options.userDataDir === undefined ? userDataDir : null)
      return closing
    },
  }
}

/**
 * The application and its page, once it is there: a window is seen before, and what is asked of it then is lost when the page
 * comes. The page is asked itself, because Playwright misses its load event when that falls into the moment in which it attaches.
 * Some once in a hundred launches the page never comes to be, why is not known; the application is then started again, once, and
 * the test says so in its annotations.
 */
async function startedWithPage(
  start: () => Promise<ElectronApplication>,
): Promise<Pick<LaunchedDoublet, 'app' | 'page'>> {
  const first = await start()
  const early = await shownPage(first, attachingMilliseconds).catch(() => null)
  if (early !== null) return { app: first, page: early }
  test
    .info()
    .annotations.push({ type: 'launch', description: 'The page did not come; the application was started again.' })
  const ended = once(first.process(), 'exit')
  first.process().kill('SIGKILL')
  await ended
  const app = await start()
  return { app, page: await shownPage(app) }
}

async function shownPage(app: ElectronApplication, timeout?: number): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForFunction(() => location.protocol === 'app:' && document.readyState === 'complete', undefined, {
    ...(timeout !== undefined && { timeout }),
  })
  return page
}

/**
 * V8 now and then says that it collected the answer of the main process before it could be sent, of work that needs no
 * promise too (some once in a thousand questions, under load). The question is then put once more.
 */
function keepAsking(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (work: unknown, value: unknown) => Promise<unknown>
  app.evaluate = ((work: unknown, value: unknown) =>
    ask(work, value).catch((error: unknown) => {
      if (String(error).includes('promise was garbage collected')) return ask(work, value)
      throw error
    })) as ElectronApplication['evaluate']
}

/** One that does not end is killed, and that is a failure of the test. */
async function endOf(app: ElectronApplication, folderToRemove: string | null): Promise<void> {
  const child = app.process()
  const patience = setTimeout(() => child.kill('SIGKILL'), endingMilliseconds)
  await app.close()
  clearTimeout(patience)
  if (folderToRemove !== null) await rm(folderToRemove, { recursive: true, force: true, maxRetries: 5 })
  if (child.signalCode === 'SIGKILL') throw new Error('Doublet did not end when it was closed.')
}

/** The file in which Doublet keeps the library of a folder of data. */
export function libraryIn(userDataDir: string): string {
  return join(userDataDir, 'library.doublet')
}

/** A folder for one test's data; the test removes it. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'doublet-e2e-'))
}

/** What the test command passes to Electron: `--no-sandbox` where the machine does not allow Chromium's sandbox. */
export function electronFlags(): readonly string[] {
  return (process.env['DOUBLET_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '')
}

/** The environment for a window: names that have a value, as Playwright wants it, and the display of those that run at this time. */
export function inheritedEnvironment(): Record<string, string> {
  const display = process.env['DOUBLET_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])]
  const named = Object.entries({ ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) })
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}
