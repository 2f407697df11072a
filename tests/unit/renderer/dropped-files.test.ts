import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../renderer/features/library/dropped-files.ts'

type Tree = { readonly [name: string]: Tree | null }

/** Entries as Chromium makes them of what is dropped: a folder hands over what is in it one by one, then nothing. */
function entriesOf(tree: Tree, above = ''): FileSystemEntry[] {
  return Object.entries(tree).map(([name, inside]) => {
    const about = { name, fullPath: `${above}/${name}`, isFile: inside === null, isDirectory: inside !== null }
    const waiting = inside === null ? [] : entriesOf(inside, about.fullPath)
    const createReader = () => ({
      readEntries: (resolve: (entries: FileSystemEntry[]) => void) => resolve(waiting.splice(0, 1)),
    })
    return { ...about, createReader } as unknown as FileSystemEntry
  })
}

describe('what was dropped', () => {
  it('is the files of folders too, in the order of their names, and no hidden ones', async () => {
    const dropped = entriesOf({
      night: { 'b.txt': null, '.git': { config: null }, early: { 'a.txt': null }, '.DS_Store': null },
      'alone.txt': null,
    })
    const { files, unread } = await filesOf(dropped)
    expect(files.map(({ name }) => name)).toEqual(['night/b.txt', 'night/early/a.txt', 'alone.txt'])
    expect(unread).toEqual([])
  })

  it('takes a file that is none of the file system, as an attachment of a mail', async () => {
    const { files } = await filesOf([new File(['Ferry sinks.'], 'ferry.txt')])
    expect(files.map(({ name }) => name)).toEqual(['ferry.txt'])
    expect(await (await files[0]?.open())?.text()).toBe('Ferry sinks.')
  })

  it('names a folder with nothing in it', async () => {
    const { files, unread } = await filesOf(entriesOf({ empty: {} }))
    expect(files).toEqual([])
    expect(unread).toEqual([{ name: 'empty', reason: 'There is nothing in this folder.' }])
  })
})
