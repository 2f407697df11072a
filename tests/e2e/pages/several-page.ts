import type { Locator, Page } from '@playwright/test'

/** Several reports side by side, as a user meets them. */
export class SeveralPage {
  readonly page: Page
  readonly text: Locator
  readonly columns: Locator
  readonly additions: Locator
  readonly base: Locator
  readonly tools: Locator
  readonly heading: Locator
  readonly find: Locator
  readonly found: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('region', { name: 'The base and what the others make of it' })
    this.columns = page.getByRole('table', { name: 'All reports, level with the base' })
    this.additions = this.text.locator('[data-stop^="addition"]')
    this.base = page.getByRole('combobox', { name: 'Base' })
    this.tools = page.getByRole('toolbar', { name: 'Several reports' })
    this.heading = page.getByRole('heading', { level: 1 })
    this.find = page.getByRole('textbox', { name: 'Words to find in all reports' })
    this.found = page.getByRole('search', { name: 'Find in all reports' }).getByRole('status')
  }

  /** What others have in place of some words, by the words of the base. */
  place(words: string): Locator {
    return this.text.getByRole('listitem').filter({ hasText: words })
  }

  /** What is before the eye. */
  get current(): Locator {
    return this.page.locator('[data-stop][data-current]')
  }

  view(name: 'Base text' | 'Columns' | 'Reports'): Locator {
    return this.tools.getByRole('button', { name, exact: true })
  }
}
