import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LedgerPage } from './pages/ledger-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { ferry, StoryPage } from './pages/story-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'
import { screenshotFolder } from './support/launch.ts'
import { differencesFromKept, lookOf } from './support/looks.ts'

/** What carries meaning on each screen, by selector. */
const MARKS = {
  library: ['[aria-selected="true"] > div', '[aria-selected="false"] > div', '[data-part="chosen"]', 'body'],
  comparison: [
    '.passage[data-kind="verbatim"], .passage[data-kind="edited"]',
    '.passage[data-kind="edited"]',
    '.passage[data-moved]',
    '.difference:not([data-lesser])',
    '.figure[data-relation="same"]',
    '.figure[data-relation="only-a"]',
    '.ghost',
    '[role="option"][aria-selected="true"]',
  ],
  story: ['[data-part="matrix"] button', '[data-part="reports"]', 'h1'],
  ledger: ['.figure[data-relation="conflict"]', '.figure[data-relation="same"]', '[role="rowheader"]'],
} as const

for (const theme of ['light', 'dark'] as const) {
  test(`the main screens look as they were looked at (${theme})`, async ({ folder, open }, { config }) => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme }))
    const { app, page } = await open({ userDataDir: folder })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
    await page.waitForFunction(() => innerWidth === 1440 && innerHeight === 900)
    const look = async (screen: keyof typeof MARKS): Promise<void> => {
      await page.screenshot({ path: join(screenshotFolder, `look-${screen}-${theme}.png`) })
      // Parts that come a moment later than the texts take their room then.
      const differences = async (): Promise<string[]> =>
        differencesFromKept(`${screen}-${theme}`, await lookOf(page, MARKS[screen]), config.updateSnapshots === 'all')
      await expect.poll(differences, `${screen}, ${theme}`).toEqual([])
    }
    const library = new LibraryPage(page)
    await library.fill()
    await library.choose(twins.a.headline, twins.b.headline)
    await page.mouse.move(0, 0)
    await look('library')

    await page.keyboard.press('Enter')
    const compare = new ComparePage(page)
    await compare.texts.waitFor()
    await compare.next.click()
    await page.getByRole('region', { name: 'Selected finding' }).waitFor()
    await page.mouse.move(0, 0)
    await look('comparison')

    await page.keyboard.press('Alt+ArrowLeft')
    await library.choose(twins.a.headline, twins.b.headline)
    await library.choose(...ferry.reports)
    await page.keyboard.press('l')
    await new LedgerPage(page).facts.first().waitFor()
    await look('ledger')

    await page.goBack()
    const stories = new StoryPage(page)
    await stories.link.click()
    await stories.open(ferry.title)
    await page.mouse.move(0, 0)
    await look('story')
  })
}
