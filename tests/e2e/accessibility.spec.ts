import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { ferry } from './pages/story-page.ts'
import { test } from './pages/test.ts'

/** What axe finds, one line for each rule and element, so that a failure can be read. */
async function violationsOn(page: Page, without: readonly string[]): Promise<string[]> {
  // Colours on their way from one look to the next are nobody's choice; what travels for ever has none of its own.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished),
    ),
  )
  // Its usual way opens a second page to gather the answers of frames; a window of Doublet has neither.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([...without])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

test('axe finds nothing in a low, narrow window', async ({ open }) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.fill()
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480))
  await page.waitForFunction(() => innerHeight === 480)
  expect(await violationsOn(page, []), 'heads of one line').toEqual([])
  await compare.next.click()
  await page.keyboard.press('b')
  await page.getByRole('button', { name: 'Close the side panel' }).waitFor()
  expect(await violationsOn(page, []), 'panel over the texts').toEqual([])
})

const looks = [
  { name: 'light', theme: 'light', media: {}, without: [] },
  { name: 'dark', theme: 'dark', media: {}, without: [] },
  { name: 'light, high contrast', theme: 'light-contrast', media: {}, without: [] },
  { name: 'dark, high contrast', theme: 'dark-contrast', media: {}, without: [] },
  // The system's colours are drawn, but axe reads `-webkit-text-fill-color`, which keeps the page's own.
  {
    name: 'forced colours',
    theme: 'system',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    without: ['color-contrast'],
  },
] as const

for (const { name, theme, media, without } of looks) {
  test(`axe finds nothing on any screen (${name})`, async ({ folder, open }) => {
    test.setTimeout(180_000)
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme }))
    const { page } = await open({ userDataDir: folder })
    await page.emulateMedia(media)
    const library = new LibraryPage(page)
    const compare = new ComparePage(page)
    const clean = async (state: string, also: readonly string[] = []): Promise<void> =>
      expect(await violationsOn(page, [...without, ...also]), state).toEqual([])
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
    // The buttons for screen readers that close it stand beside the dialog, which axe takes for content of the page.
    await clean('filter', ['region'])
    await page.keyboard.press('Escape')
    await library.search.fill('zzzz')
    await page.getByRole('button', { name: 'Show all' }).waitFor()
    await clean('nothing found')
    await page.getByRole('button', { name: 'Show all' }).click()
    await library.articles.press('o')
    await page.getByRole('complementary', { name: 'Overlaps' }).getByRole('status').waitFor()
    await clean('overlaps')
    await page.keyboard.press('Escape')
    await library.articles.press('e')
    await page.getByRole('dialog', { name: 'What is known of it' }).waitFor()
    await clean('edit')
    await page.keyboard.press('Escape')

    await library.compareChosen.click()
    await compare.texts.waitFor()
    await clean('comparison')
    await compare.next.click()
    await page.getByRole('region', { name: 'Selected finding' }).waitFor()
    await clean('comparison with a finding selected')
    await page.getByRole('tab', { name: 'Because' }).click()
    await clean('reasons')

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
