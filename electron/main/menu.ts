import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/window.ts'

export type MenuOptions = {
  readonly platform: NodeJS.Platform
  /** Adds what developers need: loading again, developer tools. */
  readonly isDeveloping: boolean
  /** Sends a command to the page. */
  readonly send: (command: MenuCommand) => void
  readonly resizeText: (step: 'larger' | 'smaller' | 'usual') => void
  readonly showLog: () => void
}

/** The application's menu as the platform has it. Items that are the page's affair send it a command. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  const command = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => options.send(name),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [command('&Import Files …', 'import', 'CmdOrCtrl+O'), separator, { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    { label: '&View', submenu: viewItems(options) },
    {
      label: '&Go',
      submenu: [
        command('&Library', 'go-to-library', 'CmdOrCtrl+L'),
        command('&Compare the Two Chosen', 'compare', 'CmdOrCtrl+Return'),
        separator,
        command('&Next Finding', 'next-finding', 'F7'),
        command('&Previous Finding', 'previous-finding', 'Shift+F7'),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        command('&Keys', 'show-keys', 'F1'),
        { label: 'Show &Log File', click: options.showLog },
        ...(isMac ? [] : [separator, { role: 'about' } satisfies MenuItemConstructorOptions]),
      ],
    },
  ]
}

function viewItems({ isDeveloping, resizeText }: MenuOptions): MenuItemConstructorOptions[] {
  const larger = (): void => resizeText('larger')
  const development: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ]
  return [
    { label: '&Larger Text', accelerator: 'CmdOrCtrl+Plus', click: larger },
    // On most keyboards Plus needs Shift; the key is meant all the same.
    {
      label: 'Larger Text',
      accelerator: 'CmdOrCtrl+=',
      click: larger,
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    {
      label: '&Smaller Text',
      accelerator: 'CmdOrCtrl+-',
      click: () => resizeText('smaller'),
    },
    { label: '&Usual Text Size', accelerator: 'CmdOrCtrl+0', click: () => resizeText('usual') },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(isDeveloping ? development : []),
  ]
}
