import { homedir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { packagedExecutable } from '../../../scripts/build/packaged-executable.ts'
import { cacheFolder } from '../../../scripts/runtime/cache-folder.ts'
import { tenths } from '../../../scripts/runtime/progress.ts'

describe('where runtimes are kept', () => {
  test('DOUBLET_CACHE comes first, then the cache folder of the XDG specification, then ~/.cache', () => {
    expect(cacheFolder({ DOUBLET_CACHE: '/big/disk', XDG_CACHE_HOME: '/x' })).toBe('/big/disk')
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/doublet')
    expect(cacheFolder({})).toBe(`${homedir()}/.cache/doublet`)
  })

  test('a relative XDG_CACHE_HOME is invalid by the specification, and empty names are no names', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' })).toBe(`${homedir()}/.cache/doublet`)
    expect(cacheFolder({ DOUBLET_CACHE: '', XDG_CACHE_HOME: '' })).toBe(`${homedir()}/.cache/doublet`)
  })
})

test('progress is told once for each tenth, also when it jumps or overshoots', () => {
  const told: number[] = []
  const tick = tenths(200, (percent) => told.push(percent))
  for (const done of [0, 5, 19, 20, 21, 90, 90, 200, 230]) tick(done)
  expect(told).toEqual([10, 40, 100])
})

test("the packaged executable lies where electron-builder puts each platform's", () => {
  expect(packagedExecutable('linux', 'x64')).toBe('linux-unpacked/doublet')
  expect(packagedExecutable('linux', 'arm64')).toBe('linux-arm64-unpacked/doublet')
  expect(packagedExecutable('darwin', 'arm64')).toBe('mac-arm64/Doublet.app/Contents/MacOS/Doublet')
  expect(packagedExecutable('win32', 'x64')).toBe('win-unpacked/Doublet.exe')
})
