import { expect } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'

test('a window compares two texts of its own where nobody sees it, and leaves nothing of it behind', async ({
  open,
}) => {
  const { app, page } = await open()
  await page.addInitScript(() => {
    const seen = { rows: 0, visible: 0 }
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const rows = [...document.querySelectorAll('[role="row"][data-index]')]
      seen.rows = Math.max(seen.rows, rows.length)
      seen.visible += rows.filter((row) => row.checkVisibility({ visibilityProperty: true })).length
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  const library = new LibraryPage(page)
  await expect(library.addSamples).toBeVisible()
  const seen = () => page.evaluate(() => Reflect.get(window, 'seen') as { rows: number; visible: number })
  await expect.poll(async () => (await seen()).rows).toBeGreaterThan(2)
  await expect(page.locator('[inert]')).toHaveCount(0)
  expect((await seen()).visible).toBe(0)
  const canPrint = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('print')?.enabled)
  expect(canPrint).toBe(false)
  await expect(library.addSamples).toBeVisible()
})
