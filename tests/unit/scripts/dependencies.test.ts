import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { reasonToInstall } from '../../../scripts/launch/dependencies.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/needed': { version: '2.0.0', integrity: 'sha512-aa' },
  'node_modules/elsewhere': { version: '3.0.0', integrity: 'sha512-bb', optional: true },
}
const { '': _root, 'node_modules/elsewhere': _optional, ...installed } = wanted

describe('what is installed against what the lock file asks for', () => {
  let root = ''

  beforeEach(async () => {
    root = temporaryFolder()
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
    await mkdir(join(root, 'node_modules', 'needed'), { recursive: true })
    await writeFile(join(root, 'node_modules', 'needed', 'package.json'), '{}')
    await npmFinished(installed)
  })

  const npmFinished = (packages: object) =>
    writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

  test('is complete though an optional package for another platform is left out', () => {
    expect(reasonToInstall(root)).toBeNull()
  })

  test('is nothing in a fresh clone', async () => {
    await rm(join(root, 'node_modules'), { recursive: true })
    expect(reasonToInstall(root)).toBe('nothing is installed yet')
  })

  test('is not trusted when npm did not come to its end', async () => {
    await rm(join(root, 'node_modules', '.package-lock.json'))
    expect(reasonToInstall(root)).toBe('an earlier installation was interrupted')
  })

  test('is not trusted when npm was stopped while it wrote', async () => {
    await writeFile(join(root, 'node_modules', '.package-lock.json'), '{"packages": {"node_mod')
    expect(reasonToInstall(root)).toBe('an earlier installation was interrupted')
  })

  test('is stale after the lock file has moved on to another version', async () => {
    await npmFinished({ 'node_modules/needed': { version: '1.9.0', integrity: 'sha512-aa' } })
    expect(reasonToInstall(root)).toBe('node_modules/needed is not the version asked for')
  })

  test('is stale when the version is the same but the content is not', async () => {
    await npmFinished({ 'node_modules/needed': { version: '2.0.0', integrity: 'sha512-cc' } })
    expect(reasonToInstall(root)).toBe('node_modules/needed is not the version asked for')
  })

  test('is stale after the lock file has gained a package', async () => {
    await npmFinished({})
    expect(reasonToInstall(root)).toBe('node_modules/needed is missing')
  })

  test('is damaged when a package was deleted', async () => {
    await rm(join(root, 'node_modules', 'needed'), { recursive: true })
    expect(reasonToInstall(root)).toBe('node_modules/needed is gone')
  })

  test('cannot be told without a lock file', async () => {
    await writeFile(join(root, 'package-lock.json'), '')
    expect(() => reasonToInstall(root)).toThrow('package-lock.json is missing or damaged')
  })
})
