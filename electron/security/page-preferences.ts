import type { WebPreferences } from 'electron'

/** Rule: the page is sandboxed, shares no object with the preload script, and has no Node. */
export function pagePreferences(options: { readonly preload: string; readonly devTools: boolean }): WebPreferences {
  return {
    preload: options.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    devTools: options.devTools,
  }
}
