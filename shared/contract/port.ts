import type { Port } from './define.ts'

/**
 * The page's end of its Port as it crosses the context bridge. What comes to the page is JSON text: the bridge copies an
 * object property by property, which for the comparison of two texts of 50,000 words kept the page from drawing for a
 * third of a second; text crosses in one piece. What the page sends stays as it is, because it holds bytes.
 */
export type BridgedPort = Omit<Port, 'onMessage'> & { onMessage(listener: (json: string) => void): void }

/**
 * What the preload script puts on the page's global object, under the name `doublet`, and nothing else. The renderer declares it:
 * `declare global { interface Window { readonly doublet: PageBridge } }`.
 */
export type PageBridge = { readonly port: BridgedPort }

/** The one ipc channel between a page and the main process. */
export const portChannel = 'doublet:port'

/** A message of the main process as it travels to the page. Every output, progress and event of the window contract is plain JSON. */
export function encodeForPage(message: unknown): string {
  return JSON.stringify(message)
}

/** The page's Port, of what the bridge gave it. */
export function portOfBridge(bridged: BridgedPort): Port {
  return {
    postMessage: (message) => bridged.postMessage(message),
    onMessage: (listener) => bridged.onMessage((json) => listener(JSON.parse(json))),
    onClose: (listener) => bridged.onClose(listener),
  }
}
