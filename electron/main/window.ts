import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../../shared/contract/envelope.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import { applicationPage, isOwnAddress } from '../security/application-origin.ts'
import type { DevelopmentServer } from '../security/content-security-policy.ts'
import { refuseNavigation } from '../security/navigation.ts'
import { refuseDatagrams } from '../security/no-network.ts'
import { pagePreferences } from '../security/page-preferences.ts'
import { groundOfTheme } from './theme.ts'
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state.ts'

export type WindowOptions = {
  /** File with the preload script. */
  readonly preload: string
  /** File in which place and size are kept. */
  readonly stateFile: string
  readonly settings: () => Settings
  readonly server: DevelopmentServer
  readonly log: Log
}

/** A page that ends again within this time is not helped by another start. Chosen: a start takes one or two seconds. */
const crashLoopMilliseconds = 10_000

/** Makes the window where the user left it. It shows itself, with the page drawn, after `showPage`. */
export function createWindow({ preload, stateFile, settings, server, log }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile)
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(state.area, displays),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Doublet',
    show: false,
    backgroundColor: groundOfTheme(settings().theme),
    webPreferences: pagePreferences({ preload, devTools: server !== null }),
  })
  if (state.isMaximised) window.maximize()
  refuseNavigation(window.webContents, server, log)
  refuseDatagrams(window.webContents)
  followTheme(window, settings)

  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomOf(settings())))
  window.on('close', () => {
    writeWindowState(stateFile, { area: window.getNormalBounds(), isMaximised: window.isMaximized() })
  })
  bringPageBack(window, server, log)
  return window
}

/** Loads the page, or loads it again. */
export function showPage(window: BrowserWindow, server: DevelopmentServer): void {
  // A load that fails reports itself; the promise adds nothing.
  window.loadURL(server?.href ?? applicationPage).catch(() => {})
}

/**
 * Loads a page that crashed again, unless it crashed a moment ago already: then it would for ever. And one that blanked
 * itself: Electron asks nobody before it goes to about:blank.
 */
function bringPageBack(window: BrowserWindow, server: DevelopmentServer, log: Log): void {
  let lastEnd = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`The page ended (${reason}).`)
    const isFirst = Date.now() - lastEnd > crashLoopMilliseconds
    lastEnd = Date.now()
    if (isFirst && reason !== 'clean-exit') showPage(window, server)
  })
  window.webContents.on('did-navigate', (_event, address) => {
    if (isOwnAddress(address, server)) return
    log(`The page went to ${address}.`)
    showPage(window, server)
  })
}

function followTheme(window: BrowserWindow, settings: () => Settings): void {
  const follow = (): void => window.setBackgroundColor(groundOfTheme(settings().theme))
  nativeTheme.on('updated', follow)
  window.on('closed', () => nativeTheme.off('updated', follow))
}

/** The size of all text as the factor Chromium takes. */
export function zoomOf({ textSize }: Settings): number {
  return textSize / 100
}
