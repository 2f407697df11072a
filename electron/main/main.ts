import { join } from 'node:path'
import { app, session } from 'electron'
import { refuseNetwork, silenceChromium } from '../security/no-network.ts'
import { refusePermissions } from '../security/permissions.ts'
import { insistOnSandbox } from '../security/sandbox.ts'
import { ownValues, readCommandLine } from './command-line.ts'
import { developmentServer } from './development-server.ts'
import { Doublet } from './doublet.ts'
import { chooseLibraryProcess } from './library-host/choose-library-process.ts'
import { openLogFile } from './log-file.ts'
import { registerApplicationScheme, serveApplication } from './protocol.ts'
import { reportUnexpected } from './unexpected.ts'

/** The folder of the build; this file is `main/main.js` in it. */
const build = join(import.meta.dirname, '..')
const server = developmentServer(process.env, app.isPackaged)
const commandLine = readCommandLine(ownValues(process.argv, process.defaultApp), process.cwd())

// All of this has to be said before Electron is ready, and Electron waits for this module before it is.
insistOnSandbox(app)
registerApplicationScheme()
silenceChromium(app.commandLine, server)

// The same library must not be opened twice; a second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) begin()
else app.quit()

function begin(): void {
  const data = app.getPath('userData')
  const logFile = openLogFile(join(data, 'logs'))
  reportUnexpected(logFile)
  const filesBefore = [...commandLine.files]
  let doublet: Doublet | undefined
  const take = (files: readonly string[]): void => {
    if (doublet === undefined) filesBefore.push(...files)
    else doublet.importFiles(files)
  }

  app.on('second-instance', (_event, argv, workingFolder) => {
    doublet?.show()
    take(readCommandLine(ownValues(argv, process.defaultApp), workingFolder).files)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take([path])
  })
  app.on('activate', () => doublet?.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  closeBeforeQuitting(() => doublet?.close())

  const open = async (): Promise<void> => {
    await app.whenReady()
    refusePermissions(session.defaultSession)
    const isCutOff = refuseNetwork(session.defaultSession, server, logFile.log)
    serveApplication(session.defaultSession, join(build, 'renderer'))
    // From here on the library is being opened, beside all that the window takes.
    doublet = new Doublet({
      libraryPath: commandLine.libraryPath ?? join(data, 'library.doublet'),
      startLibrary: chooseLibraryProcess({
        entry: join(build, 'library/process.js'),
        node: process.env['DOUBLET_NODE'],
        log: logFile.log,
      }),
      preload: join(build, 'preload/preload.cjs'),
      stateFile: join(data, 'window-state.json'),
      settingsFile: join(data, 'settings.json'),
      server,
      logFile,
    })
    await isCutOff
    doublet.show()
    doublet.importFiles(filesBefore)
  }
  void open()
}

/** Keeps the application alive until the library's process has ended. */
function closeBeforeQuitting(close: () => Promise<void> | undefined): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void Promise.resolve(close()).finally(() => {
      isClosed = true
      // Not at once: quitting while Electron is still announcing the first attempt leaves it hanging.
      setImmediate(() => app.quit())
    })
  })
}
