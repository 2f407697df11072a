import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'

/** Words of invented prose; of every three sentences, `changed` of the second report differ. */
function longReport(seed: number, changed: number): string {
  const places = ['Brenna', 'Sarvel', 'Port Ansel', 'Westing', 'Lorn Island', 'Carrow', 'Ister Brook']
  const sentence = (index: number): string => {
    const part = index % 3 < changed ? seed : 0
    const place = places[(index * 5 + part) % places.length] ?? 'Brenna'
    return `Item ${index} of the harbour board in ${place} asks for ${index * 17 + part} loads of stone and ${index + 2} new lamps.`
  }
  return Array.from({ length: 55 }, (_, index) => sentence(index + 1) + (index % 4 === 3 ? '\n\n' : ' ')).join('')
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

  // Measured in the page: from the press itself to the frame in which the first words stand.
  await page.evaluate(() => {
    const marks = { pressed: 0, painted: 0 }
    Object.assign(window, { marks })
    window.addEventListener('pointerdown', () => (marks.pressed = performance.now()), { capture: true, once: true })
    const watch = (): void => {
      if (document.querySelector('[role="table"] [role="cell"]') === null) requestAnimationFrame(watch)
      else requestAnimationFrame(() => setTimeout(() => (marks.painted = performance.now())))
    }
    requestAnimationFrame(watch)
  })
  await library.compareChosen.click()
  const milliseconds = await page.waitForFunction(() => {
    const { pressed, painted } = Reflect.get(window, 'marks') as { pressed: number; painted: number }
    return painted > 0 ? painted - pressed : null
  })
  const spent = Math.round((await milliseconds.jsonValue()) ?? 0)
  expect(spent).toBeGreaterThan(0)
  // For the record: what it depends on is the machine as much as Doublet.
  testInfo.annotations.push({ type: 'milliseconds from press to paint', description: String(spent) })
})
