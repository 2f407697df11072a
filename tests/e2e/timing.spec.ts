import { writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, expect, type ElectronApplication } from '@playwright/test'
import { inventedLibrary } from '../support/invented-library.ts'
import { LibraryPage } from './pages/library-page.ts'
import { QuickPage } from './pages/quick-page.ts'
import { test } from './pages/test.ts'
import {
  electronFlags,
  inheritedEnvironment,
  launchDoublet,
  temporaryFolder,
  type LaunchOptions,
} from './support/launch.ts'
import { untilPainted } from './support/painted.ts'
import { tracedInWords, tracedTasks } from './support/trace.ts'

/** Milliseconds after which a window has started all it starts in the background: the library, and a comparing thread that is warm. */
const STARTING = 5_000
/** Milliseconds in which a reader looks for the second report, or reads a comparison. */
const LOOKING = 1_500

/** The headline of an invented report. */
function headlineOf(seed: number): string {
  return `Harbour board, list ${seed}`
}

/** Words of invented prose; of every three sentences, `changed` of the second report differ. */
function longReport(seed: number, changed: number): string {
  const places = ['Brenna', 'Sarvel', 'Port Ansel', 'Westing', 'Lorn Island', 'Carrow', 'Ister Brook']
  const sentence = (index: number): string => {
    const part = index % 3 < changed ? seed : 0
    const place = places[(index * 5 + part) % places.length] ?? 'Brenna'
    return `Item ${index} of the harbour board in ${place} asks for ${index * 17 + part} loads of stone and ${index + 2} new lamps.`
  }
  const body = Array.from({ length: 55 }, (_, index) => sentence(index + 1) + (index % 4 === 3 ? '\n\n' : ' ')).join('')
  return `${headlineOf(seed)}\n\n${body}`
}

const windows = [
  { name: 'just opened', open: 0 },
  { name: 'that has been open for a while', open: STARTING },
] as const

for (const { name, open: opened } of windows) {
  test(`how long two reports of a thousand words take from the press to the painted comparison, in a window ${name}`, async ({
    folder,
    open,
  }, testInfo) => {
    const paths = [1, 2].map((seed) => join(folder, `harbour-${seed}.txt`))
    paths.forEach((path, index) => writeFileSync(path, longReport(index + 1, 1)))
    const { app, page } = await open()
    const library = new LibraryPage(page)
    await page.waitForTimeout(opened)
    await library.drop(...paths)
    await expect(library.rows).toHaveCount(2)
    await expect(library.compareChosen).toBeEnabled()

    /** From a press to the comparison headed by a report, and what the page's main thread did. */
    const measured = async (headline: string, press: () => Promise<void>) => {
      const spent: number[] = []
      const tasks = await tracedTasks(app, page, async () => {
        spent.push((await untilPainted(page, headline, press)).painted)
      })
      expect(spent[0]).toBeGreaterThan(0)
      return `${spent[0]} ms (${tracedInWords(tasks)})`
    }
    const swap = () => page.keyboard.press('x')
    const first = await measured(headlineOf(1), () => library.compareChosen.click())
    // Swapped at once, the pair is compared anew, of readings that are kept; swapped after a while, it was compared ahead.
    const next = await measured(headlineOf(2), swap)
    await page.waitForTimeout(LOOKING)
    const ahead = await measured(headlineOf(1), swap)
    // For the record: what it depends on is the machine as much as Doublet.
    testInfo.annotations.push({
      type: `from press to paint, in a window ${name}`,
      description: `first ${first}, swapped at once ${next}, swapped later ${ahead}`,
    })
  })
}

test('how long it takes from the second paste to the painted comparison', async ({ open }, testInfo) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.open()
  const tell = (description: string): void => {
    testInfo.annotations.push({ type: 'milliseconds from second paste to paint', description })
  }
  const pasteTwo = async (looking: number) => {
    await quick.paste(longReport(1, 1))
    await page.waitForTimeout(looking)
    const spent = await untilPainted(page, headlineOf(1), () => quick.paste(longReport(2, 1)))
    expect(spent.painted).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Clear both' }).click()
    await quick.first.waitFor()
    return spent.painted
  }
  tell(`while the application starts: ${await pasteTwo(0)}`)
  await page.waitForTimeout(STARTING)
  let spent = 0
  const tasks = await tracedTasks(app, page, async () => {
    spent = await pasteTwo(LOOKING)
  })
  tell(`in a window that has been open for a while: ${spent} (${tracedInWords(tasks)}, both pastes)`)
})

/** Starts of each kind, of which the quickest tells what the start takes and the others what else the machine does. */
const STARTS = 3

/** Milliseconds by the clock, and of the processor in all of Electron's processes; the library's, where Node runs it, is none of them. */
type Start = { readonly clock: number; readonly processor: number }

test('how long the application takes to start, beside a window with nothing in it', async ({ folder }, testInfo) => {
  test.slow()
  const userDataDir = await temporaryFolder()
  const first = await launchDoublet({ userDataDir })
  await new LibraryPage(first.page).fill()
  await first.close()
  const library = await inventedLibrary(folder)
  const starts = { bare: [] as Start[], samples: [] as Start[], invented: [] as Start[] }
  for (let start = 0; start < STARTS; start += 1) {
    starts.bare.push(await startBareWindow(join(folder, String(start))))
    starts.samples.push(await startDoublet({ userDataDir }))
    starts.invented.push(await startDoublet({ userDataDir, args: [`--library=${library}`] }))
  }
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  const tell = (of: readonly Start[]): string => {
    const [clock, processor] = (['clock', 'processor'] as const).map((key) => Math.min(...of.map((each) => each[key])))
    expect(clock).toBeGreaterThan(0)
    return `${clock?.toFixed(0)} (processor ${processor?.toFixed(0)})`
  }
  testInfo.annotations.push({
    type: 'milliseconds from start to the first row of the library',
    description: `of the samples at best ${tell(starts.samples)}, of ${basename(library)} ${tell(starts.invented)}, a bare Electron window ${tell(starts.bare)} (load ${loadavg()[0]?.toFixed(1) ?? ''})`,
  })
})

async function startDoublet(options: LaunchOptions): Promise<Start> {
  const begun = performance.now()
  const { app, page, close } = await launchDoublet(options)
  await new LibraryPage(page).rows.first().waitFor()
  const start = await startSince(begun, app)
  await close()
  return start
}

async function startSince(begun: number, app: ElectronApplication): Promise<Start> {
  const clock = performance.now() - begun
  const seconds = await app.evaluate(({ app: main }) =>
    main.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0),
  )
  return { clock, processor: seconds * 1_000 }
}

/** Until an Electron with nothing but a heading in its window shows it. */
async function startBareWindow(folder: string): Promise<Start> {
  await mkdir(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '0.0.0', main: 'main.js' }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bare</title><h1>Bare</h1>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1440, height: 900 })
       window.loadFile(__dirname + '/index.html')
     })`,
  )
  const begun = performance.now()
  const app = await _electron.launch({
    args: [folder, `--user-data-dir=${join(folder, 'data')}`, ...electronFlags()],
    env: inheritedEnvironment(),
    chromiumSandbox: !electronFlags().includes('--no-sandbox'),
  })
  await (await app.firstWindow()).getByRole('heading').waitFor()
  const start = await startSince(begun, app)
  await app.close()
  return start
}
