import { expect, test } from 'vitest'
import { missingLibraries, packageNames, sentenceOnMissing } from '../../../scripts/system/packages.ts'

test('the libraries that the loader does not find are named, and no others', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd5c5f2000)',
    '\tlibnss3.so => not found',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1d2a000000)',
    '\tlibgtk-3.so.0 => not found',
    '',
  ].join('\n')
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  expect(missingLibraries('\tnot a dynamic executable\n')).toEqual([])
})

test('only what is missing is installed, under the names this system has', () => {
  const debian12 = () => false
  const renamed = new Set(['libgtk-3-0t64', 'libasound2t64'])
  expect(packageNames({ libraries: [], commands: ['Xvfb'] }, debian12)).toEqual(['xvfb', 'xauth'])
  const names = packageNames({ libraries: ['libnss3.so'], commands: [] }, (name) => renamed.has(name))
  expect(names).toContain('libgtk-3-0t64')
  expect(names).not.toContain('libgtk-3-0')
  expect(names).toContain('libnss3')
  expect(names).not.toContain('xvfb')
})

test('a user who may not install packages reads what is missing and how to get it', () => {
  const missing = { libraries: ['libnss3.so'], commands: ['Xvfb'] }
  expect(sentenceOnMissing(missing, ['libnss3', 'xvfb'], { isRoot: false, hasApt: true })).toBe(
    'The system lacks libnss3.so, Xvfb: please install it (sudo apt-get install libnss3 xvfb) and try again.',
  )
  expect(sentenceOnMissing(missing, ['libnss3', 'xvfb'], { isRoot: false, hasApt: false })).toContain(
    'on Debian the packages are libnss3 xvfb',
  )
})
