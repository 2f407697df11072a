import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { ComparePage } from './compare-page.ts'

/** Two texts compared without being stored, as a user meets them. */
export class QuickPage {
  readonly page: Page
  readonly app: ElectronApplication
  readonly compare: ComparePage
  readonly first: Locator
  readonly second: Locator
  readonly keep: Locator

  constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    this.compare = new ComparePage(page)
    this.first = page.getByRole('textbox', { name: 'First text' })
    this.second = page.getByRole('textbox', { name: 'Second text' })
    this.keep = page.getByRole('button', { name: 'Keep in the library' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Library', exact: true }).waitFor()
    await this.page.keyboard.press('Control+n')
    await this.first.waitFor()
  }

  /** Pastes a text from the system's clipboard to wherever the focus is. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
    await this.page.keyboard.press('Control+v')
  }

  /** Opens the screen and compares two texts by two pastes. */
  async compareTwo(a: string, b: string): Promise<void> {
    await this.open()
    await this.paste(a)
    await this.paste(b)
    await this.compare.texts.waitFor()
  }
}
