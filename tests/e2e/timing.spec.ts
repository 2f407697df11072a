import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { QuickPage } from './pages/quick-page.ts'
import { test } from './pages/test.ts'
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

test('how long two reports of a thousand words take from the press to the painted comparison', async ({
  folder,
  open,
}, testInfo) => {
  const paths = [1, 2].map((seed) => join(folder, `harbour-${seed}.txt`))
  paths.forEach((path, index) => writeFileSync(path, longReport(index + 1, 1)))
  const { app, page } = await open()
  const library = new LibraryPage(page)
  await library.drop(...paths)
  await expect(library.rows).toHaveCount(2)
  await expect(library.compareChosen).toBeEnabled()

  const swap = (headline: string) => untilPainted(page, headline, () => page.keyboard.press('x'))
  const first = await untilPainted(page, headlineOf(1), () => library.compareChosen.click())
  // Swapped at once, the pair is compared anew, of readings that are kept; swapped after a while, it was compared ahead.
  const next = await swap(headlineOf(2))
  await page.waitForTimeout(LOOKING)
  let ahead = next
  const tasks = await tracedTasks(app, page, async () => {
    ahead = await swap(headlineOf(1))
  })
  expect(Math.min(first.painted, next.painted, ahead.painted)).toBeGreaterThan(0)
  // For the record: what it depends on is the machine as much as Doublet.
  testInfo.annotations.push({
    type: 'milliseconds from press to paint',
    description: `first ${first.painted}, swapped at once ${next.painted}, swapped later ${ahead.painted} (${tracedInWords(tasks)})`,
  })
})

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
