import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Side } from './pages/compare-page.ts'
import { QuickPage } from './pages/quick-page.ts'
import { test } from './pages/test.ts'
import { screenshotFolder } from './support/launch.ts'

const sentencesOfA = [
  'The night ferry to Port Ansel ran aground near the Carrow light at two in the morning.',
  'Rescuers in small boats brought 214 passengers ashore before the tide turned.',
  'The harbour master said the channel buoy had drifted during the storm of last week.',
  'The company promised to pay for rooms and for the journey home.',
]
const sentencesOfB = [
  'The night ferry to Port Ansel ran aground near the Carrow light at two in the morning.',
  'By dawn everybody was safe, 241 people in all, the coast guard counted.',
  'The harbour master said the channel buoy had drifted during the storm of last week.',
  'Nobody had looked at it since, a pilot complained.',
]
const a = sentencesOfA.join('\n\n')
const b = sentencesOfB.join('\n\n')

/** What is done by hand, as a user meets it. */
class HandPage {
  readonly page: Page
  readonly form: Locator
  readonly note: Locator
  readonly tray: Locator
  readonly done: Locator

  constructor(page: Page) {
    this.page = page
    this.form = page.getByRole('form', { name: 'New finding' })
    this.note = page.getByRole('textbox', { name: 'Note' })
    this.tray = page.locator('[data-part="tray"]')
    this.done = page.getByRole('tabpanel', { name: 'By hand' }).getByRole('listitem')
  }

  /** The row of one text that holds some words. */
  row(side: Side, words: string): Locator {
    return this.page.locator(`[data-part="texts"] [data-side="${side}"]`).filter({ hasText: words })
  }

  /** Selects a row's words by a triple click. */
  async select(side: Side, words: string): Promise<void> {
    await this.row(side, words).click({ clickCount: 3, position: { x: 60, y: 30 } })
  }

  /** Whether two sentences stand in one row. */
  async areLevel(inA: string, inB: string): Promise<boolean> {
    const rows = await Promise.all([this.row('a', inA), this.row('b', inB)].map((row) => row.getAttribute('data-row')))
    return rows[0] === rows[1]
  }

  async selectedWords(): Promise<string> {
    return this.page.evaluate(() => window.getSelection()?.toString() ?? '')
  }
}

const rescue = ['Rescuers in small boats', 'By dawn everybody'] as const

async function findAxeFaults(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  // Its usual way opens a second page, which a window of Doublet has not.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([...without])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test('by the mouse: two places are aligned, set apart, undone, and kept with the texts', async ({ folder, open }) => {
  const { app, page, close } = await open({ userDataDir: folder })
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  expect(await hand.areLevel(...rescue)).toBe(false)

  await hand.select('a', rescue[0])
  await expect(hand.tray).toContainText(rescue[0])
  await hand.select('b', rescue[1])
  await expect(hand.tray).toContainText(rescue[1])
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-chosen.png') })
  await hand.tray.getByRole('button', { name: 'Align these' }).click()
  await expect.poll(() => hand.areLevel(...rescue)).toBe(true)
  await expect(hand.row('a', rescue[0]).locator('.passage[data-by-hand]')).toBeVisible()
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-aligned.png') })

  await hand.tray.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => hand.areLevel(...rescue)).toBe(false)
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => hand.areLevel(...rescue)).toBe(true)

  await hand.select('a', 'The harbour master')
  await hand.select('b', 'The harbour master')
  await hand.tray.getByRole('button', { name: 'Set apart' }).click()
  await expect(hand.row('a', 'The harbour master').locator('.passage')).toHaveCount(0)

  await hand.select('b', 'Nobody had looked')
  await page.getByRole('button', { name: 'Make a finding' }).first().click()
  await expect(hand.form).toBeVisible()
  await hand.note.fill('Ask the pilot for her name.')
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-form.png') })
  await page.getByRole('button', { name: 'Make the finding' }).click()
  await expect(quick.compare.listed.first()).toContainText('Missing, by hand')
  await expect(quick.compare.selected).toContainText('Nobody had looked at it since')
  await expect(hand.row('b', 'Nobody had looked').locator('.by-hand')).toBeVisible()
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-finding.png') })

  await page.getByRole('tab', { name: 'By hand' }).click()
  await expect(hand.done).toHaveCount(3)
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-list.png') })
  await quick.keep.click()
  await expect(page).toHaveURL(/#\/compare\//)
  const pair = new URL(page.url()).hash
  await expect.poll(() => hand.areLevel(...rescue)).toBe(true)
  await close()

  // After a new start, and with the two the other way round.
  const again = await open({ userDataDir: folder })
  const kept = new HandPage(again.page)
  await again.page.getByRole('heading', { name: 'Library', exact: true }).waitFor()
  await again.page.evaluate((hash) => (window.location.hash = hash), pair.replace(/(\d+)\/(\d+)/, '$2/$1'))
  await expect(kept.row('b', rescue[0])).toBeVisible()
  await again.page.getByRole('tab', { name: 'By hand' }).click()
  await expect(kept.done).toHaveCount(3)
  await expect(kept.row('a', rescue[1]).locator('.passage[data-by-hand]')).toBeVisible()
  await kept.done
    .filter({ hasText: 'Together' })
    .getByRole('button', { name: /Remove/ })
    .click()
  await expect(kept.row('a', rescue[1]).locator('.passage[data-by-hand]')).toHaveCount(0)
  await expect(kept.done).toHaveCount(2)
})

test('by keys alone: a finding is made, changed, visited, deleted and undone', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  const { keyboard } = page

  await keyboard.press('w')
  await expect.poll(() => hand.selectedWords()).toBe('The')
  await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => hand.selectedWords()).toMatch(/^The night ferry\s?$/)
  await expect(hand.tray).toContainText('The night ferry')
  await keyboard.press('w')
  await keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => hand.selectedWords()).toMatch(/^The night\s?$/)
  await expect(page.locator('[data-side="a"] .held')).toHaveText('The night ferry')

  await keyboard.press('m')
  await expect(hand.form.getByRole('radio', { checked: true })).toBeFocused()
  expect(await findAxeFaults(page)).toEqual([])
  await keyboard.press('ArrowRight')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(hand.note).toBeFocused()
  await keyboard.type('Which of the two ferries?')
  await keyboard.press('Control+Enter')
  await expect(hand.form).toHaveCount(0)
  await expect(quick.compare.selected).toContainText('by hand')
  await expect(page.locator('[data-part="texts"]')).toBeFocused()
  expect(await findAxeFaults(page)).toEqual([])

  await keyboard.press('n')
  await expect(quick.compare.selected).not.toContainText('by hand')
  await keyboard.press('p')
  await expect(quick.compare.selected).toContainText('by hand')
  await keyboard.press('m')
  await expect(hand.note).toHaveValue('Which of the two ferries?')
  // Letters typed on the kinds are words of the note, and no commands.
  await keyboard.type('Any')
  await expect(hand.note).toHaveValue('Which of the two ferries?Any')
  await keyboard.press('Escape')
  await keyboard.press('Delete')
  await expect(quick.compare.listed.filter({ hasText: 'by hand' })).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect(quick.compare.listed.filter({ hasText: 'by hand' })).toHaveCount(1)
  // A passage that is none is set apart where it stands.
  await expect(async () => {
    await keyboard.press('n')
    await expect(quick.compare.selected).toContainText('Word for word', { timeout: 500 })
  }).toPass()
  const passages = await quick.compare.listed.filter({ hasText: 'Word for word' }).count()
  await keyboard.press('Shift+A')
  await expect(quick.compare.listed.filter({ hasText: 'Word for word' })).toHaveCount(passages - 1)
  await keyboard.press('Control+z')
  await expect(quick.compare.listed.filter({ hasText: 'Word for word' })).toHaveCount(passages)

  // Of a finding that is before the eye, both sides are taken.
  await quick.compare.listed.filter({ hasText: 'Word for word' }).first().click()
  await keyboard.press('m')
  await expect(hand.form.getByRole('button', { name: /^Leave out the words/ })).toHaveCount(2)
  await expect(hand.form.getByRole('radio', { name: 'Wording' })).toBeChecked()
  await keyboard.press('Escape')
})

test('words of a figure are selected by dragging over it, and a press goes to the figure', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  const figure = page.locator('[data-side="a"] [data-figure]').filter({ hasText: '214' })
  const drag = async (): Promise<void> => {
    const box = await figure.boundingBox()
    if (box === null) throw new Error('The figure is not drawn.')
    const middle = box.y + box.height / 2
    await page.mouse.move(box.x + 3, middle)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 3, middle, { steps: 5 })
    await page.mouse.up()
  }
  await drag()
  await expect(hand.tray).toContainText('214')
  await expect(figure).not.toHaveAttribute('data-current')
  await page.keyboard.press('Escape')
  await expect(hand.tray).toHaveCount(0)
  await figure.click()
  await expect(figure).toHaveAttribute('data-current')
  // Also of the figure that is before the eye already.
  await drag()
  await expect(hand.tray).toContainText('214')
})

test('the menu of the other button, and of the key, has every way to go on with words selected', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  const menu = page.getByRole('menu', { name: 'Selected words' })
  const item = (name: string) => menu.getByRole('menuitem', { name })

  // Where nothing is selected, the sentence is taken that was pressed on.
  await hand.row('a', rescue[0]).click({ button: 'right', position: { x: 80, y: 30 } })
  await expect(hand.tray).toContainText(sentencesOfA[1] ?? '')
  await page.screenshot({ path: join(screenshotFolder, 'by-hand-menu.png') })
  await expect(menu.getByRole('menuitem')).toHaveText([
    /^Copy/,
    /^Copy with source and date/,
    /^Find elsewhere/,
    /^Make a finding/,
    /^Align with a sentence of the other text/,
  ])
  // The buttons for screen readers that close it stand beside the menu, which axe takes for content of the page.
  expect(await findAxeFaults(page, ['region'])).toEqual([])
  await item('Copy Ctrl C').click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(sentencesOfA[1])
  await expect(hand.tray).toContainText(rescue[0])

  await hand.row('b', rescue[1]).click({ button: 'right', position: { x: 80, y: 30 } })
  await item('Align the words chosen').click()
  await expect.poll(() => hand.areLevel(...rescue)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => hand.areLevel(...rescue)).toBe(false)

  await page.keyboard.press('w')
  await expect.poll(() => hand.selectedWords()).toBe('The')
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key)
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(page.locator('[data-part="texts"]')).toBeFocused()
    await expect(hand.tray).toBeVisible()
  }
  await page.keyboard.press('Shift+F10')
  await item('Make a finding').press('Enter')
  await expect(hand.form.getByRole('radio', { checked: true })).toBeFocused()
  await page.keyboard.press('Escape')

  await hand.row('b', 'Nobody had looked').click({ button: 'right', position: { x: 80, y: 30 } })
  await item('Find elsewhere').click()
  await expect(page.getByRole('dialog', { name: 'Elsewhere in the library' })).toBeVisible()
})

test('sentences are aligned without being selected: those pressed in, or those before the eye', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  const press = (side: Side, words: string) => hand.row(side, words).click({ position: { x: 60, y: 30 } })
  await press('a', rescue[0])
  await page.keyboard.press('a')
  await expect(hand.tray).toContainText(rescue[0])
  await press('b', rescue[1])
  await page.keyboard.press('a')
  await expect.poll(() => hand.areLevel(...rescue)).toBe(true)
  await expect(hand.row('a', rescue[0]).locator('.passage[data-by-hand]')).toHaveText(sentencesOfA[1] ?? '')
  await page.keyboard.press('Control+z')
  await expect.poll(() => hand.areLevel(...rescue)).toBe(false)

  // By keys alone: the sentence before the eye, the one level with it, and the two of them.
  await page.keyboard.press('a')
  await expect(hand.tray).toContainText('The night ferry')
  await page.keyboard.press('a')
  await expect(hand.tray.getByRole('button', { name: 'Align these' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(hand.row('a', 'The night ferry').locator('.passage[data-by-hand]')).toBeVisible()
})

test('a finding that is being made waits while its panel is away', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo(a, b)
  const hand = new HandPage(page)
  await hand.select('a', rescue[0])
  await page.keyboard.press('m')
  await hand.note.fill('Who counted?')
  await page.getByRole('button', { name: 'Side panel' }).click()
  await expect(hand.form).toHaveCount(0)
  await hand.select('b', rescue[1])
  await expect(hand.tray).toContainText(rescue[1])
  await hand.tray.getByRole('button', { name: 'Back to the finding' }).click()
  await expect(hand.note).toHaveValue('Who counted?')
  await expect(hand.form).toContainText(rescue[1])
  await expect(hand.form.getByRole('radio', { name: 'Figure' })).toBeChecked()
  await page.getByRole('button', { name: 'Make the finding' }).click()
  await expect(quick.compare.listed.first()).toContainText('Figure, by hand')
})
