import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

function lookOf(page: Page): Promise<{ readonly scheme: string; readonly ground: string; readonly ink: string }> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return { scheme: style.colorScheme, ground: style.backgroundColor, ink: style.color }
  })
}

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).waitFor()
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.waitFor()
  return settings
}

test('what is chosen takes effect at once and is found again', async ({ folder, open }) => {
  const first = await open({ userDataDir: folder })
  const settings = await openSettings(first.page)
  await settings.getByText('Dark, high contrast').click()
  await expect
    .poll(() => lookOf(first.page))
    .toEqual({ scheme: 'dark', ground: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 255)' })
  await settings.getByText('150 %').click()
  await expect.poll(() => first.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.5)
  await settings.getByText('Strict', { exact: true }).click()
  await settings.getByLabel('Your name').fill('Ilse Varr')
  await settings.getByLabel('Source', { exact: true }).fill('Valdmark Post')
  await settings.getByLabel('Its numbers').selectOption('point-comma')
  await settings.getByRole('button', { name: 'Add' }).click()
  await expect(settings.getByRole('list', { name: 'Sources' })).toContainText('Valdmark Post')
  await first.close()

  const second = await open({ userDataDir: folder })
  const again = await openSettings(second.page)
  await expect.poll(async () => (await lookOf(second.page)).ground).toBe('rgb(0, 0, 0)')
  await expect.poll(() => second.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.5)
  await expect(again.getByRole('radio', { name: 'Strict' })).toBeChecked()
  await expect(again.getByLabel('Your name')).toHaveValue('Ilse Varr')
  await expect(again.getByLabel('Numbers of Valdmark Post')).toHaveValue('point-comma')
})

test('the views are found again as they were left: columns, order, panel, folding, rules', async ({
  folder,
  open,
  openFilled,
}) => {
  const first = await openFilled({ userDataDir: folder })
  const library = new LibraryPage(first.page)
  const compare = new ComparePage(first.page)
  const heads = first.page.getByRole('group', { name: 'Sort by' })
  await first.page.getByRole('button', { name: 'Columns' }).click()
  await first.page.getByRole('dialog', { name: 'Columns' }).getByText('Language').click()
  await first.page.keyboard.press('Escape')
  await heads.getByRole('button', { name: 'Words' }).click()
  await expect(library.rows.first()).toContainText(twins.b.headline)
  await library.search.fill('ferry')
  await expect(heads.getByRole('button', { name: 'Best first' })).toHaveAttribute('aria-pressed', 'true')
  await library.search.fill('')
  await expect(heads.getByRole('button', { name: 'Words' })).toHaveAttribute('aria-pressed', 'true')
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  await first.page.keyboard.press('b')
  await expect(compare.findings).toBeHidden()
  await first.close()

  const second = await open({ userDataDir: folder })
  const again = new LibraryPage(second.page)
  const headsAgain = second.page.getByRole('group', { name: 'Sort by' })
  await expect(headsAgain.getByRole('button', { name: 'Words' })).toHaveAttribute('aria-pressed', 'true')
  await expect(headsAgain.getByRole('button', { name: 'Language' })).toBeVisible()
  await expect(again.rows.first()).toContainText(twins.b.headline)
  // A search and a filter are questions of the moment: who comes back finds the whole library.
  await expect(again.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
  await again.compare(twins.a.headline, twins.b.headline)
  const compareAgain = new ComparePage(second.page)
  await compareAgain.texts.waitFor()
  await expect(compareAgain.findings).toBeHidden()
})

test('all settings go back to what they were at first, and that is undone', async ({ open }) => {
  const { page } = await open()
  const settings = await openSettings(page)
  await settings.getByText('Dark', { exact: true }).click()
  await settings.getByRole('button', { name: 'Reset all' }).click()
  await expect(settings.getByRole('radio', { name: 'As the system' })).toBeChecked()
  await expect(settings.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(settings.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
})

test('a damaged file of settings is named and kept', async ({ folder, open }) => {
  writeFileSync(join(folder, 'settings.json'), '{"theme": "dark", ')
  const { page } = await open({ userDataDir: folder })
  const settings = await openSettings(page)
  await expect(settings.getByRole('alert')).toContainText('settings.damaged.json')
  expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe('{"theme": "dark", ')
})

test('settings are reached, changed and left by key, and the focus comes back', async ({ openFilled }) => {
  const { page } = await openFilled()
  const library = new LibraryPage(page)
  await library.articles.focus()
  const settings = await openSettings(page)
  await expect(settings.getByRole('radio', { name: 'As the system' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
  await expect(library.articles).toBeFocused()
  await expect.poll(async () => (await lookOf(page)).scheme).toBe('light')
})

test('who wants little motion reads every word after the theme has changed', async ({ openFilled }) => {
  const { page } = await openFilled()
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' })
  // The page's own ink, and that of a word that has no colour of its own, far down in it.
  const inks = (): Promise<string[]> =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('h1')].map((each) => getComputedStyle(each).color),
    )
  for (const media of [
    { colorScheme: 'dark', contrast: 'more' },
    { colorScheme: 'light', contrast: 'no-preference' },
    { colorScheme: 'dark', contrast: 'no-preference' },
  ] as const) {
    const [before] = await inks()
    await page.emulateMedia(media)
    await expect.poll(async () => (await inks())[0]).not.toBe(before)
    await expect.poll(async () => new Set(await inks()).size).toBe(1)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
})
