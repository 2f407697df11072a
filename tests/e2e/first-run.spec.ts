import { expect } from '@playwright/test'
import { answerFileDialog } from './pages/application.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

test('a new user is told what to do, and finds again later what was done', async ({ folder, open }) => {
  const first = await open({ userDataDir: folder })
  const library = new LibraryPage(first.page)

  await expect(first.page.getByRole('heading', { name: 'Drop two reports here' })).toBeVisible()
  await expect(first.page.getByText('Nothing leaves this computer.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Import' }).last()).toBeFocused()

  await library.addSamples.click()
  await expect(library.rows).toHaveCount(sampleCount)
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
  await expect(library.status.filter({ hasText: `${sampleCount} articles imported.` })).toBeVisible()
  await expect(library.row(twins.b.headline)).toContainText('26 May 2031')
  await first.close()

  const second = await open({ userDataDir: folder })
  await expect(new LibraryPage(second.page).rows).toHaveCount(sampleCount)
  await expect(new LibraryPage(second.page).row(twins.b.headline)).toContainText('Ilmar Vessen')
})

test('sample reports are added once', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.fill()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('add sample')
  await page.keyboard.press('Enter')
  await expect(library.status.filter({ hasText: 'Nothing new to import.' })).toBeVisible()
  await expect(library.rows).toHaveCount(sampleCount)
})

test('what was removed can be brought back', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.choose(twins.a.headline)
  await library.chosen.getByRole('button', { name: 'Remove' }).click()

  await expect(library.status.filter({ hasText: '1 article removed.' })).toBeVisible()
  await expect(library.row(twins.a.headline)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(library.row(twins.a.headline)).toBeVisible()
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
})

test('the dialog may be closed without choosing a file', async ({ open }) => {
  const { app, page } = await open()
  await answerFileDialog(app, null)
  await page.getByRole('button', { name: 'Import' }).last().click()
  await expect(page.getByRole('heading', { name: 'Drop two reports here' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
