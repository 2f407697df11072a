import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLogFile } from '../../../electron/main/log-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the log', () => {
  it('keeps each entry with its time, at once, and cuts a flood', () => {
    const folder = temporaryFolder()
    const { path, log } = openLogFile(join(folder, 'logs'))
    log('one')
    log('x'.repeat(100_000))
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z one$/)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.length).toBeLessThan(10_000)
  })

  it('is put aside when it has grown large, and one older log is kept', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'doublet.log'), 'y'.repeat(1_000_001))
    const { path, log } = openLogFile(folder)
    log('fresh')
    expect(readFileSync(path, 'utf8')).toMatch(/fresh\n$/)
    expect(readFileSync(join(folder, 'doublet.old.log'), 'utf8')).toHaveLength(1_000_001)
  })

  it('that cannot be written is no reason to stop', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    const { path, log } = openLogFile(join(folder, 'logs'))
    expect(() => log('lost')).not.toThrow()
    expect(existsSync(path)).toBe(false)
  })
})
