import { expect } from '@playwright/test'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'

/** The Node-API better-sqlite3 needs. */
const needed = 10

test('an Electron too old for the database says so from its utility process', async ({ open }) => {
  // Without a Node to stand in, the library is started where every released Doublet starts it.
  const { app, page } = await open({ env: { DOUBLET_NODE: '' } })
  const found = await app.evaluate(() => Number(process.versions['napi']))
  test.skip(found >= needed, 'This Electron is not too old.')

  const alert = page
    .getByRole('alert')
    .filter({ hasText: `the database needs ${needed}` })
    .first()
  await expect(alert).toContainText(`This Electron offers Node-API ${found}`)
  await expect(alert).toContainText('npm start')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeVisible()
  await expect(new LibraryPage(page).heading).toBeVisible()
})
