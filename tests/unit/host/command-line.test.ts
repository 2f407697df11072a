import { describe, expect, it } from 'vitest'
import { ownValues, readCommandLine } from '../../../electron/main/command-line.ts'

describe('the command line', () => {
  it('names files from the working folder, and a library', () => {
    expect(readCommandLine(['--library=old/l.doublet', 'a.txt', '/in/b.txt'], '/desk')).toEqual({
      libraryPath: '/desk/old/l.doublet',
      files: ['/desk/a.txt', '/in/b.txt'],
    })
  })

  it('passes over the switches of Chromium', () => {
    expect(readCommandLine(['--no-sandbox', '--inspect=0', 'a.txt'], '/desk').files).toEqual(['/desk/a.txt'])
  })

  it('takes everything after -- as a file', () => {
    expect(readCommandLine(['--', '--library=x', '-a.txt'], '/desk')).toEqual({
      libraryPath: null,
      files: ['/desk/--library=x', '/desk/-a.txt'],
    })
  })

  it.each([
    [['doublet', 'a.txt'], false, ['a.txt']],
    [['electron', '.', 'a.txt'], true, ['a.txt']],
    [['electron', '--inspect=0', '/app', '--no-sandbox', 'a.txt'], true, ['--inspect=0', '--no-sandbox', 'a.txt']],
    [['electron'], true, []],
  ] as const)('of %j has its own values found', (argv, isDefaultApp, expected) => {
    expect(ownValues(argv, isDefaultApp)).toEqual(expected)
  })
})
