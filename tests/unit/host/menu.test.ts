import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu.ts'
import { menuCommandSchema, type MenuCommand } from '../../../shared/contract/window.ts'

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function open(platform: NodeJS.Platform, { isDeveloping = false } = {}) {
  const sent: MenuCommand[] = []
  const sizes: string[] = []
  const template = menuTemplate({
    platform,
    isDeveloping,
    send: (command) => sent.push(command),
    resizeText: (step) => sizes.push(step),
    showLog: () => {},
  })
  const items = itemsOf(template)
  const click = (label: string): void => {
    const item = items.find((each) => each.label === label)
    if (item?.click === undefined) throw new Error(`no item ${label}`)
    Reflect.apply(item.click, undefined, [])
  }
  return { items, sent, click, sizes, roles: items.map(({ role }) => role) }
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

  it('makes text larger, smaller, and as it was', () => {
    const { click, sizes } = open(platform)
    for (const label of ['&Larger Text', '&Smaller Text', '&Usual Text Size']) click(label)
    expect(sizes).toEqual(['larger', 'smaller', 'usual'])
  })
})
