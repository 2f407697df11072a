import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerFileDialog } from './pages/application.ts'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { samplePath } from './pages/samples.ts'
import { ferry, flood, StoryPage } from './pages/story-page.ts'
import { test } from './pages/test.ts'
import { expectClean, LOOKS } from './support/axe.ts'

/** Opens the list of stories over the sample reports, once all of them were looked at. */
async function withStories(page: Page): Promise<StoryPage> {
  const library = new LibraryPage(page)
  const story = new StoryPage(page)
  await library.fill()
  await story.link.click()
  await expect(story.stories).toHaveCount(3, { timeout: 30_000 })
  await expect(page.getByText('still to look at')).toHaveCount(0)
  return story
}

test('an empty library says how stories come about', async ({ open }) => {
  const { page } = await open()
  await new LibraryPage(page).addSamples.waitFor()
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('heading', { name: 'No two reports tell one story yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Add sample reports' }).click()
  await expect(new StoryPage(page).stories).toHaveCount(3, { timeout: 30_000 })
})

test('the sample reports: three stories, searched, sorted and opened', async ({ open }) => {
  const { page } = await open()
  const story = await withStories(page)
  await expect(story.stories.first()).toContainText(flood.title)
  await page.getByRole('button', { name: 'Most reports' }).click()
  await expect(story.stories.first()).toContainText(ferry.title)
  await expect(story.stories.first()).toContainText('Northmere Wire, Sundmark Press')
  await story.search.fill('passengers')
  await expect(story.stories).toHaveCount(1)
  await story.search.fill('zzzz')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(story.stories).toHaveCount(3)

  await story.open(ferry.title)
  await expect(story.reports).toHaveCount(3)
  for (const headline of ferry.reports) await expect(story.report(headline)).toBeVisible()
  await expect(page.getByText('It is the first report of the story.')).toBeVisible()
  await expect(page.getByText('Probably from').first()).toBeVisible()
  await page.getByRole('button', { name: 'Evidence' }).first().click()
  await expect(page.getByRole('list', { name: 'Evidence' })).toContainText('First in 1, Northmere Wire')
})

test('by mouse: compared, renamed, parted, split and merged, each undone', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  const story = await withStories(page)
  const compare = new ComparePage(page)
  await story.open(ferry.title)
  await story.cell(2, 1).click()
  await compare.texts.waitFor()
  await page.getByRole('button', { name: 'Show their story' }).click()
  await expect(story.title(ferry.title)).toBeVisible()

  await page.getByRole('button', { name: 'Make base: 2' }).click()
  await page.getByRole('button', { name: 'Compare 3 with the base' }).click()
  await compare.texts.waitFor()
  await page.getByRole('button', { name: 'Back', exact: true }).click()

  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name of the story' }).fill('The Port Ansel ferry')
  await page.getByRole('button', { name: 'Keep the name' }).click()
  await expect(story.title('The Port Ansel ferry')).toBeVisible()
  await story.undo.click()
  await expect(story.title(ferry.title)).toBeVisible()

  await story.report(ferry.reports[0]).click()
  await story.report(ferry.reports[2]).click()
  await story.chosen.getByRole('button', { name: 'Not the same story' }).click()
  await expect(story.reports).toHaveCount(2)
  await expect(page.getByText(`Not the same story any more: ${ferry.reports[2]}`)).toBeVisible()
  await story.undo.click()
  await expect(story.reports).toHaveCount(3)

  await story.report(ferry.reports[1]).click()
  await story.report(ferry.reports[2]).click()
  await story.chosen.getByRole('button', { name: 'Split off' }).click()
  await expect(page.getByRole('heading', { name: 'There is no such story any more' })).toBeVisible()
  await page.getByRole('link', { name: 'Show their story' }).click()
  await expect(story.reports).toHaveCount(2)
  await story.undo.click()
  await expect(page.getByRole('heading', { name: 'There is no such story any more' })).toBeVisible()
  await page.getByRole('button', { name: 'All stories' }).click()

  await story.open(ferry.title)
  await expect(story.reports).toHaveCount(3)
  await page.getByRole('button', { name: 'Merge with …' }).click()
  await page.getByRole('dialog').getByRole('option', { name: flood.title }).click()
  await expect(story.reports).toHaveCount(5)
  await story.undo.click()
  await expect(story.reports).toHaveCount(3)
})

test('a report on its own is put into a story by key, and two changes are undone one after the other', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const { page } = await open()
  const story = await withStories(page)
  await story.open(ferry.title)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge with a story or a report' })
  const options = dialog.getByRole('option')
  await expect(options.first()).toBeVisible()
  // Nothing is taken yet, nor is anything done behind the dialog.
  await page.keyboard.press('Enter')
  await page.keyboard.press('F2')
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name of the story', includeHidden: true })).toHaveCount(0)
  await page.keyboard.type('zzzz')
  await expect(dialog.getByText('No story or report matches.')).toBeVisible()
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.type(flood.title)
  await expect(options).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Port Ansel gold fixing')
  await expect(dialog.getByRole('group', { name: 'Reports in no story' }).getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(story.reports).toHaveCount(4)

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name of the story' }).fill('Ferry and dam')
  await page.keyboard.press('Enter')
  await expect(story.title('Ferry and dam')).toBeVisible()
  await story.report(ferry.reports[0]).focus()
  await page.keyboard.press('Control+z')
  await expect(story.title('Ferry and dam')).toHaveCount(0)
  await expect(story.reports).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(story.reports).toHaveCount(3)
  await expect(story.undo).toHaveCount(0)
})

test('by keyboard alone, from the library to a comparison and back', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  const story = await withStories(page)
  const compare = new ComparePage(page)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Control+l')
  await page.getByRole('grid', { name: 'Articles' }).waitFor()
  await press('Control+Shift+l')
  await story.list.waitFor()
  await press('/')
  await page.keyboard.type('ferry')
  await expect(story.stories).toHaveCount(1)
  await press('Enter', 'Enter')
  await expect(story.title(ferry.title)).toBeVisible()
  await expect(story.report(ferry.reports[0])).toBeFocused()

  await press('ArrowDown', 'Space', 'ArrowDown', 'Space')
  await expect(story.report(ferry.reports[2])).toBeChecked()
  await press('n')
  await expect(story.reports).toHaveCount(2)
  await press('Control+z')
  await expect(story.reports).toHaveCount(3)

  await press('F2')
  await page.keyboard.type('Port Ansel')
  await press('Enter')
  await expect(story.title('Port Ansel')).toBeVisible()
  await press('Control+z')
  await expect(story.title(ferry.title)).toBeVisible()

  await press('m')
  await expect(page.getByRole('dialog').getByRole('option', { name: flood.title })).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(page.locator('[data-part="reports"] input:focus')).toHaveCount(1)
  await press('F6')
  await expect(page.locator('[data-part="matrix"]')).toBeFocused()
  await press('Tab')
  await expect(story.cell(1, 2)).toBeFocused()
  await press('ArrowRight', 'ArrowDown', 'ArrowDown')
  await expect(story.cell(2, 3)).toBeFocused()
  await press('Enter')
  await compare.texts.waitFor()
  await page.getByRole('button', { name: 'Show their story' }).waitFor()
  await press('y')
  await expect(story.title(ferry.title)).toBeVisible()
  await press('Escape')
  await expect(story.stories.first()).toBeVisible()
})

test('from an article to its story, or the reason why there is none', async ({ open }) => {
  const { page } = await open()
  const story = await withStories(page)
  const library = new LibraryPage(page)
  await page.keyboard.press('Control+l')
  await library.choose(ferry.reports[2])
  await library.chosen.getByRole('button', { name: 'Show its story' }).click()
  await expect(story.title(ferry.title)).toBeVisible()
  await page.keyboard.press('Control+l')
  await library.choose('Brannock and Vane head for run-off')
  await expect(library.chosen.getByRole('button', { name: /Show (its|their) story/ })).toHaveCount(0)
  await library.choose('Brannock and Vane head for run-off', ferry.reports[0])
  await library.chosen.getByRole('button', { name: 'Show their story' }).click()
  await expect(story.title(ferry.title)).toBeVisible()
})

test('a report that comes in joins the story that is shown, and what is chosen stays', async ({ open, folder }) => {
  const { app, page } = await open()
  const story = await withStories(page)
  await story.open(ferry.title)
  await story.report(ferry.reports[0]).click()
  const late = join(folder, 'late.txt')
  const earlier = readFileSync(samplePath('ferry-2-northmere-wire.txt'), 'utf8')
  writeFileSync(
    late,
    earlier.replace('T14:00', 'T18:30').replace(ferry.reports[1], 'Search for the ferry is called off'),
  )
  await answerFileDialog(app, [late])
  await page.keyboard.press('Control+o')
  await expect(story.report('Search for the ferry is called off')).toBeVisible({ timeout: 30_000 })
  await expect(story.reports).toHaveCount(4)
  await expect(story.report(ferry.reports[0])).toBeChecked()
  await expect(story.cell(4, 2)).toHaveText('100')
})

for (const { name, theme, media, without } of LOOKS) {
  test(`axe finds nothing on the screens of stories (${name})`, async ({ folder, open }) => {
    test.setTimeout(120_000)
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ theme }))
    const { app, page } = await open({ userDataDir: folder })
    await page.emulateMedia(media)
    const clean = (state: string): Promise<void> => expectClean(page, state, without)
    const story = await withStories(page)
    await clean('list')
    await story.open(ferry.title)
    await page.getByRole('button', { name: 'Evidence' }).first().click()
    await page.getByRole('list', { name: 'Evidence' }).getByText('First in').first().waitFor()
    await story.reports.first().click()
    await clean('story with evidence and one chosen')
    await page.keyboard.press('m')
    await page.getByRole('dialog').getByRole('option', { name: flood.title }).waitFor()
    await clean('merging')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Name of the story' }).waitFor()
    await clean('renaming')
    await page.keyboard.press('Escape')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480))
    await page.waitForFunction(() => innerHeight === 480)
    await clean('low and narrow')
    await page.getByRole('button', { name: 'Who contains whom' }).click()
    await expect(story.matrix).toBeVisible()
    await clean('matrix alone')
  })
}
