import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { editedCopy, recurringSentences } from '../support/long-reports.ts'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'
import { untilPainted } from './support/painted.ts'
import { tracedInWords, tracedTasks } from './support/trace.ts'

const kinds = [
  { name: 'an edited copy of 1,000 words', make: editedCopy, words: 1_000 },
  { name: 'an edited copy of 50,000 words', make: editedCopy, words: 50_000 },
  { name: 'recurring sentences of 50,000 words', make: recurringSentences, words: 50_000 },
] as const

/** Findings visited one after the other. */
const STEPS = 30
/** Rows drawn at a time, however long the texts: what is in view, and a few on either side. */
const MOST_ROWS = 60

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 500)
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn < 30 ? 350 : -700)
    await page.waitForTimeout(30)
  }
}

async function visit(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('n')
    await page.waitForTimeout(100)
  }
}

async function drag(page: Page): Promise<void> {
  const strip = await page.getByRole('slider', { name: 'Place in both texts' }).boundingBox()
  if (strip === null) throw new Error('The overview strip is not drawn.')
  const x = strip.x + strip.width / 2
  await page.mouse.move(x, strip.y + 20)
  await page.mouse.down()
  for (let move = 1; move <= 40; move += 1) {
    await page.mouse.move(x, strip.y + 20 + ((strip.height - 40) * (move % 21)) / 20)
    await page.waitForTimeout(30)
  }
  await page.mouse.up()
}

const movements = [
  { name: 'scrolling', move: scroll },
  { name: 'stepping through findings', move: visit },
  { name: 'dragging in the strip', move: drag },
] as const

async function importTwo(page: Page, folder: string, texts: readonly [string, string]): Promise<void> {
  const paths = texts.map((text, index) => {
    const path = join(folder, `long-${index + 1}.txt`)
    writeFileSync(path, `Harbour list ${index + 1}\n\n${text}`)
    return path
  })
  const library = new LibraryPage(page)
  await library.drop(...paths)
  await expect(library.rows).toHaveCount(2, { timeout: 30_000 })
  await expect(library.compareChosen).toBeEnabled()
}

/** Opens the pair that is chosen, then swaps it. */
async function measureOpening(app: ElectronApplication, page: Page, tell: (line: string) => void): Promise<void> {
  const { compareChosen } = new LibraryPage(page)
  const ways = [
    { name: 'press to paint', headline: 'Harbour list 1', press: () => compareChosen.click() },
    { name: 'swapped, to paint', headline: 'Harbour list 2', press: () => page.keyboard.press('x') },
  ] as const
  for (const { name, headline, press } of ways) {
    let spent = 0
    const tasks = await tracedTasks(app, page, async () => {
      spent = await untilPainted(page, headline, press)
    })
    expect(spent).toBeGreaterThan(0)
    tell(`${name} ${spent} ms; ${tracedInWords(tasks)}`)
    await expect(page.getByRole('listbox', { name: 'Findings' })).toBeVisible()
  }
}

async function measureMovements(app: ElectronApplication, page: Page, tell: (line: string) => void): Promise<void> {
  for (const { name, move } of movements) {
    tell(`${name}: ${tracedInWords(await tracedTasks(app, page, () => move(page)))}`)
    expect(await new ComparePage(page).texts.getByRole('row').count()).toBeLessThan(MOST_ROWS)
  }
}

for (const { name, make, words } of kinds) {
  test(`how ${name} open and move`, async ({ folder, open }, testInfo) => {
    test.slow()
    const tell = (description: string): void => {
      const load = loadavg()[0]?.toFixed(1) ?? ''
      testInfo.annotations.push({ type: 'measured', description: `${name}: ${description} (load ${load})` })
    }
    const { app, page } = await open()
    await importTwo(page, folder, make(words))
    await measureOpening(app, page, tell)
    await measureMovements(app, page, tell)
  })
}
