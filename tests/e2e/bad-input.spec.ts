import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerFileDialog, dragFiles } from './pages/application.ts'
import { LibraryPage } from './pages/library-page.ts'
import { samplePath, twins } from './pages/samples.ts'
import { test } from './pages/test.ts'

/** What cannot be taken in, how to make it, and what the window must say of it. */
const unreadable = {
  'empty.txt': { make: (path: string) => writeFileSync(path, ''), reason: 'It is empty' },
  'blank.txt': { make: (path: string) => writeFileSync(path, ' \n\n \t\n'), reason: 'It is empty' },
  'picture.txt': {
    make: (path: string) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    reason: 'Its content is a picture',
  },
  'huge.txt': {
    make(path: string) {
      writeFileSync(path, 'Nothing but room.\n')
      truncateSync(path, 20_000_000)
    },
    reason: 'It is larger than 16 MB',
  },
  'song.mp3': { make: (path: string) => writeFileSync(path, 'no song'), reason: 'Doublet does not read .mp3 files.' },
} as const

const names = Object.keys(unreadable) as (keyof typeof unreadable)[]

/** Makes all of them in a folder; returns their paths. */
function makeUnreadable(folder: string): string[] {
  return names.map((name) => {
    const path = join(folder, name)
    unreadable[name].make(path)
    return path
  })
}

test('dropped files that cannot be read are named with their reasons, and the good ones are kept', async ({
  folder,
  open,
}) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.drop(twins.a.path, ...makeUnreadable(folder), twins.b.path)

  await expect(
    library.status.filter({ hasText: `2 articles imported; ${names.length} could not be read.` }),
  ).toBeVisible()
  await expect(library.rows).toHaveCount(2)
  const problems = page.getByRole('list', { name: 'Could not be read' }).getByRole('listitem')
  await expect(problems).toHaveCount(names.length)
  for (const name of names) {
    await expect(problems.filter({ hasText: name })).toContainText(unreadable[name].reason)
  }
})

test('what is let go as it comes over another part of the window is taken', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.heading.waitFor()
  const letGo = await dragFiles(page, [twins.a.path, twins.b.path])
  await letGo({ x: 400, y: 8 })
  await expect(library.rows).toHaveCount(2)
  await expect(page.getByText('Drop to import')).toBeHidden()
})

test('a dropped folder is taken with all that is in it', async ({ folder, open }) => {
  const inner = join(folder, 'overnight')
  mkdirSync(join(inner, 'early'), { recursive: true })
  mkdirSync(join(inner, 'late'))
  writeFileSync(join(inner, 'early', 'dam.txt'), 'Water falls at the dam of Brenna\n\nIt fell by 12 feet on Monday.')
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.drop(twins.a.path, inner, twins.b.path)

  await expect(library.rows).toHaveCount(3)
  await expect(library.row('Water falls at the dam of Brenna')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Could not be read' })).toHaveText(/^overnight\/late\s*There is nothing/)
})

test('a file chosen in the dialog that is gone by then is named', async ({ folder, open }) => {
  const { app, page } = await open()
  await answerFileDialog(app, [join(folder, 'gone.txt'), twins.a.path])
  await page.getByRole('button', { name: 'Import' }).last().click()

  await expect(new LibraryPage(page).rows).toHaveCount(1)
  await expect(page.getByRole('listitem').filter({ hasText: 'gone.txt' })).toContainText(
    'There is nothing of this name.',
  )
})

test('a file named on the command line that cannot be read is told in the window', async ({ folder, open }) => {
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '')
  const { page } = await open({ args: [empty, twins.a.path] })

  await expect(new LibraryPage(page).rows).toHaveCount(1)
  await expect(page.getByRole('listitem').filter({ hasText: 'empty.txt' })).toContainText('It is empty')
})

test('a text that is dropped again is said to be here already', async ({ open }) => {
  const { page } = await open()
  const library = new LibraryPage(page)
  await library.drop(twins.a.path)
  await expect(library.rows).toHaveCount(1)
  await library.drop(twins.a.path, samplePath('flood-1-sundmark-press.txt'))
  await expect(library.status.filter({ hasText: '1 article imported; 1 resend of a text already here.' })).toBeVisible()
})
