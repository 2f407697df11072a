import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { editedCopy } from '../support/long-reports.ts'
import { WIRE_STORY } from '../support/wire-story.ts'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { SeveralPage } from './pages/several-page.ts'
import { test } from './pages/test.ts'
import { expectClean } from './support/axe.ts'
import { screenshotFolder } from './support/launch.ts'
import { tracedInWords, tracedTasks } from './support/trace.ts'

/** Three reports of one accident, by words of their headlines. */
const ferry = ['Ferry sinks off Port Ansel', 'Ferry toll rises to 15', 'Passengers describe last minutes'] as const

/** Reports as one file of the kind that holds one a line, dropped on the window. */
async function drop(library: LibraryPage, folder: string, reports: typeof WIRE_STORY): Promise<void> {
  const lines = reports.map(({ source, published, headline, body }) =>
    JSON.stringify({ title: headline, body, date: published, source }),
  )
  writeFileSync(join(folder, 'wire.jsonl'), lines.join('\n'))
  await library.addSamples.waitFor()
  await library.drop(join(folder, 'wire.jsonl'))
  await expect(library.rows).toHaveCount(reports.length)
}

/** Five reports of 10,000 words, each an edited copy of the one before. */
function longReports(): typeof WIRE_STORY {
  const bodies = [...editedCopy(10_000)]
  while (bodies.length < 5) bodies.push((bodies.at(-1) ?? '').replaceAll(/(\d+)7 /g, '$19 '))
  return bodies.map((body, index) => ({
    source: 'Northmere Wire',
    published: `2031-05-12T0${index}:00:00Z`,
    headline: `Harbour list ${index + 1}`,
    body,
  }))
}

test('three reports by keyboard: from the library to every difference, into a pair and back', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await library.choose(...ferry)
  await library.articles.press('Enter')
  await expect(several.text).toBeFocused()
  await expect(several.heading).toHaveText(/^3 reports: read B, which is \d+ words long; then 4 passages/)

  await page.keyboard.press('n')
  await expect(several.current).toContainText(/At least 15.*At least 12 ∼ Compatible/)
  await page.keyboard.press('n')
  await page.keyboard.press('p')
  await expect(several.current).toContainText('At least 15')
  for (let step = 0; (await several.current.textContent())?.includes('63') !== true; step += 1) {
    expect(step).toBeLessThan(20)
    await page.keyboard.press('n')
  }
  await expect(several.current).toContainText(/61 →.*63 ≠ Conflict/)
  await expect(several.current.getByRole('button', { name: 'C, Sundmark Press' })).toBeFocused()

  await page.keyboard.press('Enter')
  const pair = new ComparePage(page)
  await expect(pair.current('b').first()).toHaveText('63')
  await expect(pair.current('b').first()).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(several.current).toContainText(/61 →.*63 ≠ Conflict/)
  await expect(several.current).toBeInViewport()

  // The base by key: that of what is before the eye, then the next in time.
  await page.keyboard.press('b')
  await expect(several.base).toHaveValue('2')
  await page.keyboard.press('x')
  await expect(several.base).toHaveValue('0')

  await page.keyboard.press('2')
  await expect(several.columns.getByRole('columnheader')).toHaveCount(3)
  await page.keyboard.press('3')
  await expect(page.getByRole('table', { name: 'Who contains whom' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(several.text).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(library.articles).toBeVisible()
})

test('nine reports by mouse: nothing is told twice', async ({ open, folder }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await drop(library, folder, WIRE_STORY)
  await library.articles.press('Control+a')
  await library.chosen.getByRole('button', { name: 'Compare 9 side by side' }).click()
  await expect(several.base).toHaveValue('7')

  await expect(several.place('452 →')).toContainText('some 450 ≈ Rounded C')
  await expect(several.place('about 12,000 hectares →')).toHaveText(/about 1,200 hectares ↻ Earlier value ABCEF$/)
  await expect(several.additions).toHaveCount(3)
  await expect(several.additions.filter({ hasText: 'compensation' })).toHaveText(/^Only in F and G:FG 15 words/)
  await expect(several.text.getByText('Same words as A, arrived 08:40')).toBeVisible()
  await expect(several.text.getByRole('heading', { name: 'No passage shared with H' })).toBeVisible()

  // What all have is folded away, and opens again.
  await several.base.selectOption({ label: 'A · Northmere Wire, 08:10' })
  await expect(several.heading).toContainText('read A')
  await several.base.selectOption({ label: 'H · Northmere Wire, 14:03' })
  await expect(several.place('452 →')).toBeVisible()

  await several.view('Columns').click()
  const head = several.columns.getByRole('columnheader', { name: /Hundreds of mines lifted/ })
  await expect(head).toContainText('97 % of it in H, 49 % of H in it')
  await several.columns.getByRole('button', { name: /some 450/ }).click()
  await expect(new ComparePage(page).current('a').first()).toHaveText('some 450')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(several.columns).toBeVisible()

  await several.view('Reports').click()
  await page.getByRole('button', { name: '79 % of C in D. Compare the two.' }).click()
  await expect(new ComparePage(page).texts).toBeVisible()
})

test('what all have is folded into one line that opens', async ({ open, folder }) => {
  const { page } = await open()
  const several = new SeveralPage(page)
  const library = new LibraryPage(page)
  await drop(library, folder, WIRE_STORY.slice(0, 3))
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  await several.text.waitFor()
  await page.keyboard.press('s')
  const fold = several.text.getByRole('button', { name: '3 sentences the same in all' })
  await expect(several.text.getByText('Four teams of twelve')).toHaveCount(0)
  await fold.click()
  await expect(several.text.getByText('Four teams of twelve')).toBeVisible()
})

test('a story sets its reports side by side; a menu and the list of commands do so too', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await library.row(ferry[0]).click()
  await page.getByRole('button', { name: 'Show its story' }).click()
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect(several.heading).toContainText('3 reports')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('columns')
  await page.keyboard.press('Enter')
  await expect(several.columns).toBeVisible()
})

test('one report, or too few that are left, and resends alone: each says what is the case', async ({
  open,
  folder,
}) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await drop(library, folder, WIRE_STORY.slice(0, 2))
  await page.evaluate(() => (window.location.hash = '#/several/1'))
  await expect(page.getByRole('heading', { name: 'Side by side takes two reports or more' })).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#/several/1,9001'))
  await expect(page.getByRole('heading', { name: 'Too few of these reports are left' })).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#/several/1,2,9001'))
  await expect(page.getByText('All the others have the same words.')).toBeVisible()
  await expect(page.getByText('1 report of those chosen is no longer there.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(library.heading).toBeVisible()
})

test('words are found in all reports, and their places visited once each', async ({ open, folder }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await drop(library, folder, WIRE_STORY)
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  await several.text.waitFor()
  await page.keyboard.press('Control+f')
  await expect(several.find).toBeFocused()
  await page.keyboard.type('crowns')
  // That of the lost years stands in what only two others have, the cost of the work in a sentence of the base that five have.
  await expect(several.found).toHaveText(/^1 of 2, in F G · in all A 1, B 1, D 1, E 1, F 1, G 1, H 1$/)
  const here = several.text.locator('[data-found-here] .found')
  await expect(here.first()).toHaveText('crowns')
  await expect(here.first()).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(several.found).toHaveText(/^2 of 2, in A B D E H/)
  await expect(here.first()).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await expect(several.found).toHaveText(/^1 of 2/)

  await several.view('Columns').click()
  await expect(several.columns.locator('[data-found-here] .found').first()).toBeInViewport()
  await several.find.fill('no such words')
  await expect(several.found).toHaveText('not found')
  await several.find.press('Escape')
  await expect(several.find).toHaveCount(0)
  await expect(several.columns.locator('.found')).toHaveCount(0)

  // What is looked for is not left folded away.
  await several.view('Base text').click()
  await page.keyboard.press('s')
  await page.keyboard.press('Control+f')
  await several.find.fill('border war')
  await expect(here.first()).toBeInViewport()
})

test('words selected in a report are copied with its source and date, by key and from the menu', async ({
  open,
  folder,
}) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await drop(library, folder, WIRE_STORY)
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  await several.text.waitFor()
  const clipboard = (): Promise<string> => app.evaluate(({ clipboard: system }) => system.readText())

  await several.text.getByText('The plain was mined').click({ clickCount: 3 })
  await page.keyboard.press('Control+Shift+C')
  // It is told for some seconds only, and so looked at first.
  const copied = page.getByRole('status', { name: 'Copied' })
  await expect(copied).toContainText(/^Copied: The plain was mined .*Northmere Wire, 12 May 2031, 14:03\)$/)
  await expect
    .poll(clipboard)
    .toMatch(/^The plain was mined .* was kept\.\n\(“.*”, Northmere Wire, 12 May 2031, 14:03\)$/)

  // Of what another report has, that report is the source.
  await several.additions.getByText('union called').click({ clickCount: 3 })
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Selected words' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(copied).toContainText('Copied: The farmers’ union')
  await expect.poll(clipboard).toMatch(/^The farmers’ union .*\n\(“.*”, Harbour Gazette, 12 May 2031, 12:20\)$/)
  await expect(menu).toHaveCount(0)
  await expect(copied).toBeEmpty()

  await several.additions.getByText('union called').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Find elsewhere' }).click()
  await expect(page.getByRole('dialog', { name: 'Elsewhere in the library' })).toContainText('No other article')
})

test('a pair is left for the reports it was opened from', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  const pair = new ComparePage(page)
  await library.choose(...ferry)
  await library.articles.press('Enter')
  await several.text.waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await pair.texts.waitFor()
  await expect(page.getByRole('button', { name: 'Back to the reports' })).toBeVisible()
  // What is selected in the pair is left first.
  await page.keyboard.press('x')
  await pair.texts.waitFor()
  await page.keyboard.press('Escape')
  await expect(several.current).toContainText('At least 15')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await library.articles.waitFor()
})

test('paper has every report, nothing folded, and nothing of the window', async ({ open, folder }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await drop(library, folder, WIRE_STORY)
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  await new SeveralPage(page).text.waitFor()
  await page.keyboard.press('s')
  await page.keyboard.press('n')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheet = page.locator('.print-sheet')
  await expect(sheet.getByRole('heading', { level: 1 })).toContainText('9 reports: read H')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'A Army clears 452 mines near Osterveld' })).toBeVisible()
  await expect(sheet.getByText('The plain was mined')).toBeVisible()
  await expect(sheet.getByText('The farmers’ union')).toBeVisible()
  await expect(sheet.locator('[data-current]')).toHaveCount(0)
  await expect(page.locator('#root')).toBeHidden()
  await page.screenshot({ path: join(screenshotFolder, 'several-paper.png'), fullPage: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})

test('five long reports: it says how far it is, can be cancelled, and is walked through', async ({ open, folder }) => {
  test.slow()
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await drop(library, folder, longReports())
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  await expect(page.getByText(/^\d+ of 10 pairs$/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(library.articles).toBeVisible()

  // What was compared before it was cancelled is kept, so that this time it may be over before it can be seen.
  await library.articles.press('Enter')
  await expect(page).toHaveURL(/#\/several\//)
  await page.keyboard.press('Escape')
  await expect(library.articles).toBeVisible()

  await library.articles.press('Enter')
  await several.text.waitFor({ timeout: 60_000 })
  const walked = await tracedTasks(app, page, async () => {
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('n')
      await expect(several.current).toBeInViewport()
    }
  })
  test.info().annotations.push({ type: 'measured', description: `twelve steps: ${tracedInWords(walked)}` })
  await page.keyboard.press('2')
  await several.columns.waitFor()
  await page.keyboard.press('Control+f')
  await several.find.fill('barrels of oil')
  await expect(several.columns.locator('[data-found-here] .found').first()).toBeInViewport()
})

test('axe finds nothing with several reports, in any look', async ({ open, folder }) => {
  test.slow()
  const { app, page } = await open()
  const clean = (state: string, without?: readonly string[]): Promise<void> => expectClean(page, state, without)
  const library = new LibraryPage(page)
  const several = new SeveralPage(page)
  await drop(library, folder, WIRE_STORY)
  await library.articles.press('Control+a')
  await library.articles.press('Enter')
  for (const [width, height] of [
    [1440, 900],
    [720, 480],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as const)
    await page.waitForFunction((expected) => innerWidth === expected, width)
    await page.keyboard.press('1')
    await several.text.waitFor()
    await page.keyboard.press('n')
    await several.current.waitFor()
    await clean(`text, ${width}`)
    await page.keyboard.press('Control+f')
    await several.find.fill('crowns')
    await page.locator('[data-found-here] .found').first().waitFor()
    await clean(`words found, ${width}`)
    await several.text.getByText('compensation').click({ button: 'right' })
    await page.getByRole('menu', { name: 'Selected words' }).waitFor()
    // The buttons for screen readers that close it stand beside the menu, which axe takes for content of the page.
    await clean(`menu of words selected, ${width}`, ['region'])
    await page.keyboard.press('Escape')
    await several.find.press('Escape')
    await page.keyboard.press('2')
    await several.columns.waitFor()
    await clean(`columns, ${width}`)
    await page.keyboard.press('3')
    await page.getByRole('table', { name: 'Who contains whom' }).waitFor()
    await clean(`reports, ${width}`)
  }
})
