import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/contract/commands.ts'

export type MenuOptions = {
  readonly platform: NodeJS.Platform
  /** Adds what developers need: loading again, developer tools. */
  readonly isDeveloping: boolean
  /** Has the page carry a command out. */
  readonly send: (command: CommandId) => void
  readonly showLog: () => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The application's menu as the platform has it, from the list of commands. Each item's id is its command's. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const { title, menuTitle = title, keys = [] } = COMMANDS[id]
    const key = keys.find(isForMenu)
    const accelerator = key === undefined ? {} : { accelerator: acceleratorOf(key) }
    return { id, label: menuTitle, click: () => options.send(id), ...accelerator }
  }
  const itemsOf = (menu: 'file' | 'view' | 'go' | 'help'): MenuItemConstructorOptions[] =>
    COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu && !(isMac && id === 'show-settings')).flatMap((id) => [
      ...(COMMANDS[id].startsSection === true ? [separator] : []),
      item(id),
    ])
  return [
    ...(isMac ? [appMenu(item('show-settings'))] : []),
    { label: '&File', submenu: [...itemsOf('file'), separator, { role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...itemsOf('view'),
        separator,
        { role: 'togglefullscreen' },
        ...(options.isDeveloping ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { label: '&Go', submenu: itemsOf('go') },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        ...itemsOf('help'),
        separator,
        { label: 'Show &Log File', click: options.showLog },
        ...(isMac ? [] : [{ role: 'about' } as const]),
      ],
    },
  ]
}

/** Apple's first menu, in which settings stand. */
function appMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
}

/** A single key in a menu would be taken from whoever types. */
function isForMenu(key: string): boolean {
  return /^(Mod|Alt|(Shift\+)?F\d+$)/.test(key)
}

/** A command's key as Electron writes it. */
function acceleratorOf(key: string): string {
  return key.replace('++', '+Plus').replace('Mod+', 'CmdOrCtrl+').replace('Arrow', '').replace('Enter', 'Return')
}
