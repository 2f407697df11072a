import { rm } from 'node:fs/promises'
import { expect } from '@playwright/test'
import {
  launchDoublet,
  libraryIn,
  temporaryFolder,
  type LaunchedDoublet,
  type LaunchOptions,
} from '../support/launch.ts'
import { test as base } from '../support/test.ts'
import { LibraryPage } from './library-page.ts'
import { sampleCount } from './samples.ts'
import { StoryPage } from './story-page.ts'

type Fixtures = {
  /** A folder of the test's own, empty at first and removed with all that is in it. */
  readonly folder: string
  /** Opens Doublet on a library of the sample reports, as on the day after they were added, and waits for its list. */
  readonly openFilled: (options?: LaunchOptions) => Promise<LaunchedDoublet>
}

type WorkerFixtures = {
  /** The file of a library that holds the sample reports, all of them looked at for stories. */
  readonly sampleLibrary: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleLibrary: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern that the fixture needs no other
    async ({}, use) => {
      const userDataDir = await temporaryFolder()
      const { page, close } = await launchDoublet({ userDataDir })
      await new LibraryPage(page).fill()
      await new StoryPage(page).openAll()
      await close()
      await use(libraryIn(userDataDir))
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern that the fixture needs no other
  folder: async ({}, use) => {
    const folder = await temporaryFolder()
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  openFilled: async ({ open, sampleLibrary }, use) => {
    await use(async (options) => {
      const doublet = await open({ ...options, library: sampleLibrary })
      await expect(new LibraryPage(doublet.page).articles).toHaveAttribute('aria-rowcount', String(sampleCount))
      return doublet
    })
  },
})
