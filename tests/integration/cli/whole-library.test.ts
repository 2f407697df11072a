import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doublet } from '../../support/command-line.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')

test('doublet export and doublet merge: one library into another, without a fault', async () => {
  const folder = temporaryFolder()
  const [library, copy, other] = ['a', 'copy', 'b'].map((name) => join(folder, `${name}.doublet`)) as [
    string,
    string,
    string,
  ]
  await doublet('import', '--library', library, samples)
  const exported = await doublet('export', '--library', library, copy)
  expect(exported).toMatchObject({ status: 0 })
  expect(exported.out).toMatch(/^15 articles, \d+ bytes\.\n$/)
  expect(await doublet('check', '--library', copy)).toMatchObject({ status: 0, out: 'No faults found; 15 articles.\n' })

  const merging = ['merge', '--library', other, copy] as const
  expect(await doublet(...merging)).toMatchObject({ status: 0, out: '15 added, 0 there already, 0 failed.\n' })
  expect(await doublet(...merging)).toMatchObject({ status: 0, out: '0 added, 15 there already, 0 failed.\n' })
  expect(await doublet('check', '--library', other)).toMatchObject({ status: 0 })
}, 120_000)

test('doublet export and doublet merge say what cannot be done, and end with status 1', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'a.doublet')
  const text = join(folder, 'text.txt')
  writeFileSync(text, 'This is no library, but a text of some length. '.repeat(20))
  await doublet('import', '--library', library, samples)
  const merged = await doublet('merge', '--library', library, text)
  expect(merged).toMatchObject({ status: 1, out: '' })
  expect(merged.err).toContain('text.txt was not taken in.')
  const exported = await doublet('export', '--library', library, library)
  expect(exported).toMatchObject({ status: 1, out: '' })
  expect(exported.err).toContain('That is the library itself.')
}, 120_000)
