import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SettingsFile } from '../../../electron/main/settings-file.ts'
import { DEFAULT_SETTINGS, nextTextSize } from '../../../shared/domain/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function open(content?: string) {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  if (content !== undefined) writeFileSync(path, content)
  const logged: string[] = []
  const read = () => new SettingsFile(path, (line) => logged.push(line))
  return { folder, path, logged, read, file: read() }
}

describe('the file of settings', () => {
  it('is not there at first, and that is no damage', () => {
    const { file, folder } = open()
    expect(file.settings).toEqual(DEFAULT_SETTINGS)
    expect(file.notice).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps what was changed and nothing else, leaving no other file behind', () => {
    const { file, read, folder } = open()
    file.change({ theme: 'dark-contrast', numberFormats: [{ source: 'Valdmark Post', format: 'point-comma' }] })
    file.change({ reviewer: ' Ilse Varr ' })
    expect(read().settings).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark-contrast',
      numberFormats: [{ source: 'Valdmark Post', format: 'point-comma' }],
      reviewer: 'Ilse Varr',
    })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it.each(['', '{', 'null', '[]', '7'])(
    'that reads %j is named, put aside, and replaced by the defaults',
    (content) => {
      const { file, folder, read } = open(content)
      expect(file.settings).toEqual(DEFAULT_SETTINGS)
      expect(file.notice).toContain('settings.damaged.json')
      expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe(content)
      expect(read().notice).toBeNull()
    },
  )

  it('keeps the choices it can read when one of them is damaged, also for the next start', () => {
    const { file, read } = open('{"theme":"dark","textSize":117}')
    expect(file.notice).toContain('damaged')
    expect(file.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    expect(read().settings.theme).toBe('dark')
  })

  it('of an earlier Doublet takes the defaults of what is new, and is whole', () => {
    const { file } = open('{"theme":"dark","comparison":{"sensitivity":"strict"},"gone":1}')
    expect(file.notice).toBeNull()
    expect(file.settings).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      comparison: { ...DEFAULT_SETTINGS.comparison, sensitivity: 'strict' },
    })
  })

  it('that cannot be written still lets the change hold, and says so', () => {
    const { file, path } = open()
    mkdirSync(`${path}.new`)
    expect(() => file.change({ theme: 'dark' })).toThrow('holds until Doublet is closed')
    expect(file.settings.theme).toBe('dark')
    expect(existsSync(path)).toBe(false)
  })
})

it('text grows step by step to twice its size and no further', () => {
  expect(nextTextSize(100, 'larger')).toBe(110)
  expect(nextTextSize(200, 'larger')).toBe(200)
  expect(nextTextSize(110, 'smaller')).toBe(100)
  expect(nextTextSize(100, 'smaller')).toBe(100)
})
