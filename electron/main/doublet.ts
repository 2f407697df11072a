import { app, Menu, shell, type BrowserWindow } from 'electron'
import { COMMAND_IDS, type CommandId } from '../../shared/contract/commands.ts'
import type { Emit } from '../../shared/contract/define.ts'
import type { windowContract } from '../../shared/contract/window.ts'
import type { DevelopmentServer } from '../security/content-security-policy.ts'
import { tellFailure } from './dialogs.ts'
import { LibraryHost } from './library-host/library-host.ts'
import type { StartLibraryProcess } from './library-host/library-process.ts'
import type { LogFile } from './log-file.ts'
import { menuTemplate } from './menu.ts'
import { servePage } from './page.ts'
import { SettingsFile } from './settings-file.ts'
import { showTheme } from './theme.ts'
import { createWindow, showPage, zoomOf } from './window.ts'

export type DoubletOptions = {
  readonly libraryPath: string
  readonly startLibrary: StartLibraryProcess
  readonly preload: string
  readonly stateFile: string
  readonly settingsFile: string
  readonly server: DevelopmentServer
  readonly logFile: LogFile
}

type OpenWindow = {
  readonly window: BrowserWindow
  readonly emit: Emit<typeof windowContract>
  /** From then on it has greeted, and hears how an import ended. */
  hasLoaded: boolean
}

/** The running application: one library, and one window onto it, which on macOS may be closed and opened again. */
export class Doublet {
  readonly #options: DoubletOptions
  readonly #host: LibraryHost
  readonly #settings: SettingsFile
  #open: OpenWindow | undefined
  /** Files named on the command line before there was a page to report on them. */
  #waitingFiles: readonly string[] = []

  constructor(options: DoubletOptions) {
    const { libraryPath, startLibrary, logFile } = options
    this.#options = options
    this.#settings = new SettingsFile(options.settingsFile, logFile.log)
    showTheme(this.#settings.settings.theme)
    this.#host = new LibraryHost({
      libraryPath,
      start: startLibrary,
      log: logFile.log,
      onStateChanged: (state) => this.#open?.emit('libraryStateChanged', state),
      onConnected: (client) => {
        client.on('articlesChanged', (change) => this.#open?.emit('articlesChanged', change))
        client.on('storiesChanged', (change) => this.#open?.emit('storiesChanged', change))
        client.on('importCancelled', (report) => this.#open?.emit('importCancelled', report))
      },
    })
    this.#host.start()
    this.#setMenu()
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    const window = this.#open?.window
    if (window === undefined) return this.#openWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Imports files named outside the page. It learns of the end by `importEnded`. */
  importFiles(paths: readonly string[]): void {
    if (paths.length === 0) return
    if (this.#open?.hasLoaded === true) void this.#import(this.#open, paths)
    else this.#waitingFiles = [...this.#waitingFiles, ...paths]
  }

  close(): Promise<void> {
    return this.#host.close()
  }

  #openWindow(): void {
    const { libraryPath, server, logFile } = this.#options
    const settings = this.#settings
    const window = createWindow({ ...this.#options, settings: () => settings.settings, log: logFile.log })
    const { emit } = servePage(window, {
      host: this.#host,
      libraryPath,
      settings,
      onSettingsChanged: () => this.#showSettings(),
      onCommandsOffered: enableInMenu,
      server,
      log: logFile.log,
    })
    const open = { window, emit, hasLoaded: false }
    this.#open = open
    window.on('closed', () => {
      this.#open = undefined
    })
    window.webContents.on('did-finish-load', () => {
      open.hasLoaded = true
      const files = this.#waitingFiles
      this.#waitingFiles = []
      this.importFiles(files)
    })
    showPage(window, server)
  }

  #showSettings(): void {
    const { settings, notice } = this.#settings
    showTheme(settings.theme)
    this.#open?.window.webContents.setZoomFactor(zoomOf(settings))
    this.#open?.emit('settingsChanged', { settings, notice })
  }

  async #import({ window, emit }: OpenWindow, paths: readonly string[]): Promise<void> {
    try {
      const library = await this.#host.client()
      emit('importEnded', await library.importPaths({ paths }))
    } catch (error) {
      this.#options.logFile.log(`An import from outside the page failed: ${String(error)}`)
      if (!window.isDestroyed()) await tellFailure(window, error instanceof Error ? error.message : String(error))
    }
  }

  #setMenu(): void {
    const template = menuTemplate({
      platform: process.platform,
      isDeveloping: !app.isPackaged && this.#options.server !== null,
      send: (command) => this.#open?.emit('menuCommand', command),
      showLog: () => shell.showItemInFolder(this.#options.logFile.path),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
}

/** Greys out in the menu what cannot be done now. */
function enableInMenu(available: readonly CommandId[]): void {
  for (const id of COMMAND_IDS) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id) ?? null
    if (item !== null) item.enabled = available.includes(id)
  }
}
