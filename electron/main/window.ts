import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../../shared/contract/envelope.ts'
import { applicationPage } from '../security/application-origin.ts'
import type { DevelopmentServer } from '../security/content-security-policy.ts'
import { refuseNavigation } from '../security/navigation.ts'
import { refuseDatagrams } from '../security/no-network.ts'
import { pagePreferences } from '../security/page-preferences.ts'
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts'

export type WindowOptions = {
  /** File with the preload script. */
  readonly preload: string
  /** File in which place and size are kept. */
  readonly stateFile: string
  readonly server: DevelopmentServer
  readonly log: Log
}

/** The ground of the page in each theme (`--desk` of its design tokens), shown until the page is drawn: no white flash at night. */
const ground = { light: '#f1efea', dark: '#16181c' } as const

/** Makes the window where the user left it. It shows itself, with the page drawn, after `showPage`. */
export function createWindow({ preload, stateFile, server, log }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile)
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(state.area, displays),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Doublet',
    show: false,
    backgroundColor: groundOfTheme(),
    webPreferences: pagePreferences({ preload, devTools: server !== null }),
  })
  if (state.isMaximised) window.maximize()
  refuseNavigation(window.webContents, server, log)
  refuseDatagrams(window.webContents)
  followTheme(window)

  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(readWindowState(stateFile).zoom))
  window.on('close', () => {
    const zoom = window.webContents.getZoomFactor()
    writeWindowState(stateFile, { area: window.getNormalBounds(), isMaximised: window.isMaximized(), zoom })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`The page ended (${reason}).`)
    // A page that fails as soon as it is shown would fail for ever.
    if (reason !== 'clean-exit' && reason !== 'launch-failed' && window.isVisible()) showPage(window, server)
  })
  return window
}

/** Loads the page, or loads it again. */
export function showPage(window: BrowserWindow, server: DevelopmentServer): void {
  // A load that fails reports itself; the promise adds nothing.
  window.loadURL(server?.href ?? applicationPage).catch(() => {})
}

function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(groundOfTheme())
  nativeTheme.on('updated', follow)
  window.on('closed', () => nativeTheme.off('updated', follow))
}

function groundOfTheme(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}
