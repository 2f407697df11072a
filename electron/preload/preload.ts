import { contextBridge, ipcRenderer } from 'electron'
import { portChannel, type PageBridge } from '../../shared/contract/port.ts'

/**
 * The page's way to the main process: one channel, messages of the window contract, nothing else. What comes over it is
 * validated by the contract on both sides; Electron's own objects (`event`, `ipcRenderer`) never reach the page.
 */
const bridge: PageBridge = {
  port: {
    postMessage: (message) => ipcRenderer.send(portChannel, message),
    onMessage: (listener) => void ipcRenderer.on(portChannel, (_event, message: string | object) => listener(message)),
    // The main process cannot end while its page goes on.
    onClose: () => {},
  },
}

contextBridge.exposeInMainWorld('doublet', bridge)
