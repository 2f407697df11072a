import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { preparedFolder } from '../../../scripts/runtime/prepared-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a folder that is prepared once', () => {
  let cache = ''
  let target = ''
  let filled = 0
  let damage: string[] = []

  beforeEach(() => {
    cache = temporaryFolder()
    target = join(cache, 'runtime-1')
    filled = 0
    damage = []
  })

  const prepare = (fill = fillWithTwoFiles) =>
    preparedFolder({ target, fill, onDamage: (reason) => damage.push(reason) })

  const fillWithTwoFiles = async ({ content, scratch }: { content: string; scratch: string }) => {
    filled += 1
    await writeFile(join(scratch, 'download'), 'archive')
    await mkdir(join(content, 'lib'))
    await writeFile(join(content, 'program'), 'does things')
    await writeFile(join(content, 'lib', 'part'), 'of it')
  }

  test('is filled on first use only, and nothing else stays behind', async () => {
    const content = await prepare()
    expect(await prepare()).toBe(content)
    expect(filled).toBe(1)
    expect(damage).toEqual([])
    expect(await readFile(join(content, 'lib', 'part'), 'utf8')).toBe('of it')
    expect(await readdir(cache)).toEqual(['runtime-1'])
  })

  test.each([
    ['a file was cut short', (path: string) => truncate(path, 3), 'lib/part has 3 bytes instead of 5'],
    ['a file was deleted', (path: string) => rm(path), 'lib/part is missing'],
    ['a file was overwritten by as many bytes', (path: string) => overwrite(path, 'by it'), 'lib/part was changed'],
  ])('is made anew when %s', async (_what, harm, reason) => {
    const content = await prepare()
    await harm(join(content, 'lib', 'part'))
    await prepare()
    expect(damage).toEqual([reason])
    expect(filled).toBe(2)
    expect(await readFile(join(content, 'lib', 'part'), 'utf8')).toBe('of it')
  })

  /** With a time of its own, as a real change has: the test is faster than the clock of some file systems. */
  const overwrite = async (path: string, text: string) => {
    await writeFile(path, text)
    await utimes(path, 1, 1)
  }

  test('is kept when only the time of a file differs, as after a copy', async () => {
    const content = await prepare()
    await utimes(join(content, 'program'), 1, 1)
    await prepare()
    expect(filled).toBe(1)
  })

  test.each([
    ['is gone', (path: string) => rm(path)],
    ['was cut short', (path: string) => truncate(path, 10)],
  ])('is made anew when its manifest %s', async (_what, harm) => {
    await prepare()
    await harm(join(target, 'manifest.json'))
    await prepare()
    expect(damage).toEqual(['it was not finished'])
    expect(filled).toBe(2)
  })

  test('is not there at all when filling it failed', async () => {
    const failing = () => Promise.reject(new Error('no connection'))
    await expect(prepare(failing)).rejects.toThrow('no connection')
    expect(await readdir(cache)).toEqual([])
    await prepare()
    expect(filled).toBe(1)
  })

  test('takes away what a killed run left, and leaves what a running one is making', async () => {
    const numberOfNoProcess = 2 ** 22 + 1
    const abandoned = `${target}.draft-${numberOfNoProcess}-abcdef`
    const inTheMaking = `${target}.draft-${process.ppid}-abcdef`
    for (const draft of [abandoned, inTheMaking]) await mkdir(join(draft, 'scratch'), { recursive: true })
    await prepare()
    expect(existsSync(abandoned)).toBe(false)
    expect(existsSync(inTheMaking)).toBe(true)
  })

  test('can be prepared twice at the same time', async () => {
    const [first, second] = await Promise.all([prepare(), prepare()])
    expect(first).toBe(second)
    expect(await readFile(join(first, 'program'), 'utf8')).toBe('does things')
    expect(await readdir(cache)).toEqual(['runtime-1'])
  })
})
