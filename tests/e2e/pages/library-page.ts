import { expect, type Locator, type Page } from '@playwright/test'
import { sampleCount } from './samples.ts'

/** The library as a user meets it. */
export class LibraryPage {
  readonly page: Page
  readonly heading: Locator
  readonly articles: Locator
  readonly rows: Locator
  readonly chosen: Locator
  readonly addSamples: Locator
  readonly compareChosen: Locator
  readonly status: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: 'Library', exact: true })
    this.articles = page.getByRole('grid', { name: 'Articles' })
    this.rows = this.articles.getByRole('row')
    this.chosen = page.getByRole('region', { name: 'Chosen articles' })
    this.addSamples = page.getByRole('button', { name: 'Add sample reports' })
    this.compareChosen = this.chosen.getByRole('button', { name: 'Compare' })
    this.status = page.getByRole('status')
    this.search = page.getByRole('textbox', { name: 'Search the library' })
  }

  /** The row of an article, by a part of its headline. */
  row(headline: string): Locator {
    return this.rows.filter({ hasText: headline })
  }

  /** Fills the library and waits until its articles stand there. */
  async fill(): Promise<void> {
    await this.addSamples.click()
    await this.status.filter({ hasText: `${sampleCount} articles imported.` }).waitFor()
    await expect(this.articles).toHaveAttribute('aria-rowcount', String(sampleCount))
  }

  /** Pastes a text where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    }, text)
  }

  async choose(...headlines: readonly string[]): Promise<void> {
    for (const headline of headlines) await this.row(headline).click()
  }

  /** Chooses two articles and opens their comparison. */
  async compare(first: string, second: string): Promise<void> {
    await this.choose(first, second)
    await this.compareChosen.click()
  }

  /** Drops files and folders of this machine on the window, as a file manager does. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.heading.waitFor()
    const session = await this.page.context().newCDPSession(this.page)
    const drag = { x: 400, y: 300, data: { items: [], files: [...paths], dragOperationsMask: 1 } }
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') => session.send('Input.dispatchDragEvent', { type, ...drag })
    await send('dragEnter')
    // A hand goes on moving: a single move may be lost, and files that are let go before the browser has heard that the page
    // takes them are not handed to it.
    await expect(async () => {
      await send('dragOver')
      await expect(this.page.getByText('Drop to import')).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 10_000 })
    await send('dragOver')
    await send('drop')
    await session.detach()
  }
}
