import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '../../../electron/main/window-state.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1000 }

describe('the place of the window', () => {
  it('is kept while its display is there', () => {
    const area = { x: 2000, y: 50, width: 900, height: 700 }
    expect(placeWindow(area, [screen, second])).toEqual(area)
  })

  it('is given up when most of it would lie outside every display', () => {
    expect(placeWindow({ x: 2000, y: 50, width: 900, height: 700 }, [screen])).toEqual({ width: 1280, height: 860 })
    expect(placeWindow({ x: 1700, y: 0, width: 900, height: 700 }, [screen])).toEqual({ width: 1280, height: 860 })
  })

  it('fits a small display the first time', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
  })
})

describe('the kept state', () => {
  const first = { area: null, isMaximised: false }

  it('is read as it was written', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'window-state.json')
    const state = { area: { x: 1, y: -2, width: 800, height: 600 }, isMaximised: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it.each([
    '',
    '{',
    '{"area":null}',
    '{"area":{"x":0.5,"y":0,"width":1,"height":1},"isMaximised":false,"zoom":1}',
    '7',
  ])('that reads %j counts as none', (content) => {
    const folder = temporaryFolder()
    const file = join(folder, 'window-state.json')
    writeFileSync(file, content)
    expect(readWindowState(file)).toEqual(first)
  })

  it('is that of a first start when there is no file, and need not be writable', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'gone', 'window-state.json')
    writeWindowState(file, { ...first, isMaximised: true })
    expect(readWindowState(file)).toEqual(first)
  })
})
