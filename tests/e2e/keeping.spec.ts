import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { answerFileDialog } from './pages/application.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(['region']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Chooses a command in the application's menu, which no test can click. */
async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, command) => {
    Menu.getApplicationMenu()?.getMenuItemById(command)?.click()
  }, id)
}

test('what was removed is put back, or deleted for good after a question that names it', async ({
  folder,
  openFilled,
}) => {
  const { page } = await openFilled({ userDataDir: folder })
  const library = new LibraryPage(page)
  await library.choose(twins.a.headline, twins.b.headline)
  await library.articles.press('Delete')
  await expect(library.row(twins.a.headline)).toBeHidden()
  await expect(page.getByText('2 articles removed.')).toBeVisible()

  await page.getByRole('link', { name: 'Removed' }).click()
  const removed = page.getByRole('grid', { name: 'Removed articles' })
  await expect(removed.getByRole('row')).toHaveCount(2)
  await expectAccessible(page)
  await removed.getByRole('row').filter({ hasText: twins.a.headline }).click()
  await page.getByRole('button', { name: 'Put back' }).click()
  await expect(removed.getByRole('row')).toHaveCount(1)

  // By keys alone: into the list, choose, ask, and first not.
  await removed.getByRole('row').focus()
  await page.keyboard.press('Space')
  const ask = page.getByRole('button', { name: 'Delete for good …' })
  await ask.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Delete 1 article for good?' })
  await expect(question).toContainText(twins.b.headline)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(removed.getByRole('row')).toHaveCount(1)
  await ask.press('Enter')
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect(page.getByText('1 article deleted for good.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing is removed' })).toBeVisible()

  await page.getByRole('link', { name: 'Articles' }).click()
  await expect(library.row(twins.a.headline)).toBeVisible()
  await expect(library.row(twins.b.headline)).toBeHidden()
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(sampleCount - 1))
  await expect(page.getByText('2 articles removed.')).toBeHidden()
  for (const name of readdirSync(folder).filter((each) => each.startsWith('library.doublet'))) {
    expect(readFileSync(join(folder, name)).includes(twins.b.headline), name).toBe(false)
  }
})

test('tags are given, shown, narrowed by and taken back', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.choose(twins.a.headline, twins.b.headline)
  await page.keyboard.press('t')
  const tag = page.getByRole('textbox', { name: 'Tag for 2 articles' })
  await expect(tag).toBeFocused()
  await tag.fill('  To check ')
  await tag.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Tags' }).getByRole('checkbox', { name: 'To check' })).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(library.row(twins.a.headline)).toContainText('To check')
  await expect(page.getByText('Tagged 2 articles “To check”.')).toBeVisible()

  await page.getByRole('button', { name: 'Filter' }).click()
  await page
    .getByRole('dialog', { name: 'Filter' })
    .getByRole('checkbox', { name: /To check/ })
    .press('Space')
  await page.keyboard.press('Escape')
  await expect(library.rows).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('heading', { name: 'Nothing in the library answers that' })).toBeVisible()
})

test('a tag is renamed, made one with another, and deleted, for all articles that have it', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const give = async (headline: string, name: string): Promise<void> => {
    await library.choose(headline)
    await page.keyboard.press('t')
    await page.getByRole('textbox', { name: 'Tag for 1 article' }).fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Tags' }).getByRole('checkbox', { name }).waitFor()
    await page.keyboard.press('Escape')
    await library.choose(headline)
  }
  await give(twins.a.headline, 'clearance')
  await give(twins.b.headline, 'sappers')

  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'Rename, merge, delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags' })
  await dialog.getByRole('button', { name: 'Rename sappers' }).press('Enter')
  await page.keyboard.type('Clearance')
  await expect(dialog.getByText('Becomes one with “clearance”, which 1 article has.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem')).toHaveText([/^clearance2 articles/])
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Delete clearance' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText([/^sappers1 article/])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(library.row(twins.a.headline)).not.toContainText('clearance')
})

test('a library is exported as one file and taken in by another', async ({ folder, open, openFilled }) => {
  const first = await openFilled()
  const file = join(folder, 'copy.doublet')
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await chooseInMenu(first.app, 'export-library')
  await expect(first.page.getByText(/articles written to copy\.doublet\./)).toBeVisible()
  expect(readdirSync(folder)).toEqual(['copy.doublet'])

  const second = await open()
  await answerFileDialog(second.app, [file])
  const other = new LibraryPage(second.page)
  await other.addSamples.waitFor()
  await chooseInMenu(second.app, 'import-library')
  await expect(other.rows).toHaveCount(sampleCount)
  await expect(second.page.getByText(/articles imported/)).toBeVisible()

  await answerFileDialog(second.app, [join(import.meta.dirname, 'keeping.spec.ts')])
  await chooseInMenu(second.app, 'import-library')
  await expect(second.page.getByText(/keeping\.spec\.ts was not taken in\. .*not a Doublet library/)).toBeVisible()
  await expect(other.rows).toHaveCount(sampleCount)
})
