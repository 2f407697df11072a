import type { Locator, Page } from '@playwright/test'

export type Side = 'a' | 'b'

/** A comparison as a user meets it. Rows are virtualised: of the texts, only what is near the view can be asked for. */
export class ComparePage {
  readonly page: Page
  readonly texts: Locator
  readonly summary: Locator
  readonly findings: Locator
  readonly listed: Locator
  readonly selected: Locator
  readonly position: Locator
  readonly back: Locator
  readonly next: Locator
  readonly previous: Locator

  constructor(page: Page) {
    this.page = page
    this.texts = page.getByRole('table', { name: 'Both texts, side by side' })
    this.summary = page.getByRole('region', { name: 'Comparison' })
    this.findings = page.getByRole('listbox', { name: 'Findings' })
    this.listed = this.findings.getByRole('option')
    this.selected = this.findings.getByRole('option', { selected: true })
    this.position = page.getByRole('toolbar', { name: 'Comparison' }).getByText(/ of |finding/)
    this.back = page.getByRole('button', { name: 'Back to the library' })
    this.next = page.getByRole('button', { name: 'Next finding' })
    this.previous = page.getByRole('button', { name: 'Previous finding' })
  }

  /** What stands over one of the texts: headline, source, date, byline, coverage. */
  head(side: Side): Locator {
    return this.texts.getByRole('columnheader').nth(side === 'a' ? 0 : -1)
  }

  /** What one of the texts says in each row near the view. */
  column(side: Side): Locator {
    return this.texts.locator(`[role="cell"]:${side === 'a' ? 'first-child' : 'last-child'}`)
  }

  /** The share of one text that stands in the other, in percent. */
  async coverage(side: Side): Promise<number> {
    const text = await this.head(side).getByText('of it stands in').textContent()
    return Number.parseInt(text ?? '', 10)
  }

  figure(side: Side, text: string): Locator {
    return this.column(side).locator('.figure').getByText(text, { exact: true })
  }

  /** Marks of what is selected, in one of the texts. */
  current(side: Side): Locator {
    return this.column(side).locator('[data-current]')
  }

  /** The words of the selected passage in one of the texts, its rows put together. */
  async currentPassage(side: Side): Promise<string> {
    const parts = await this.column(side).locator('.passage[data-current]').allTextContents()
    return parts.join(' ').replaceAll(/\s+/g, ' ').trim()
  }

  /** The label of one of the filters over the list: what is seen and pressed. */
  filter(name: string): Locator {
    return this.page.getByRole('radiogroup', { name: 'Show' }).getByText(name)
  }
}
