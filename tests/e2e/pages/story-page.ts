import { expect, type Locator, type Page } from '@playwright/test'

/** The stories of the sample reports that the tests name. */
export const ferry = {
  title: 'Ferry sinks off Port Ansel, 12 dead',
  reports: [
    'Ferry sinks off Port Ansel, 12 dead',
    'Ferry toll rises to 15 as search off Port Ansel goes on',
    'Passengers describe last minutes of island ferry',
  ],
} as const
export const flood = { title: 'Thousands leave homes as Ister Brook dam overflows' } as const

/** The list of stories and the screen of one, as a user meets them. */
export class StoryPage {
  readonly page: Page
  readonly link: Locator
  readonly list: Locator
  readonly stories: Locator
  readonly search: Locator
  readonly reports: Locator
  readonly matrix: Locator
  readonly chosen: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.link = page.getByRole('link', { name: 'Stories' })
    this.list = page.getByRole('listbox', { name: 'Stories' })
    this.stories = this.list.getByRole('option')
    this.search = page.getByRole('textbox', { name: 'Search the stories' })
    this.reports = page.getByRole('checkbox')
    this.matrix = page.getByRole('table', { name: 'Who contains whom' })
    this.chosen = page.getByRole('region', { name: 'Chosen reports' })
    this.undo = page.getByRole('button', { name: 'Undo' })
  }

  story(title: string): Locator {
    return this.stories.filter({ hasText: title })
  }

  /** The title over an open story. */
  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  report(headline: string): Locator {
    return this.page.getByRole('checkbox', { name: headline })
  }

  /** The cell that says how much of one report stands in another, by their numbers. */
  cell(of: number, other: number): Locator {
    return this.matrix.getByRole('button', { name: new RegExp(`% of ${of} in ${other}[.]`) })
  }

  /** Opens the list of the stories of the sample reports, once all of these were looked at. */
  async openAll(): Promise<void> {
    await this.link.click()
    await expect(this.stories).toHaveCount(3)
    await expect(this.page.getByText('still to look at')).toHaveCount(0)
  }

  async open(title: string): Promise<void> {
    await this.story(title).click()
    await this.matrix.waitFor()
  }
}
