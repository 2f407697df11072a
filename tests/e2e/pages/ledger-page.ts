import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** The figure ledger as a user meets it. */
export class LedgerPage {
  readonly page: Page
  readonly heading: Locator
  readonly grid: Locator
  readonly panel: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: 'Figure ledger' })
    this.grid = page.getByRole('grid', { name: 'Figures of all reports' })
    this.panel = page.getByRole('complementary')
    this.search = page.getByRole('textbox', { name: 'Search the ledger' })
  }

  /** The row of a fact, by a part of its heading. */
  row(fact: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: fact }) })
  }

  /** The rows of facts that are drawn, without the line of headings. */
  get facts(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader') })
  }

  /** The text of the cell that the keys are on. */
  async activeText(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant')
    return id === null ? '' : this.page.locator(`[id="${id}"]`).innerText()
  }
}

/** Answers the system's dialog for saving. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}
