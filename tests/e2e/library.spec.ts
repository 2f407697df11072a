import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

test('the library is searched while one types, and the words found are marked', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await page.keyboard.press('Control+f')
  await expect(library.search).toBeFocused()
  await page.keyboard.type('ferr')
  await expect(library.rows).toHaveCount(4)
  await expect(library.rows.first().locator('mark').first()).toHaveText(/ferr/i)
  await page.keyboard.type('y toll ris')
  await expect(library.rows).toHaveCount(1)

  await page.keyboard.press('ArrowDown')
  await expect(library.articles).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('zzzz')
  await expect(page.getByRole('heading', { name: 'Nothing in the library answers that' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
  await expect(library.row('Ferry toll rises').first()).toHaveAttribute('aria-selected', 'true')
})

test('a slip of the hand in a search leads on with the word that was meant', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('overflws dam')
  const meant = page.getByRole('button', { name: 'Did you mean overflows dam?' })
  await meant.waitFor()
  await page.keyboard.press('Enter')
  await expect(meant).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(library.search).toHaveValue('overflows dam')
  await expect(library.rows.first().locator('mark').first()).toBeVisible()
})

test('the list is narrowed to a source and days, and what it shows is chosen', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await page.getByRole('button', { name: 'Filter' }).click()
  const filter = page.getByRole('dialog', { name: 'Filter' })
  await filter.getByText('Valdmark Post').click()
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')
  const from = filter.getByLabel('From')
  await from.fill('20 Ma')
  await expect(filter.getByRole('alert')).toHaveCount(0)
  await from.press('Enter')
  await expect(filter.getByRole('alert')).toContainText('14 May 2031')
  await expect(from).toHaveAccessibleDescription(/14 May 2031/)
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')
  await from.fill('20 May 2031')
  await expect(library.articles).toHaveAttribute('aria-rowcount', '1')
  await from.fill('2031-05-01')
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')
  await from.fill('2031-05-20')
  await expect(library.articles).toHaveAttribute('aria-rowcount', '1')
  await from.press('Tab')
  await expect(from).toHaveValue('20 May 2031')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Filter · 2' })).toBeFocused()

  await expect(library.articles).not.toContainText('Language')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByText('Words').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Sort by' }).getByRole('button', { name: 'Words' })).toHaveCount(0)
})

test('several in a row are chosen with Shift, by mouse and by key', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.rows.nth(1).click()
  await library.rows.nth(4).click({ modifiers: ['Shift'] })
  await expect(library.chosen).toContainText('4 articles chosen')
  await page.keyboard.press('Escape')
  await expect(library.chosen).toBeHidden()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(library.chosen).toContainText('3 articles chosen')
})

test('what overlaps an article is listed with both coverages, and compared at a press', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.choose(twins.a.headline)
  await page.keyboard.press('o')
  const overlaps = page.getByRole('complementary', { name: 'Overlaps' })
  const twin = overlaps.getByRole('button', { name: twins.b.headline })
  await expect(twin).toContainText(/\d+ % of this one stands in it/)
  await expect(twin).toContainText(/\d+ % of it stands in this one/)
  await twin.click()
  await compare.texts.waitFor()
  await expect(compare.head('a')).toContainText(twins.a.headline)
})

test('what is known of an article is changed by hand, and the change undone', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.choose(twins.b.headline)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'What is known of it' })
  await expect(dialog.getByLabel('Headline')).toHaveValue(new RegExp(twins.b.headline))
  await dialog.getByRole('textbox', { name: /^Published/ }).fill('2031-02-31')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not a day of the calendar')
  await dialog.getByRole('textbox', { name: /^Published/ }).fill('the first of June')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('12 May 2031')
  await dialog.getByRole('textbox', { name: /^Published/ }).fill('1 June 2031')
  await dialog.getByRole('textbox', { name: /^Source/ }).fill('Sundmark Press')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(library.row(twins.b.headline)).toContainText('1 Jun 2031')
  await expect(library.row(twins.b.headline)).toContainText('Sundmark Press')

  await library.articles.focus()
  await page.keyboard.press('Control+z')
  await expect(library.row(twins.b.headline)).toContainText('26 May 2031')
  await expect(library.row(twins.b.headline)).toContainText('Valdmark Post')
})

test('what was changed of an article stands in a comparison that was open before', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  await expect(compare.head('b')).toContainText('Valdmark Post')
  await page.keyboard.press('Alt+ArrowLeft')
  await library.choose(twins.a.headline)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'What is known of it' })
  await dialog.getByRole('textbox', { name: /^Source/ }).fill('Sundmark Press')
  await page.keyboard.press('Enter')
  await library.choose(twins.a.headline)
  await page.keyboard.press('Enter')
  await compare.texts.waitFor()
  await expect(compare.head('b')).toContainText('Sundmark Press')
})

test('what is pasted over the list comes in as an article', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.paste(
    'Lighthouse of Brenna lit again\n\nThe lighthouse of Brenna was lit on Monday after 12 dark nights.',
  )
  await expect(library.row('Lighthouse of Brenna lit again')).toBeVisible()
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount + 1))
})

test('an import says what overlaps, and keeps the list of what could not be read', async ({ folder, open }) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  await library.fill()
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'ferry.txt'), readFileSync(twins.a.path, 'utf8').replace('70', '71'))
  await library.drop(join(folder, 'empty.txt'), join(folder, 'ferry.txt'))
  await expect(library.status.filter({ hasText: '1 could not be read' })).toBeVisible()
  const overlaps = page.getByRole('list', { name: 'Overlaps of what came in' })
  await expect(overlaps.getByRole('button').first()).toContainText('%')

  const list = join(folder, 'failures.tsv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, list)
  await page.getByRole('button', { name: 'Save this list' }).click()
  await expect(page.getByText('Saved as failures.tsv.')).toBeVisible()
  expect(readFileSync(list, 'utf8')).toMatch(/^name\treason\nempty\.txt\t\S.*\n$/)

  // What an import told is still there after one of its pairs was read, and goes when it is closed.
  await overlaps.getByRole('button').first().click()
  await new ComparePage(page).texts.waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('list', { name: 'Could not be read' })).toContainText('empty.txt')
  await expect(overlaps.getByRole('button').first()).toBeVisible()
  await page.getByRole('button', { name: 'Close this message' }).click()
  await expect(overlaps).toBeHidden()
})

test('back from a comparison, the list is as it was left', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.search.fill('ferry')
  await expect(library.rows).toHaveCount(3)
  await library.rows.nth(0).click()
  await library.rows.nth(2).click()
  await page.keyboard.press('Enter')
  await compare.texts.waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(library.search).toHaveValue('ferry')
  await expect(library.rows).toHaveCount(3)
  await expect(library.rows.nth(2)).toHaveAttribute('aria-selected', 'true')
})

test('a low window and large text leave the list its rows while an import is told', async ({ open }) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  await library.fill()
  for (const { width, height, zoom } of [
    { width: 1024, height: 700, zoom: 1 },
    { width: 1280, height: 800, zoom: 2 },
    { width: 1024, height: 700, zoom: 2 },
  ]) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setContentSize(size.width, size.height)
        window?.webContents.setZoomFactor(size.zoom)
      },
      { width, height, zoom },
    )
    await page.waitForFunction((expected) => Math.abs(innerWidth - expected) < 2, width / zoom)
    await expect(async () => {
      expect(await rowsInView(page), `${width} by ${height} at ${zoom * 100} %`).toBeGreaterThanOrEqual(5)
    }).toPass()
  }
})

/** Whole rows of the list that are in view. */
function rowsInView(page: Page): Promise<number> {
  return page.getByRole('grid', { name: 'Articles' }).evaluate((grid) => {
    const { bottom } = grid.getBoundingClientRect()
    return [...grid.querySelectorAll('[role="row"]')].filter((row) => row.getBoundingClientRect().bottom <= bottom)
      .length
  })
}

test('nothing in the list moves by itself while something comes in', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.addSamples.waitFor()
  const told = page.getByRole('list', { name: 'Overlaps of what came in' })
  await watchPlaces(page, '[role="grid"]')
  await library.addSamples.click()
  await told.waitFor()
  expect(await placesSeen(page), 'the list, while the first import is told').toHaveLength(1)

  // The mouse is on a row, which is where the next click goes.
  const headline = 'Water falls at Westing dam'
  await library.row(headline).hover()
  await watchPlaces(page, `[role="row"]:has([title^="${headline}"])`)
  await library.paste(readFileSync(twins.a.path, 'utf8').replace('70', '71'))
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount + 1))
  await expect(library.status.filter({ hasText: '1 article imported' })).toBeVisible()
  await told.waitFor()
  await library.choose(headline)
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  expect(await placesSeen(page), 'a row, from another import to its removal').toHaveLength(1)

  await page.getByRole('button', { name: '1 more above' }).click()
  await expect(library.rows.first()).toContainText('71 more')
})

test('what came in is not said to be above when all of the list is in view', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.addSamples.waitFor()
  for (const mines of ['70', '71']) {
    await library.paste(readFileSync(twins.a.path, 'utf8').replace('70', mines))
    await expect(library.articles).toHaveAttribute('aria-rowcount', mines === '70' ? '1' : '2')
    await library.rows.first().hover()
  }
  await expect(library.rows.first()).toContainText('71 more')
  await expect(page.getByRole('button', { name: 'more above' })).toHaveCount(0)
})

/** Notes where an element stands, from the top of the window, in every frame in which it is there. */
async function watchPlaces(page: Page, selector: string): Promise<void> {
  await page.evaluate((watched) => {
    const places = new Set<number>()
    Object.assign(window, { places })
    const look = (): void => {
      const element = document.querySelector(watched)
      if (element !== null) places.add(Math.round(element.getBoundingClientRect().top))
      if (Reflect.get(window, 'places') === places) requestAnimationFrame(look)
    }
    look()
  }, selector)
}

function placesSeen(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const places: unknown = Reflect.get(window, 'places')
    return places instanceof Set ? Array.from<unknown>(places) : []
  })
}
