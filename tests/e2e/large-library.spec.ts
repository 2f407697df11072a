import { expect, type Page } from '@playwright/test'
import { inventedLibrary } from '../support/invented-library.ts'
import { LibraryPage } from './pages/library-page.ts'
import { StoryPage } from './pages/story-page.ts'
import { test } from './pages/test.ts'
import { tracedInWords, tracedTasks } from './support/trace.ts'

/** Milliseconds in which a large library is listed anew, also on a machine that is ten times too busy. */
const LISTING = 60_000

async function scroll(page: Page, library: LibraryPage): Promise<void> {
  await library.articles.hover()
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, turn < 30 ? 400 : -800)
    await page.waitForTimeout(30)
  }
  await library.articles.press('End')
  await library.articles.press('Home')
}

/** Until the first row is described, and is not the one that was first. */
async function anotherFirst(page: Page, library: LibraryPage, work: () => Promise<void>): Promise<void> {
  const before = await library.rows.first().textContent()
  await work()
  await expect
    .poll(async () => ((await library.rows.first().textContent()) ?? '') !== before, { timeout: LISTING })
    .toBe(true)
  await page.evaluate(() => new Promise(requestAnimationFrame))
}

test('how a large library is scrolled, sorted, narrowed and searched', async ({ folder, open }, testInfo) => {
  test.slow()
  const path = await inventedLibrary(folder)
  const { app, page } = await open({ args: [`--library=${path}`] })
  const library = new LibraryPage(page)
  await library.rows.first().waitFor({ timeout: LISTING })
  const count = Number(await library.articles.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(1_000)
  const measure = async (name: string, work: () => Promise<void>): Promise<void> => {
    const begun = performance.now()
    const tasks = await tracedTasks(app, page, work)
    const clock = Math.round(performance.now() - begun)
    testInfo.annotations.push({
      type: `${count} articles`,
      description: `${name}: ${clock} ms, the trace included; ${tracedInWords(tasks)}`,
    })
  }

  await measure('scrolling', () => scroll(page, library))
  // Descending as well, so that the first row is another one each time.
  for (const column of ['Source', 'Words', 'Headline', 'Published']) {
    const head = page.getByRole('group', { name: 'Sort by' }).getByRole('button', { name: column })
    await measure(`sorted by ${column}`, () => anotherFirst(page, library, () => head.click()))
  }
  await measure('searched while typing', async () => {
    await library.search.pressSequentially('government company', { delay: 60 })
    await expect(library.articles).not.toHaveAttribute('aria-rowcount', String(count), { timeout: LISTING })
    await library.search.fill('')
    await expect(library.articles).toHaveAttribute('aria-rowcount', String(count), { timeout: LISTING })
  })
  await measure('narrowed to a source', async () => {
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('dialog', { name: 'Filter' }).getByText('Terva Agency').click({ timeout: LISTING })
    await expect(library.articles).not.toHaveAttribute('aria-rowcount', String(count), { timeout: LISTING })
    await page.keyboard.press('Escape')
  })
  await measure('what overlaps an article', async () => {
    await library.rows.first().click()
    await page.keyboard.press('o')
    await page.getByRole('complementary', { name: 'Overlaps' }).getByRole('status').waitFor({ timeout: LISTING })
  })
  await measure('stories', async () => {
    const stories = new StoryPage(page)
    await stories.link.click()
    await stories.list
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor({ timeout: LISTING })
  })
})
