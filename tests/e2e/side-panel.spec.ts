import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

async function widen(app: ElectronApplication, page: Page, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 800), width)
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
}

test('a side panel over the texts leaves the toolbar free and is closed by mouse and by key', async ({
  openFilled,
}) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await widen(app, page, 800)
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  const panel = page.getByRole('complementary', { name: 'Findings and reasons' })
  const toggle = page.getByRole('button', { name: 'Side panel' })
  const close = panel.getByRole('button', { name: 'Close the side panel' })
  await expect(panel).toBeHidden()

  await toggle.click()
  await expect(panel).toBeVisible()
  await compare.next.click()
  await page.getByRole('button', { name: 'Fold what is the same' }).click()
  await close.click()
  await expect(panel).toBeHidden()
  await expect(toggle).toBeFocused()

  const texts = compare.texts.locator('[data-part="texts"]')
  await texts.focus()
  await page.keyboard.press('b')
  await panel.getByRole('tab', { name: 'Findings' }).focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(texts).toBeFocused()
  await expect(compare.position).toHaveText(/^1 of/)

  await widen(app, page, 1280)
  await page.keyboard.press('b')
  await expect(panel).toBeVisible()
  await expect(close).toBeHidden()
})

test('a side panel that would come to lie over the texts goes away, unless it has the focus', async ({
  openFilled,
}) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await widen(app, page, 1280)
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  const panel = page.getByRole('complementary', { name: 'Findings and reasons' })
  await expect(panel).toBeVisible()

  await widen(app, page, 800)
  await expect(panel).toBeHidden()
  await widen(app, page, 1280)
  await expect(panel).toBeVisible()

  await compare.findings.focus()
  await widen(app, page, 800)
  await expect(panel).toBeVisible()
  await expect(compare.findings).toBeFocused()
})
