import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'
import { screenshotFolder } from './support/launch.ts'

async function compareTwins(page: Page): Promise<ComparePage> {
  await new LibraryPage(page).compare(twins.a.headline, twins.b.headline)
  const compare = new ComparePage(page)
  await compare.texts.waitFor()
  return compare
}

test('words are found in both texts, counted for each, and gone through by key', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Find in both texts' })
  const field = bar.getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('ministry')
  await expect(bar.getByRole('status')).toHaveText(/^1 of (\d+) · \d+ in A, \d+ in B$/)
  await expect(compare.texts.locator('.found[data-current]')).toHaveText('ministry', { ignoreCase: true })
  const total = Number(/of (\d+)/.exec((await bar.getByRole('status').textContent()) ?? '')?.[1])
  for (let place = 2; place <= total; place += 1) {
    await page.keyboard.press('Enter')
    await expect(bar.getByRole('status')).toHaveText(new RegExp(`^${place} of`))
    await expect(compare.texts.locator('.found[data-current]').first()).toBeInViewport()
  }
  await bar.getByRole('button', { name: 'Match case' }).click()
  await field.fill('MINISTRY')
  await expect(bar.getByRole('status')).toHaveText('not found')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(compare.texts.locator('.found')).toHaveCount(0)
  await expect(compare.texts.locator('[data-part="texts"]')).toBeFocused()
})

test('a level and a rule compare anew in place, say what they hide, and are remembered', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await page.keyboard.press('n')
  await expect(compare.position).toHaveText(/^1 of/)
  await page.keyboard.press('r')
  await page.getByText('Strict', { exact: true }).click()
  await expect(compare.summary.getByRole('button', { name: 'Strict' })).toBeVisible()
  await page.getByText('Quotations in both texts').click()
  await expect(compare.summary.getByRole('button', { name: 'Strict, 1 rule changed' })).toBeVisible()
  await expect(compare.texts).toBeVisible()

  await page.keyboard.press('x')
  await expect(compare.head('a')).toContainText(twins.b.headline)
  await compare.summary.getByRole('button', { name: 'Strict, 1 rule changed' }).click()
  await page.getByRole('button', { name: 'Compare as usual' }).click()
  await expect(compare.summary.getByRole('button', { name: 'Strict' })).toBeHidden()
})

test('what looks like a series is judged as one story when that is wanted, and as usual again', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare('Port Ansel gold fixing, May 6', 'Port Ansel gold fixing, May 13')
  await expect(page.getByText('Taken as two items of a series, whose figures may differ')).toBeVisible()
  await page.getByRole('button', { name: 'Judge as one story' }).click()
  await expect(page.getByText('Taken as two items of a series')).toHaveCount(0)
  await expect(compare.listed.filter({ hasText: '2,814.50' }).first()).toContainText(/Conflict|Updated/)
  await page.screenshot({ path: join(screenshotFolder, 'compare-series-as-story.png') })
  await page.getByRole('button', { name: 'Judged as one story' }).click()
  await page.getByRole('button', { name: 'Compare as usual' }).click()
  await expect(page.getByText('Taken as two items of a series, whose figures may differ')).toBeVisible()
  await page.screenshot({ path: join(screenshotFolder, 'compare-series.png') })
})

test('findings visited are gone back to, and folds that were opened stay open', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  for (const key of ['n', 'n', 'n']) await page.keyboard.press(key)
  await expect(compare.position).toHaveText(/^3 of/)
  await page.keyboard.press('[')
  await expect(compare.position).toHaveText(/^2 of/)
  await page.keyboard.press('[')
  await expect(compare.position).toHaveText(/^1 of/)
  await page.keyboard.press(']')
  await expect(compare.position).toHaveText(/^2 of/)
})

test('a band joins the places of the moved passage that is selected', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await expect(compare.texts.locator('[data-ribbon]')).toHaveCount(0)
  await compare.filter('Passages').click()
  await compare.listed.filter({ hasText: 'moved' }).click()
  await expect(compare.texts.locator('[data-ribbon]')).toHaveCount(1)
  await compare.listed.filter({ hasText: 'Word for word' }).click()
  await expect(compare.texts.locator('[data-ribbon]')).toHaveCount(0)
})

test('words that are selected are copied with their source, and those of the other text stay out', async ({
  openFilled,
}) => {
  const { app, page } = await openFilled()
  const compare = await compareTwins(page)
  const [from, to] = await Promise.all([
    compare.column('a').nth(0).boundingBox(),
    compare.column('a').nth(1).boundingBox(),
  ])
  if (from === null || to === null) throw new Error('the first rows of A are not drawn')
  await page.mouse.move(from.x + 40, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 60, to.y + 40, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.press('Control+c')
  const clipboard = (): Promise<string> => app.evaluate(({ clipboard: system }) => system.readText())
  await expect.poll(clipboard).toContain('70 more Morvandian mines')
  expect(await clipboard()).not.toContain('318')
  await page.getByRole('button', { name: 'Copy with source and date' }).click()
  await expect.poll(clipboard).toContain('(Valdmark Post, 12 May 2031)')
  const copied = await clipboard()
  expect(copied).toContain('70 more Morvandian mines')
  expect(copied).not.toContain('318')
})

test('words that are selected are found in other articles, which can be compared', async ({ folder, openFilled }) => {
  const { page } = await openFilled()
  const third = join(folder, 'third.txt')
  const [lead = ''] = readFileSync(twins.a.path, 'utf8').split('\n\n').slice(1)
  writeFileSync(third, `Mines made safe, a third paper says\n\n${lead}\n\nNothing else was known of it on Monday.`)
  const library = new LibraryPage(page)
  await library.drop(third)
  await expect(library.row('a third paper says')).toBeVisible()
  await library.articles.press('Escape')
  await library.compare(twins.a.headline, twins.b.headline)
  const compare = new ComparePage(page)
  await compare.texts.waitFor()
  const row = await compare.column('a').first().boundingBox()
  if (row === null) throw new Error('the first row of A is not drawn')
  await page.mouse.move(row.x + 40, row.y + 30)
  await page.mouse.down()
  await page.mouse.move(row.x + row.width - 60, row.y + 60, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Find elsewhere' }).click()
  const dialog = page.getByRole('dialog', { name: 'Elsewhere in the library' })
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('link', { name: 'Mines made safe, a third paper says' }).click()
  await expect(compare.head('b')).toContainText('a third paper says')
})

test('findings are grouped by kind, and each says what it rests on', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await page.getByText('By kind', { exact: true }).click()
  await expect(compare.findings.getByText('Repeated passages')).toBeVisible()
  await compare.listed.filter({ hasText: 'Edited' }).click()
  const detail = page.getByRole('region', { name: 'Selected finding' })
  await detail.getByText('How was this found?').click()
  await expect(detail).toContainText(/\d+ % of the words agree/)
  await expect(detail).toContainText('Compared by: Standard')
})

test('paper has every row and every finding, and nothing of the window', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  const findings = Number(await compare.listed.first().getAttribute('aria-setsize'))
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheet = page.locator('.print-sheet')
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('listitem')).toHaveCount(findings)
  await expect(sheet.getByText(/printed \d+ \w+ \d{4}.* Standard level/)).toBeVisible()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Other scope' }).first()).toContainText(
    / against .*A: “.*B: “/s,
  )
  for (const words of ['Kestrian army engineers', 'Sarvel District is being freed', 'To recall, raiding parties']) {
    await expect(sheet.getByText(words).first()).toBeVisible()
  }
  await expect(page.getByRole('toolbar', { name: 'Comparison' })).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})
