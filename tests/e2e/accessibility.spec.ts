import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
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
  { name: 'light', media: { colorScheme: 'light' }, without: [] },
  { name: 'dark', media: { colorScheme: 'dark' }, without: [] },
  // The system's colours are drawn, but axe reads `-webkit-text-fill-color`, which keeps the page's own.
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, without: ['color-contrast'] },
] as const

for (const { name, media, without } of looks) {
  test(`axe finds nothing on any screen (${name})`, async ({ open }) => {
    const { page } = await open()
    await page.emulateMedia(media)
    const library = new LibraryPage(page)
    const compare = new ComparePage(page)
    await library.addSamples.waitFor()
    expect(await violationsOn(page, without), 'empty library').toEqual([])

    await library.fill()
    await library.choose(twins.a.headline, twins.b.headline)
    expect(await violationsOn(page, without), 'library with two chosen').toEqual([])

    await library.compareChosen.click()
    await compare.texts.waitFor()
    expect(await violationsOn(page, without), 'comparison').toEqual([])
    await compare.next.click()
    await page.getByRole('region', { name: 'Selected finding' }).waitFor()
    expect(await violationsOn(page, without), 'comparison with a finding selected').toEqual([])
    await page.getByRole('tab', { name: 'Because' }).click()
    expect(await violationsOn(page, without), 'reasons').toEqual([])

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await violationsOn(page, without), 'keys').toEqual([])
  })
}
