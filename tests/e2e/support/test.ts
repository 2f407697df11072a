import { test as base, type Page } from '@playwright/test'
import { launchDoublet, type LaunchedDoublet, type LaunchOptions } from './launch.ts'

type Fixtures = {
  /** Opens Doublet, as often as a test needs it; whatever is still open when the test ends is closed. */
  readonly open: (options?: LaunchOptions) => Promise<LaunchedDoublet>
}

/** Playwright's `test` with `open`; a failed test leaves pictures of its windows in its report. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern that the fixture needs no other
  open: async ({}, use, testInfo) => {
    const opened: LaunchedDoublet[] = []
    await use(async (options) => {
      const doublet = await launchDoublet(options)
      opened.push(doublet)
      return doublet
    })
    for (const doublet of opened) {
      if (testInfo.status !== testInfo.expectedStatus) {
        const picture = await pictureOf(doublet.page)
        if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
      }
      await doublet.close()
    }
  },
})

async function pictureOf(page: Page): Promise<Buffer | null> {
  return page.isClosed() ? null : page.screenshot()
}
