import { expect, type Page } from '@playwright/test'
import { answerFileDialog } from './pages/application.ts'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { test } from './pages/test.ts'
import type { LaunchedDoublet, LaunchOptions } from './support/launch.ts'

const twinPaths = [twins.a.path, twins.b.path]

/** The ways in which two files come in. Each begins with an empty library. */
const ways: readonly {
  readonly name: string
  readonly options?: LaunchOptions
  readonly bring: (doublet: LaunchedDoublet) => Promise<void>
}[] = [
  {
    name: 'dropped on the window',
    bring: ({ page }) => new LibraryPage(page).drop(...twinPaths),
  },
  {
    name: 'named on the command line',
    options: { args: twinPaths },
    bring: async () => {},
  },
  {
    name: 'chosen in the dialog',
    bring: async ({ app, page }) => {
      await answerFileDialog(app, twinPaths)
      await page.getByRole('button', { name: 'Import' }).last().click()
    },
  },
]

for (const { name, options, bring } of ways) {
  test(`two reports ${name} stand in the list with what is known about them`, async ({ open }) => {
    const doublet = await open(options)
    const library = new LibraryPage(doublet.page)
    await bring(doublet)

    await expect(library.rows).toHaveCount(2)
    for (const { headline, about } of [twins.a, twins.b]) {
      for (const fact of about) await expect(library.row(headline)).toContainText(fact)
    }
    await expect(library.row(twins.a.headline)).not.toContainText(/^ ?date/)
    await expect(library.status.filter({ hasText: '2 articles imported.' })).toBeVisible()

    // They came to be compared, so they are chosen already; the earlier report is A.
    await expect(library.chosen).toContainText(twins.a.headline)
    await library.compareChosen.click()
    const compare = new ComparePage(doublet.page)
    await expect(compare.head('a')).toContainText(twins.a.headline)
    await expect(compare.head('b')).toContainText(twins.b.headline)
  })
}

async function compareTwins(page: Page): Promise<ComparePage> {
  const library = new LibraryPage(page)
  await library.compare(twins.b.headline, twins.a.headline)
  const compare = new ComparePage(page)
  await expect(compare.texts).toBeVisible()
  return compare
}

test('heads say what each report is and how much of it stands in the other', async ({ openFilled }) => {
  const compare = await compareTwins((await openFilled()).page)
  for (const side of ['a', 'b'] as const) {
    for (const fact of twins[side].about) await expect(compare.head(side)).toContainText(fact)
  }
  await expect(compare.head('a')).not.toContainText('Ilmar Vessen')
  // 109 of 261 words of A and 104 of 333 of B are in passages, all but two of them the same; what belongs to a passage's end may move by a word or two.
  expect(await compare.coverage('a')).toBeGreaterThanOrEqual(39)
  expect(await compare.coverage('a')).toBeLessThanOrEqual(43)
  expect(await compare.coverage('b')).toBeGreaterThanOrEqual(29)
  expect(await compare.coverage('b')).toBeLessThanOrEqual(33)
})

test('the recap is marked word for word in both texts', async ({ openFilled }) => {
  const compare = await compareTwins((await openFilled()).page)
  await compare.filter('Passages').click()
  await expect(compare.listed).toHaveCount(2)
  await compare.listed.filter({ hasText: 'Word for word' }).click()

  await expect(compare.current('a').first()).toBeInViewport()
  await expect(compare.current('b').first()).toBeInViewport()
  // Rows are drawn as they come near the view.
  await expect
    .poll(() => compare.currentPassage('a'))
    .toMatch(/^To recall, raiding parties .* and are hard to watch\.?$/)
  const recap = await compare.currentPassage('a')
  expect(recap.split(' ')).toHaveLength(66)
  await expect.poll(() => compare.currentPassage('b')).toBe(recap)
  await expect(compare.column('a').locator('.passage[data-current] .difference')).toHaveCount(0)
})

test('the edited sentence shows both of its inner differences, and one of the two passages is moved', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await compare.filter('Passages').click()
  await expect(compare.listed.filter({ hasText: 'moved' })).toHaveCount(1)
  await compare.listed.filter({ hasText: 'Edited' }).click()

  await expect(compare.current('a').first()).toBeInViewport()
  await expect
    .poll(() => compare.currentPassage('a'))
    .toMatch(/^Another 70 K-204 R type infantry mines.*, the ministry said\.?$/)
  await expect(compare.column('a').locator('.passage[data-current] .difference')).toHaveText([
    'Another',
    ', the ministry said',
  ])

  await page.keyboard.press('t')
  await expect(compare.current('b').first()).toBeInViewport()
  await expect.poll(() => compare.currentPassage('b')).toMatch(/^Similarly, 70 K-204 R type infantry mines/)
  await expect(compare.column('b').locator('.passage[data-current] .difference')).toHaveText(['Similarly,'])
  await expect(compare.column('b').locator('.passage[data-current] .missing')).toHaveCount(1)
})

test('figures of the edited sentence are the same, and what is no figure is not marked', async ({ openFilled }) => {
  const compare = await compareTwins((await openFilled()).page)
  await compare.filter('Passages').click()
  await compare.listed.filter({ hasText: 'Edited' }).click()
  const sentence = compare.column('a').filter({ has: compare.page.locator('.passage[data-kind="edited"]') })
  for (const text of ['70', '2029', 'May 11']) {
    await expect(sentence.locator('.figure').getByText(text, { exact: true })).toBeVisible()
    await expect(sentence.locator('.figure[data-relation="same"]').filter({ hasText: text })).toHaveCount(1)
  }
  await expect(compare.texts.locator('.figure').filter({ hasText: /204/ })).toHaveCount(0)
})

test('mines of two districts are two facts, dates that meet are compatible, and nothing conflicts', async ({
  openFilled,
}) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await compare.filter('Figures').click()
  await expect(compare.listed.filter({ hasText: 'Other scope' }).filter({ hasText: 'some 318' })).toHaveCount(1)
  await expect(compare.listed.filter({ hasText: 'Conflict' })).toHaveCount(0)
  await expect(compare.summary.getByText('No figures conflict')).toBeVisible()

  await page.getByText('that need no decision').click()
  await compare.listed.filter({ hasText: 'Compatible' }).filter({ hasText: 'May 3-5' }).click()
  await expect(compare.figure('b', 'May 3-5')).toBeInViewport()
  await expect(compare.texts.locator('[data-relation="conflict"]')).toHaveCount(0)
})

/** Goes through all findings by `step` and returns the places it stopped at; at each, a mark must be in view. */
async function walk(compare: ComparePage, step: () => Promise<void>): Promise<number[]> {
  const total = Number(await compare.listed.first().getAttribute('aria-setsize'))
  const stops: number[] = []
  for (let count = 0; count < total; count += 1) {
    const before = await compare.position.textContent()
    await step()
    await expect(compare.position).not.toHaveText(before ?? '')
    await expect(compare.texts.locator('[role="cell"] [data-current]').first()).toBeInViewport()
    stops.push(Number(await compare.selected.getAttribute('aria-posinset')))
  }
  return stops
}

test('next and previous visit every finding, by button and by key', async ({ openFilled }) => {
  const { page } = await openFilled()
  const compare = await compareTwins(page)
  await page.getByText('that need no decision').click()
  await expect(page.getByRole('checkbox', { name: /that need no decision/ })).toBeChecked()
  const total = Number(await compare.listed.first().getAttribute('aria-setsize'))
  expect(total).toBeGreaterThan(10)
  const upward = Array.from({ length: total }, (_, index) => index + 1)

  expect(await walk(compare, () => compare.next.click())).toEqual(upward)
  // From the last one, previous goes back through all the others and round to the last.
  expect(await walk(compare, () => compare.previous.click())).toEqual([...upward.slice(0, -1).reverse(), total])
  expect(await walk(compare, () => page.keyboard.press('n'))).toEqual(upward)
  expect(await walk(compare, () => page.keyboard.press('Shift+F7'))).toEqual([...upward.slice(0, -1).reverse(), total])
})

test('of a finding that stands in two rows, both come into view where they have room', async ({ openFilled }) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_900, 1_150))
  await library.compare(twins.a.headline, twins.b.headline)
  await compare.texts.waitFor()
  // Far from it first.
  await compare.texts.getByRole('rowgroup').last().press('End')
  await compare.listed.filter({ hasText: 'Edited, moved' }).click()
  for (const side of ['a', 'b'] as const) {
    const passage = compare.column(side).locator('.passage[data-current]').first()
    await expect(passage, side).toBeInViewport({ ratio: 1 })
  }
})
