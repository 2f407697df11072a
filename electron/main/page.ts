import { basename } from 'node:path'
import { app, shell, type BrowserWindow } from 'electron'
import type { CommandId } from '../../shared/contract/commands.ts'
import type { Emit, Handlers } from '../../shared/contract/define.ts'
import type { Log } from '../../shared/contract/envelope.ts'
import { neededNodeApi } from '../../shared/contract/library-process.ts'
import { serve } from '../../shared/contract/serve.ts'
import { windowContract, type Application, type SettingsState } from '../../shared/contract/window.ts'
import type { DevelopmentServer } from '../security/content-security-policy.ts'
import { chooseExport, chooseLibrary, chooseReports } from './dialogs.ts'
import { saveFailures } from './save-failures.ts'
import { saveText } from './save-text.ts'
import { ownNodeApi } from './library-host/choose-library-process.ts'
import type { LibraryHost } from './library-host/library-host.ts'
import { portOfPage } from './page-port.ts'
import { relayToLibrary } from './relay.ts'
import type { SettingsFile } from './settings-file.ts'

export type PageOptions = {
  readonly host: LibraryHost
  readonly libraryPath: string
  readonly settings: SettingsFile
  /** Called when the page changed the settings. */
  readonly onSettingsChanged: () => void
  /** Called with the commands that the page can carry out now. */
  readonly onCommandsOffered: (available: readonly CommandId[]) => void
  readonly server: DevelopmentServer
  readonly log: Log
}

/** Serves the window contract to the page in `window`. What is emitted before the page has greeted is dropped. */
export function servePage(window: BrowserWindow, options: PageOptions): { readonly emit: Emit<typeof windowContract> } {
  const { host, settings, onSettingsChanged, onCommandsOffered, server, log } = options
  const handlers: Handlers<typeof windowContract> = {
    ...relayToLibrary(() => host.client()),
    application: () => describeApplication(options),
    async importWithDialog(_input, { cancellation, progress }) {
      const paths = await chooseReports(window)
      if (paths === null) return null
      const library = await host.client()
      return library.importPaths({ paths }, { signal: cancellation, onProgress: progress })
    },
    async exportLibraryWithDialog(_input, { cancellation, progress }) {
      const path = await chooseExport(window)
      if (path === null) return null
      const library = await host.client()
      const exported = await library.exportLibrary({ path }, { signal: cancellation, onProgress: progress })
      return { ...exported, name: basename(path) }
    },
    async importLibraryWithDialog(_input, { cancellation, progress }) {
      const path = await chooseLibrary(window)
      if (path === null) return null
      const library = await host.client()
      return library.importLibrary({ path }, { signal: cancellation, onProgress: progress })
    },
    saveImportFailures: async ({ failed }) => ({ saved: await saveFailures(window, failed) }),
    saveTable: async ({ name, csv }) => ({ saved: await saveText(window, csv, tableOptions(name)) }),
    settings: () => stateOf(settings),
    changeSettings(change) {
      try {
        settings.change(change)
      } finally {
        // Also a change that could not be kept holds.
        onSettingsChanged()
      }
      return stateOf(settings)
    },
    offerCommands({ available }) {
      onCommandsOffered(available)
      return {}
    },
    retryLibrary() {
      host.retry()
      return {}
    },
    showLibraryFile() {
      shell.showItemInFolder(options.libraryPath)
      return {}
    },
  }
  return serve(windowContract, handlers, portOfPage(window, server, log), { log })
}

function tableOptions(name: string) {
  return {
    title: 'Save the table',
    defaultPath: name,
    filters: [{ name: 'Comma-separated table', extensions: ['csv'] }],
  }
}

function describeApplication({ host, libraryPath }: PageOptions): Application {
  return {
    version: app.getVersion(),
    platform: platformOf(process.platform),
    runtime: ownNodeApi >= neededNodeApi ? 'official' : 'development',
    electron: process.versions.electron,
    libraryPath,
    libraryState: host.state,
  }
}

function stateOf({ settings, notice }: SettingsFile): SettingsState {
  return { settings, notice }
}

function platformOf(platform: NodeJS.Platform): Application['platform'] {
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other'
}
