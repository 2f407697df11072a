import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { ferry } from './pages/story-page.ts'
import { test } from './pages/test.ts'
import { expectClean } from './support/axe.ts'

test('axe finds nothing in a low, narrow window', async ({ openFilled }) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480))
  await page.waitForFunction(() => innerHeight === 480)
  await expectClean(page, 'heads of one line')
  await compare.next.click()
  await page.keyboard.press('b')
  await page.getByRole('button', { name: 'Close the side panel' }).waitFor()
  await expectClean(page, 'panel over the texts')
})

test('axe finds nothing on any screen, in any look', async ({ open }) => {
  test.slow()
  const { page } = await open()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  const clean = (state: string, without?: readonly string[]): Promise<void> => expectClean(page, state, without)
  await library.addSamples.waitFor()
  await clean('empty library')
  await page.getByRole('button', { name: 'Take the tour' }).click()
  await clean('tour')
  await page.getByRole('button', { name: 'End the tour' }).click()

  await library.fill()
  await page.getByRole('list', { name: 'Overlaps of what came in' }).waitFor()
  await library.choose(twins.a.headline, twins.b.headline)
  await clean('library with two chosen')
  await library.search.fill('ferry')
  await library.rows.first().locator('mark').first().waitFor()
  await clean('search')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('dialog', { name: 'Filter' }).getByText('Language').waitFor()
  await page.getByLabel('From').fill('some day')
  await page.getByLabel('From').press('Enter')
  await page.getByRole('alert').waitFor()
  // The buttons for screen readers that close it stand beside the dialog, which axe takes for content of the page.
  await clean('filter', ['region'])
  await page.keyboard.press('Escape')
  await library.search.fill('zzzz')
  await page.getByRole('button', { name: 'Show all' }).waitFor()
  await clean('nothing found')
  await library.search.fill('ferri toll')
  await page.getByRole('button', { name: 'Did you mean' }).waitFor()
  await clean('nothing found, and what was meant')
  await page.getByRole('button', { name: 'Show all' }).click()
  await library.articles.press('o')
  await page.getByRole('complementary', { name: 'Overlaps' }).getByRole('status').waitFor()
  await clean('overlaps')
  await page.keyboard.press('Escape')
  await library.articles.press('e')
  await page.getByRole('dialog', { name: 'What is known of it' }).waitFor()
  await clean('edit')
  await page.keyboard.press('Escape')
  await library.articles.press('m')
  await page.getByText('2 articles are in one story now.').waitFor()
  await clean('made one story')
  await library.articles.press('Control+z')

  await library.compareChosen.click()
  await compare.texts.waitFor()
  await clean('comparison')
  await compare.next.click()
  await page.getByRole('region', { name: 'Selected finding' }).waitFor()
  await clean('comparison with a finding selected')
  for (const tab of ['Because', 'Rules', 'By hand']) {
    await page.getByRole('tab', { name: tab }).click()
    await clean(tab)
  }
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mines')
  await page.locator('.found').first().waitFor()
  await clean('words found')
  await page.keyboard.press('Escape')
  await wordsAreClean(page, clean)

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await clean('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'All commands' }).waitFor()
  await clean('all commands')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog', { name: 'Settings' }).waitFor()
  await clean('settings')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'Guide', level: 1 }).waitFor()
  await clean('guide')
  await othersAreClean(page, clean)
})

/** What can be done with words selected, from the bar over them to a finding made of them. */
async function wordsAreClean(
  page: Page,
  clean: (state: string, without?: readonly string[]) => Promise<void>,
): Promise<void> {
  await page.keyboard.press('w')
  await page.locator('[data-part="tray"]').waitFor()
  await clean('words selected', ['region'])
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu', { name: 'Selected words' }).waitFor()
  // The buttons for screen readers that close it stand beside the menu, which axe takes for content of the page.
  await clean('menu of words selected', ['region'])
  await page.getByRole('menuitem', { name: 'Find elsewhere' }).click()
  await page.getByRole('dialog', { name: 'Elsewhere in the library' }).waitFor()
  await clean('words elsewhere')
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await page.getByRole('form', { name: 'New finding' }).waitFor()
  await clean('finding being made')
  await page.getByRole('button', { name: 'Make the finding' }).click()
  await page.getByRole('option', { selected: true }).filter({ hasText: 'by hand' }).waitFor()
  await clean('finding made by hand')
}

/** Screens and dialogs that have no such test of their own, as stories and the ledger have. */
async function othersAreClean(page: Page, clean: (state: string) => Promise<void>): Promise<void> {
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      window.location.hash = to
    }, hash)
  const library = new LibraryPage(page)
  await go('#/quick')
  await page.getByRole('textbox').first().waitFor()
  await clean('quick comparison')
  await go('#/library')
  await library.articles.focus()
  await page.keyboard.press('Escape')
  await library.choose(...ferry.reports)
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'Tag for 3 articles' }).fill('ferries')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'ferries' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('rename, merge')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rename ferries' }).click()
  await clean('tags, one of them renamed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await library.articles.press('Delete')
  await go('#/removed')
  await page.getByRole('grid', { name: 'Removed articles' }).getByRole('row').first().click()
  await clean('removed, one chosen')
  await page.getByRole('button', { name: 'Delete for good …' }).click()
  await page.getByRole('alertdialog').waitFor()
  await clean('deleting for good')
}
