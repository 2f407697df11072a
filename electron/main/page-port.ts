import type { BrowserWindow } from 'electron'
import type { Port } from '../../shared/contract/define.ts'
import type { Log } from '../../shared/contract/envelope.ts'
import { encodeForPage, portChannel } from '../../shared/contract/port.ts'
import type { DevelopmentServer } from '../security/content-security-policy.ts'
import { isOwnFrame } from '../security/sender.ts'

/** The main process's end of a window's Port. Messages from anything but the application's own page are logged and dropped. */
export function portOfPage(window: BrowserWindow, server: DevelopmentServer, log: Log): Port {
  const { webContents } = window
  return {
    postMessage(message) {
      if (!webContents.isDestroyed()) webContents.send(portChannel, encodeForPage(message))
    },
    onMessage(listener) {
      webContents.ipc.on(portChannel, (event, message: unknown) => {
        if (isOwnFrame(event.senderFrame, server)) listener(message)
        else log(`Dropped a message from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
      })
    },
    onClose: (listener) => void window.on('closed', () => listener('The window was closed.')),
  }
}
