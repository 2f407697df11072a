import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { QuickPage } from './pages/quick-page.ts'
import { test } from './pages/test.ts'
import { untilPainted } from './support/painted.ts'

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
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.drop(...paths)
  await expect(library.rows).toHaveCount(2)
  await expect(library.compareChosen).toBeEnabled()

  const first = await untilPainted(page, headlineOf(1), () => library.compareChosen.click())
  // Swapped, the pair is compared anew, of readings that are kept; the first pair was compared ahead of the press.
  const next = await untilPainted(page, headlineOf(2), () => page.keyboard.press('x'))
  expect(Math.min(first, next)).toBeGreaterThan(0)
  // For the record: what it depends on is the machine as much as Doublet.
  testInfo.annotations.push({ type: 'milliseconds from press to paint', description: `first ${first}, next ${next}` })
})

test('how long it takes from the second paste to the painted comparison', async ({ open }, testInfo) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.open()
  await quick.paste(longReport(1, 1))
  const spent = await untilPainted(page, headlineOf(1), () => quick.paste(longReport(2, 1)))
  expect(spent).toBeGreaterThan(0)
  testInfo.annotations.push({ type: 'milliseconds from second paste to paint', description: String(spent) })
})
