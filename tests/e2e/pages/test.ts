import { rm } from 'node:fs/promises'
import { temporaryFolder } from '../support/launch.ts'
import { test as base } from '../support/test.ts'

type Fixtures = {
  /** A folder of the test's own, empty at first and removed with all that is in it. */
  readonly folder: string
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern that the fixture needs no other
  folder: async ({}, use) => {
    const folder = await temporaryFolder()
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})
