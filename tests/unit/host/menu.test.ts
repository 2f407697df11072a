import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu.ts'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../shared/contract/commands.ts'

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function open(platform: NodeJS.Platform, { isDeveloping = false } = {}) {
  const sent: CommandId[] = []
  const template = menuTemplate({ platform, isDeveloping, send: (command) => sent.push(command), showLog: () => {} })
  const items = itemsOf(template)
  return { items, sent, roles: items.map(({ role }) => role) }
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('sends every command that has a place in it, and each by the item of its name', () => {
    const { items, sent } = open(platform)
    const commands = items.filter(({ id }) => id !== undefined)
    for (const { click } of commands) if (click !== undefined) Reflect.apply(click, undefined, [])
    expect(sent).toEqual(commands.map(({ id }) => id))
    expect(sent.toSorted()).toEqual(COMMAND_IDS.filter((id) => COMMANDS[id].menu !== undefined).toSorted())
  })

  it('takes no key that somebody types with', () => {
    const keys = open(platform).items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
    for (const key of keys) expect(key).toMatch(/^(CmdOrCtrl\+|Alt\+|(Shift\+)?F\d+$)/)
    expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+Plus', 'Alt+Left', 'CmdOrCtrl+,', 'Shift+F7']))
  })

  it('ends the application where the platform expects it', () => {
    expect(open(platform).roles.includes('quit')).toBe(true)
    expect(open(platform).roles.includes('appMenu')).toBe(platform === 'darwin')
    expect(open(platform).roles.includes('close')).toBe(platform === 'darwin')
  })

  it('offers developer tools to developers alone', () => {
    expect(open(platform).roles).not.toContain('toggleDevTools')
    expect(open(platform, { isDeveloping: true }).roles).toContain('toggleDevTools')
  })
})
