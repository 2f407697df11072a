import { expect } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

test('a comparison whose articles were removed says so, and gives them back', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  await compare.back.click()
  await library.articles.press('Delete')
  await expect(library.row(twins.a.headline)).toBeHidden()

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Both articles were removed' })).toBeVisible()
  await expect(compare.texts).toBeHidden()
  const undo = page.getByRole('button', { name: 'Undo the removal' })
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect(compare.texts).toBeVisible()
  await expect(compare.head('a')).toContainText(twins.a.headline)
})

test('a removal can be undone after another screen was shown', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.back.click()
  await library.articles.press('Delete')
  await expect(library.row(twins.a.headline)).toBeHidden()
  await page.goBack()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(library.row(twins.a.headline)).toBeVisible()
  await expect(library.row(twins.b.headline)).toBeVisible()
})

test('what can be undone is told for a while and not again, over a list that keeps its height, and can still be undone', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  const height = async (): Promise<number> => (await library.articles.boundingBox())?.height ?? 0
  const before = await height()
  await page.clock.install()
  await library.choose(twins.a.headline)
  await library.articles.press('Delete')
  await undo.waitFor()
  expect(await height()).toBe(before)
  // The keys stay where they were.
  await library.articles.press('Space')
  await expect(library.row('Water falls at Westing dam')).toHaveAttribute('aria-selected', 'true')
  await library.articles.press('Space')
  // Who points at it is about to use it.
  await undo.hover()
  await page.clock.fastForward(60_000)
  await expect(undo).toBeVisible()
  await library.heading.hover()
  await page.clock.fastForward(25_000)
  await expect(undo).toBeHidden()
  await page.getByRole('link', { name: 'Stories' }).click()
  await page.getByRole('link', { name: 'Articles' }).click()
  await expect(library.row(twins.b.headline)).toBeVisible()
  await expect(undo).toBeHidden()
  await library.articles.press('Control+z')
  await expect(library.row(twins.a.headline)).toBeVisible()
})
