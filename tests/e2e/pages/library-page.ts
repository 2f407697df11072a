import { expect, type Locator, type Page } from '@playwright/test'
import { dragFiles } from './application.ts'
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

  /** Drops files and folders of this machine on the window. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.heading.waitFor()
    const letGo = await dragFiles(this.page, paths)
    await this.page.getByText('Drop to import').waitFor()
    await letGo()
  }
}
