import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { libraryProcessOf } from './pages/application.ts'
import { ComparePage } from './pages/compare-page.ts'
import { LibraryPage } from './pages/library-page.ts'
import { sampleCount, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'
import { libraryIn } from './support/launch.ts'

test.skip(process.platform !== 'linux', 'The library process is looked up where Linux lists processes.')

/** Kills the library process and resolves when the window has said so: the message stands for a moment only. */
async function killLibrary(app: ElectronApplication, page: Page): Promise<void> {
  const pid = libraryProcessOf(app)
  expect(pid).not.toBeNull()
  // The page itself looks with every change of it: a question from outside may come too late.
  await page.evaluate(() => {
    new MutationObserver((_changes, watch) => {
      if (!document.body.innerText.includes('The library stopped and is being started again')) return
      document.documentElement.dataset['told'] = 'yes'
      watch.disconnect()
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  process.kill(pid ?? 0, 'SIGKILL')
  await expect(page.locator(':root[data-told]')).toBeAttached()
}

test('when the library process is killed, the window says so, starts it again and goes on', async ({ openFilled }) => {
  const { app, page } = await openFilled()
  const library = new LibraryPage(page)
  const compare = new ComparePage(page)
  await library.compare(twins.a.headline, twins.b.headline)
  await expect(compare.texts).toBeVisible()
  const before = libraryProcessOf(app)

  await killLibrary(app, page)

  await expect(compare.texts).toBeVisible()
  await expect(page.getByText('The library stopped')).toBeHidden()
  expect(libraryProcessOf(app)).not.toBe(before)

  await compare.back.click()
  await expect(library.rows).toHaveCount(sampleCount)
  await library.chosen.getByRole('button', { name: 'Choose none' }).click()
  await library.compare('Ferry toll rises', 'Passengers describe last minutes')
  await expect(compare.head('a')).toContainText('stands in B')
})

test('killed again and again, it ends with advice and can be asked for another try', async ({ openFilled }) => {
  test.slow()
  const { app, page } = await openFilled()
  const failed = page.getByRole('alert').filter({ hasText: 'keeps ending' })
  await expect(async () => {
    const pid = libraryProcessOf(app)
    if (pid !== null) process.kill(pid, 'SIGKILL')
    await expect(failed).toBeVisible({ timeout: 1 })
  }).toPass()
  await expect(new LibraryPage(page).rows).toHaveCount(sampleCount)

  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed).toBeHidden()
  await new LibraryPage(page).choose(twins.a.headline)
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(new LibraryPage(page).rows).toHaveCount(sampleCount - 1)
})

/** What can be wrong with a library file, and what the window must say of it. */
const faults = [
  {
    name: 'a file that is no library',
    spoil: (path: string) => writeFileSync(path, 'Minutes of the harbour board, not a database at all.\n'.repeat(40)),
    problem: 'This file is not a Doublet library',
    advice: 'It was not changed.',
  },
  {
    name: 'a library of a newer Doublet',
    spoil(path: string) {
      const db = new Database(path)
      db.pragma('user_version = 99')
      db.close()
    },
    problem: 'This library was written by a newer Doublet',
    advice: 'Install the newest Doublet',
  },
  {
    name: 'a damaged library',
    spoil(path: string) {
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 100)
      writeFileSync(path, bytes)
    },
    problem: 'The library file is damaged',
    advice: 'Keep a copy of it',
  },
] as const

for (const fault of faults) {
  test(`${fault.name} is left as it is, named, and explained`, async ({ folder, open, sampleLibrary }) => {
    const path = libraryIn(folder)
    copyFileSync(sampleLibrary, path)
    fault.spoil(path)
    const spoilt = readFileSync(path)

    const { page, close } = await open({ userDataDir: folder })
    const alert = page.getByRole('alert').filter({ hasText: fault.problem }).first()
    await expect(alert).toContainText(fault.advice)
    await expect(alert).toContainText(path)
    await expect(alert.getByRole('button', { name: 'Show the file' })).toBeVisible()
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(page.getByText('Choose two to compare them')).toHaveCount(0)
    await close()
    expect(readFileSync(path).equals(spoilt)).toBe(true)
  })
}
