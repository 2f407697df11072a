import { expect, type ElectronApplication } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

function isEnabled(app: ElectronApplication, id: string): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled, id)
}

test('a few letters find a command, Enter carries it out', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.addSamples.waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'All commands' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('smprep')
  await expect(palette.getByRole('option', { selected: true })).toContainText('Add sample reports')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(library.rows.first()).toBeVisible()
})

test('what cannot be done now is listed with the reason and not carried out', async ({ openFilled }) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  await expect.poll(() => isEnabled(app, 'next-finding')).toBe(false)
  await expect.poll(() => isEnabled(app, 'compare')).toBe(false)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'All commands' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('next find')
  const option = palette.getByRole('option', { selected: true })
  await expect(option).toContainText('In a comparison.')
  await expect(option).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(palette).toBeVisible()
  await page.keyboard.press('Escape')

  await library.choose(twins.a.headline, twins.b.headline)
  await expect.poll(() => isEnabled(app, 'compare')).toBe(true)
})

test('the menu carries commands out', async ({ openFilled }) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.choose(twins.a.headline, twins.b.headline)
  await expect.poll(() => isEnabled(app, 'compare')).toBe(true)
  const press = (id: string) =>
    app.evaluate(({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
  await press('compare')
  await compare.texts.waitFor()
  await press('go-back')
  await expect(library.articles).toBeVisible()
  await press('go-forward')
  await compare.texts.waitFor()
})

test('back and forward stand in the title bar and know when there is nowhere to go', async ({ open }) => {
  const { page } = await open()
  const back = page.getByRole('button', { name: 'Back', exact: true })
  const forward = page.getByRole('button', { name: 'Forward', exact: true })
  await expect(back).toBeDisabled()
  await page.getByRole('button', { name: 'Guide' }).click()
  await expect(page.getByRole('heading', { name: 'Guide', level: 1 })).toBeVisible()
  await expect(forward).toBeDisabled()
  await back.click()
  await expect(page.getByRole('heading', { name: 'Drop two reports here' })).toBeVisible()
  await forward.click()
  await expect(page.getByRole('heading', { name: 'Guide', level: 1 })).toBeVisible()
})

test('keys go on working on the screen that a key in the title bar led to', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await page.getByRole('link', { name: 'Doublet' }).focus()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Guide', level: 1 })).toBeVisible()
  await expect(page.locator('[data-part="guide"]')).toBeFocused()
  await page.getByRole('link', { name: 'Doublet' }).focus()
  await page.keyboard.press('Escape')
  await expect(library.articles).toBeFocused()
})

test('the tour is taken, left and taken again', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await page.getByRole('button', { name: 'Take the tour' }).click()
  const tour = page.getByRole('region', { name: 'Tour' })
  // Nothing is there to go on with yet.
  await expect(tour.getByRole('button', { name: 'Next' })).toHaveCount(0)
  await tour.getByRole('button', { name: 'Add sample reports' }).click()
  await expect(tour).toContainText('2 of 3')
  await tour.getByRole('button', { name: 'Next' }).click()
  await expect(new ComparePage(page).head('b')).toContainText('Ferry toll rises')
  await expect(tour).toContainText('3 of 3')
  await tour.getByRole('button', { name: 'Back' }).click()
  await expect(tour).toContainText('2 of 3')
  await library.compare(twins.a.headline, twins.b.headline)
  await expect(tour).toContainText('3 of 3')
  await tour.getByRole('button', { name: 'Done' }).click()
  await expect(tour).toBeHidden()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('tour')
  await page.keyboard.press('Enter')
  await expect(tour).toContainText(/[13] of 3/)
  await tour.getByRole('button', { name: 'End the tour' }).click()
  await expect(tour).toBeHidden()
})
