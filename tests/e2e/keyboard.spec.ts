import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerFileDialog } from './pages/application.ts'
import { ComparePage } from './pages/compare-page.ts'
import { answerSaveDialog, LedgerPage } from './pages/ledger-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

/** Whether what has the focus shows that it has: an outline of its own, or one on the row it stands for. */
function focusIsShown(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const isOutlined = (element: Element | null): boolean => {
      const style = element === null ? null : getComputedStyle(element)
      return style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
    }
    const focused = document.activeElement
    const active = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '')
    const shows = [focused, focused?.closest('label') ?? null, active, ...(active?.querySelectorAll('*') ?? [])]
    return focused !== document.body && shows.some(isOutlined)
  })
}

/** What has the focus, in words: role or tag, and name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const named = element instanceof HTMLInputElement ? element.labels?.item(0) : element
    const name = element.getAttribute('aria-label') ?? named?.textContent ?? ''
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name}`.trim().slice(0, 60)
  })
}

/** Steps through all findings; each is counted, and brought into view. */
async function visitEveryFinding(compare: ComparePage, step: () => Promise<void>): Promise<void> {
  const total = Number(await compare.listed.first().getAttribute('aria-setsize'))
  expect(total).toBeGreaterThan(1)
  for (let place = 1; place <= total; place += 1) {
    await step()
    await expect(compare.position).toHaveText(`${place} of ${total}`)
    await expect(compare.texts.locator('[role="cell"] [data-current]').first()).toBeInViewport()
  }
}

test('the whole job is done by keyboard: import, choose, compare, visit every finding, save the ledger', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  const ledger = new LedgerPage(page)
  const { keyboard } = page
  await answerFileDialog(app, [twins.a.path, twins.b.path])
  await expect(page.getByRole('button', { name: 'Import' }).last()).toBeFocused()
  await keyboard.press('i')
  await expect(library.rows).toHaveCount(2)

  // The two came to be compared and are chosen; choosing by hand goes the same way.
  await expect(library.articles).toBeFocused()
  await expect(library.chosen).toContainText(twins.b.headline)
  await keyboard.press('F6')
  await expect(library.chosen).toBeFocused()
  await expect.poll(() => focusIsShown(page)).toBe(true)
  await keyboard.press('Shift+F6')
  await expect(library.articles).toBeFocused()
  await keyboard.press('Escape')
  await expect(library.chosen).toBeHidden()
  await keyboard.press('Home')
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await expect.poll(() => focusIsShown(page)).toBe(true)
  await keyboard.press('Space')
  await expect(library.rows.and(page.getByRole('row', { selected: true }))).toHaveCount(2)
  await keyboard.press('Enter')

  await expect(compare.texts).toBeVisible()
  await visitEveryFinding(compare, () => keyboard.press('n'))
  await expect(page.getByRole('region', { name: 'Selected finding' })).toBeVisible()
  const last = (await compare.position.textContent()) ?? ''
  await keyboard.press('Alt+ArrowDown')
  await expect(compare.position).toHaveText(/^1 of/)
  await keyboard.press('p')
  await expect(compare.position).toHaveText(last)

  await keyboard.press('f')
  await expect(page.locator('.figure:focus')).toBeVisible()
  await expect.poll(() => focusIsShown(page)).toBe(true)

  await keyboard.press('x')
  await expect(compare.head('a')).toContainText(twins.b.headline)
  await keyboard.press('x')
  await expect(compare.head('a')).toContainText(twins.a.headline)

  const table = join(folder, 'figures.csv')
  await answerSaveDialog(app, table)
  await keyboard.press('l')
  await expect(ledger.grid).toBeFocused()
  await keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: 'saved as figures.csv' })).toBeVisible()
  expect(readFileSync(table, 'utf8')).toContain('318')

  await keyboard.press('Alt+ArrowLeft')
  await expect(compare.texts).toBeVisible()
  await keyboard.press('Escape')
  await expect(library.articles).toBeVisible()
  await expect(library.rows.and(page.getByRole('row', { selected: true }))).toHaveCount(2)
})

test('the whole job is done by mouse: drop, choose, compare, visit every finding, save the ledger', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  const ledger = new LedgerPage(page)
  await library.drop(twins.a.path, twins.b.path)
  await expect(library.rows).toHaveCount(2)
  // They came to be compared and are chosen; a press on each lets go of it, another takes it again.
  for (const { headline } of [twins.a, twins.b, twins.a, twins.b]) await library.row(headline).click()
  await library.compareChosen.click()
  await compare.texts.waitFor()

  await visitEveryFinding(compare, () => compare.next.click())
  await compare.listed.first().click()
  await expect(compare.position).toHaveText(/^1 of/)
  await expect(compare.texts.locator('[role="cell"] [data-current]').first()).toBeInViewport()

  const table = join(folder, 'figures.csv')
  await answerSaveDialog(app, table)
  await page.getByRole('button', { name: 'Ledger of the figures' }).click()
  await ledger.grid.waitFor()
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved as figures.csv' })).toBeVisible()
  expect(readFileSync(table, 'utf8')).toContain('318')
})

test('tab goes through every control of the comparison, and each shows its focus', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  const compare = new ComparePage(page)
  await compare.listed.first().waitFor()

  const stops: string[] = []
  while (stops.length < 40) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stops.includes(stop)) break
    expect(await focusIsShown(page), stop).toBe(true)
    stops.push(stop)
  }
  for (const name of ['Back to the library', 'Next finding', 'Previous finding', 'Swap the texts', 'Findings']) {
    expect(stops.join('\n')).toContain(name)
  }
})

test('the keys are listed under ?, and closing the list gives the focus back', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.articles.focus()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await expect(keys.getByText('Next finding')).toBeVisible()
  await expect.poll(() => keys.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)

  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expect(library.articles).toBeFocused()
})

test('back and forth between library and comparison, the focus is never lost', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.choose(twins.a.headline, twins.b.headline)
  await expect(library.compareChosen).toBeEnabled()
  await library.articles.press('Enter')
  await compare.texts.waitFor()
  await expect.poll(() => focused(page)).not.toMatch(/^body/)

  await page.keyboard.press('Escape')
  await expect(library.articles).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await compare.texts.waitFor()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(library.articles).toBeFocused()
})

test('removal is undone by key', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.choose(twins.a.headline)
  await page.keyboard.press('Delete')
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount - 1))
  await page.keyboard.press('Control+z')
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
})
