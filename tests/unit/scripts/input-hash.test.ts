import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { inputHash } from '../../../scripts/build/input-hash.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let root = ''

beforeEach(async () => {
  root = temporaryFolder()
  await mkdir(join(root, 'source', 'inner'), { recursive: true })
  await mkdir(join(root, 'other'))
  await writeFile(join(root, 'source', 'one.ts'), 'one')
  await writeFile(join(root, 'source', 'inner', 'two.ts'), 'two')
  await writeFile(join(root, 'package.json'), '{}')
  await writeFile(join(root, 'other', 'notes.txt'), 'not built')
})

const hash = () => inputHash(root, { folders: ['source'], files: ['package.json'] })

test('the hash is the same for the same files, whatever their times and whatever lies beside them', async () => {
  const before = hash()
  await utimes(join(root, 'source', 'one.ts'), 1, 1)
  await writeFile(join(root, 'other', 'notes.txt'), 'changed')
  expect(hash()).toBe(before)
})

test.each([
  ['a file in a folder changes', () => writeFile(join(root, 'source', 'inner', 'two.ts'), 'three')],
  ['a single file changes', () => writeFile(join(root, 'package.json'), '{ }')],
  ['a file is added', () => writeFile(join(root, 'source', 'three.ts'), '')],
  ['a file is deleted', () => rm(join(root, 'source', 'one.ts'))],
  ['a file is renamed', () => rename(join(root, 'source', 'one.ts'), join(root, 'source', 'uno.ts'))],
])('the hash is another when %s', async (_what, change) => {
  const before = hash()
  await change()
  expect(hash()).not.toBe(before)
})
