import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerSaveDialog, LedgerPage } from './pages/ledger-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { ComparePage } from './pages/compare-page.ts'
import { test } from './pages/test.ts'
import { expectClean } from './support/axe.ts'

/** Three reports of one accident, by words of their headlines. */
const ferry = ['Ferry sinks off Port Ansel', 'Ferry toll rises to 15', 'Passengers describe last minutes'] as const

test('three reports in one table: by keyboard from the library to a sentence, and on to the comparison', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const ledger = new LedgerPage(page)
  await library.choose(...ferry)
  await page.keyboard.press('l')
  await expect(ledger.heading).toBeVisible()
  await expect(ledger.grid).toBeFocused()

  // Conflicts stand first, and each says in a word how it stands to the base.
  await expect(ledger.facts.first().getByRole('rowheader')).toContainText('Conflict')
  await expect(ledger.row('people, Lorn Island').getByRole('gridcell')).toHaveText(['61=Same', '61Base', '63≠Conflict'])

  await page.keyboard.press('End')
  await expect.poll(() => ledger.activeText()).toContain('63')
  await expect(ledger.panel).toContainText('“63” against “61” of the base: both cannot be true')
  await page.keyboard.press('Enter')
  const telling = ledger.panel.getByRole('listitem').filter({ hasText: 'with 63 people on board' })
  await expect(telling).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(ledger.grid).toBeFocused()

  await page.keyboard.press('Control+End')
  await expect.poll(() => ledger.activeText()).not.toBe('')
  await page.keyboard.press('Control+Home')
  await expect(ledger.panel.getByRole('heading')).toContainText('people')

  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(new ComparePage(page).texts).toBeVisible()
  await page.goBack()
  await expect(ledger.grid).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(library.articles).toBeVisible()
})

test('rows are narrowed, copied as a table and saved as CSV that no spreadsheet runs', async ({
  openFilled,
  folder,
}) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const ledger = new LedgerPage(page)
  await library.choose(...ferry)
  await library.chosen.getByRole('button', { name: 'Ledger' }).click()
  await ledger.grid.waitFor()

  const total = (await ledger.grid.getAttribute('aria-rowcount')) ?? ''
  await page.getByRole('radio', { name: /Conflicts/ }).check({ force: true })
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '4')
  await expect(ledger.facts.getByRole('rowheader')).toContainText(['Conflict', 'Conflict', 'Conflict'])

  await page.getByRole('radio', { name: /All/ }).check({ force: true })
  await page.getByRole('combobox', { name: 'Kind of figure' }).selectOption('age')
  await expect(ledger.row('age of Tomas Arvell')).toBeVisible()
  await expect(ledger.row('people, Lorn Island')).toHaveCount(0)
  await ledger.search.fill('swam to a life raft')
  await expect(ledger.facts).toHaveCount(1)

  await page.getByRole('button', { name: 'Copy table' }).click()
  const pasted = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const read = ({ clipboardData }: ClipboardEvent): void =>
          resolve({ text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' })
        document.addEventListener('paste', read, { once: true })
      }),
  )
  await ledger.search.press('Control+v')
  const copied = await pasted
  await ledger.search.fill('swam to a life raft')
  expect(copied.text.split('\n')[1]).toMatch(
    /^conflict\tage of Tomas Arvell, Port Ansel\t[^\t]+\t46\tyear(\t46\tsame\t\t[^\t]*Arvell, 46[^\t]*){2}\t48\tconflict\tboth cannot be true\t[^\t]*Arvell, 48[^\t]*$/,
  )
  expect(copied.html).toContain('<td>age of Tomas Arvell, Port Ansel</td>')

  const path = join(folder, 'ferry.csv')
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'saved' })).toHaveText('1 row saved as ferry.csv.')
  const [head, row] = readFileSync(path, 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFFrelation,fact,base report,base value,base unit,/)
  expect(row).toMatch(
    /^conflict,"age of Tomas Arvell, Port Ansel",.+?,46,year,46,same,,".*,48,conflict,both cannot be true,".*Arvell, 48,/,
  )

  await ledger.search.fill('zzzz')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', total)
})

test('a ledger of one report, or of none that is left, says what to do', async ({ openFilled }) => {
  const { page } = await openFilled()
  await page.evaluate(() => (window.location.hash = '#/ledger/1'))
  await expect(page.getByRole('heading', { name: 'A ledger takes two reports or more' })).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#/ledger/9001,9002'))
  await expect(page.getByRole('heading', { name: 'Too few of these reports are left' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(new LibraryPage(page).heading).toBeVisible()
})

test('axe finds nothing in the ledger, in any look', async ({ openFilled }) => {
  test.slow()
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  await library.choose(...ferry)
  await page.keyboard.press('l')
  await new LedgerPage(page).grid.waitFor()
  for (const [width, height] of [
    [1440, 900],
    [720, 480],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as const)
    await page.waitForFunction((expected) => innerWidth === expected, width)
    await expectClean(page, `${width} pixels wide`)
  }
})
