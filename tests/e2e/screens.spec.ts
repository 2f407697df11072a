import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { twins } from './pages/samples.ts'
import { screenshotFolder } from './support/launch.ts'
import { test } from './pages/test.ts'

const sizes = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const
/** The smallest window there can be. */
const smallest = { width: 720, height: 480 } as const

type Size = { readonly width: number; readonly height: number }

async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
}

/** Controls that stick out of the window, or that cannot be pressed because something lies over their middle. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string =>
      element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? element.tagName
    const fault = (control: Element): string | null => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
        return `outside the window: ${name(control)}`
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const isReached = over === null || control.contains(over) || over.contains(control)
      return isReached ? null : `covered: ${name(control)} by ${name(over)}`
    }
    const { scrollWidth, scrollHeight } = document.documentElement
    // What scrolls inside its own part may well be out of sight: beyond the part's edge it can be neither seen nor covered.
    const isScrolledAway = (control: Element): boolean => {
      const { top, bottom } = control.getBoundingClientRect()
      for (let part = control.parentElement; part !== null; part = part.parentElement) {
        const box = part.getBoundingClientRect()
        const isBeyond = top < box.top - 1 || bottom > box.bottom + 1
        if (isBeyond && ['auto', 'scroll'].includes(getComputedStyle(part).overflowY)) return true
      }
      return false
    }
    const controls = [...document.querySelectorAll('button, [role="tab"], [role="grid"], [role="listbox"], header a')]
    const shown = controls.filter((control) => control.getClientRects().length > 0 && !isScrolledAway(control))
    return [
      ...(scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...(scrollHeight > innerHeight ? ['the page scrolls as a whole'] : []),
      ...shown.flatMap((control) => fault(control) ?? []),
    ]
  })
}

/** How much of the window's height the texts of a comparison have, in percent. */
function shareOfTexts(page: Page): Promise<number> {
  return page
    .locator('[data-part="texts"]')
    .evaluate((texts) => (100 * texts.getBoundingClientRect().height) / innerHeight)
}

/** Less would leave a reader of large print a few lines between the controls. */
const leastShareOfTexts = 55

for (const theme of ['light', 'dark'] as const) {
  test(`every screen fits its window (${theme})`, async ({ open }) => {
    const { app, page } = await open()
    const library = new LibraryPage(page)
    const compare = new ComparePage(page)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const look = async (state: string): Promise<void> => {
      for (const size of sizes) {
        await resize(app, page, size)
        // Rows are measured anew after the window has another size.
        await expect.poll(() => misplaced(page), `${state} at ${size.width}`).toEqual([])
        await page.screenshot({ path: join(screenshotFolder, `${state}-${theme}-${size.width}.png`) })
      }
    }
    await library.addSamples.waitFor()
    await look('library-empty')
    await library.fill()
    await look('library')
    await library.choose(twins.a.headline, twins.b.headline)
    await look('library-chosen')
    await library.compareChosen.click()
    await compare.texts.waitFor()
    await look('compare')
    await compare.next.click()
    await page.getByRole('region', { name: 'Selected finding' }).waitFor()
    await look('compare-finding')
    await page.getByRole('tab', { name: 'Because' }).click()
    await look('compare-because')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.screenshot({ path: join(screenshotFolder, `keys-${theme}.png`) })
  })
}

test('the smallest window, and text twice as large, still hold everything', async ({ open }) => {
  const { app, page } = await open()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.fill()
  await library.choose(twins.a.headline, twins.b.headline)
  await resize(app, page, smallest)
  await expect.poll(() => misplaced(page), 'library in the smallest window').toEqual([])
  await page.screenshot({ path: join(screenshotFolder, 'library-smallest.png') })
  await library.compareChosen.click()
  await compare.texts.waitFor()
  await expect.poll(() => misplaced(page), 'comparison in the smallest window').toEqual([])
  await expect.poll(() => shareOfTexts(page), 'texts in the smallest window').toBeGreaterThan(leastShareOfTexts)
  await page.screenshot({ path: join(screenshotFolder, 'compare-smallest.png') })

  await resize(app, page, { width: 1280, height: 800 })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await page.waitForFunction(() => innerWidth === 640)
  await expect.poll(() => misplaced(page), 'comparison at 200 %').toEqual([])
  await expect.poll(() => shareOfTexts(page), 'texts at 200 %').toBeGreaterThan(leastShareOfTexts)
  await page.screenshot({ path: join(screenshotFolder, 'compare-200-percent.png') })

  // What the low window leaves out of the heads is one press away.
  const whole = page.getByRole('button', { name: 'Heads in full' })
  const narrowed = (await compare.head('a').boundingBox())?.height ?? 0
  await whole.click()
  await expect(async () => {
    expect((await compare.head('a').boundingBox())?.height).toBeGreaterThan(2 * narrowed)
  }).toPass()
  await expect.poll(() => misplaced(page), 'comparison at 200 %, heads in full').toEqual([])
  await page.keyboard.press('h')
  await expect.poll(() => shareOfTexts(page)).toBeGreaterThan(leastShareOfTexts)
})
