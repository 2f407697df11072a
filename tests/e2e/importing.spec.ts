import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { inventedText } from '../support/reports.ts'
import { LibraryPage } from './pages/library-page.ts'
import { test } from './pages/test.ts'

/** More reports than come in within the moment that a person takes to cancel. */
const MANY = 40_000

test('while an import runs the list grows, and once it is cancelled what is told is what is there', async ({
  open,
  folder,
}) => {
  const path = join(folder, 'many.jsonl')
  const lines = Array.from({ length: MANY }, (_, at) =>
    JSON.stringify({ title: `Late news ${at}`, body: inventedText(at, 40) }),
  )
  writeFileSync(path, lines.join('\n'))
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.drop(path)
  const cancel = page.getByRole('button', { name: 'Cancel' })
  const rowCount = async (): Promise<number> => Number((await library.articles.getAttribute('aria-rowcount')) ?? 0)
  await library.articles.waitFor()
  const first = await rowCount()
  await expect.poll(rowCount).toBeGreaterThan(first)
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeVisible()
  await cancel.click()

  const told = library.status.filter({ hasText: 'Cancelled. What had come in is kept:' })
  await told.waitFor()
  const [, kept = ''] = /kept: ([\d,]+) articles imported/.exec(await told.innerText()) ?? []
  const count = Number(kept.replaceAll(',', ''))
  expect(count).toBeGreaterThanOrEqual(first)
  expect(count).toBeLessThan(MANY)
  await expect(library.articles).toHaveAttribute('aria-rowcount', String(count))
})
