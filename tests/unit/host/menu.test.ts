import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu.ts'
import { nextZoom } from '../../../electron/main/zoom.ts'
import { menuCommandSchema, type MenuCommand } from '../../../shared/contract/window.ts'

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function open(platform: NodeJS.Platform, { isDeveloping = false } = {}) {
  const sent: MenuCommand[] = []
  let factor = 1
  const template = menuTemplate({
    platform,
    isDeveloping,
    send: (command) => sent.push(command),
    zoom: (change) => {
      factor = change(factor)
    },
    showLog: () => {},
  })
  const items = itemsOf(template)
  const click = (label: string): void => {
    const item = items.find((each) => each.label === label)
    if (item?.click === undefined) throw new Error(`no item ${label}`)
    Reflect.apply(item.click, undefined, [])
  }
  return { items, sent, click, factor: () => factor, roles: items.map(({ role }) => role) }
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('sends every command the page carries out', () => {
    const { items, sent } = open(platform)
    for (const { click, label } of items) {
      if (click !== undefined && !/Text|Log/.test(label ?? '')) Reflect.apply(click, undefined, [])
    }
    expect(sent.toSorted()).toEqual(menuCommandSchema.options.toSorted())
  })

  it('uses no key twice', () => {
    const keys = open(platform).items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    expect(keys.length).toBeGreaterThan(8)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('ends the application where the platform expects it', () => {
    expect(open(platform).roles.includes('quit')).toBe(platform !== 'darwin')
    expect(open(platform).roles.includes('appMenu')).toBe(platform === 'darwin')
  })

  it('offers developer tools to developers alone', () => {
    expect(open(platform).roles).not.toContain('toggleDevTools')
    expect(open(platform, { isDeveloping: true }).roles).toContain('toggleDevTools')
  })

  it('makes text up to twice as large, never smaller than designed', () => {
    const { click, factor } = open(platform)
    click('&Smaller Text')
    expect(factor()).toBe(1)
    const sizes = Array.from({ length: 7 }, () => {
      click('&Larger Text')
      return factor()
    })
    expect(sizes).toEqual([1.1, 1.25, 1.5, 1.75, 2, 2, 2])
    click('&Smaller Text')
    expect(factor()).toBe(1.75)
    click('&Usual Text Size')
    expect(factor()).toBe(1)
  })
})

it('a size between two of the menu’s counts as the nearest', () => {
  expect(nextZoom(1.2, 'larger')).toBe(1.5)
  expect(nextZoom(3, 'smaller')).toBe(1.75)
})
