import type { Port } from './define.ts'

/**
 * A message of the main process as it travels to the page: as JSON text, or as it is when it is little more than one long
 * text. The context bridge copies an object property by property, which for the comparison of two texts of 50,000 words kept
 * the page from drawing for a third of a second; text crosses in one piece. A text inside JSON would be written and read once
 * more, with a sign before every quotation mark: for that comparison 30 ms in the main process and 20 in the page.
 */
type MessageForPage = string | object

/** The page's end of its Port as it crosses the context bridge. What the page sends stays as it is, because it holds bytes. */
export type BridgedPort = Omit<Port, 'onMessage'> & { onMessage(listener: (message: MessageForPage) => void): void }

/**
 * What the preload script puts on the page's global object, under the name `doublet`, and nothing else. The renderer declares it:
 * `declare global { interface Window { readonly doublet: PageBridge } }`.
 */
export type PageBridge = { readonly port: BridgedPort }

/** The one ipc channel between a page and the main process. */
export const portChannel = 'doublet:port'

/** Characters from which a text is not worth being written as JSON once more. */
const LONG_TEXT = 10_000

/** What is sent to the page for a message. Every output, progress and event of the window contract is plain JSON. */
export function encodeForPage(message: unknown): MessageForPage {
  return carriesLongText(message) ? message : JSON.stringify(message)
}

/** An answer, or a report of progress, that holds a comparison or ledger as text; what stands beside it is small. */
function carriesLongText(message: unknown): message is object {
  return hasLongText(contentOf(message, 'output')) || hasLongText(contentOf(contentOf(message, 'progress'), 'soFar'))
}

function hasLongText(content: unknown): boolean {
  return (
    isObject(content) && Object.values(content).some((value) => typeof value === 'string' && value.length >= LONG_TEXT)
  )
}

function contentOf(message: unknown, name: string): unknown {
  return isObject(message) && name in message ? Reflect.get(message, name) : null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** The page's Port, of what the bridge gave it. */
export function portOfBridge(bridged: BridgedPort): Port {
  return {
    postMessage: (message) => bridged.postMessage(message),
    onMessage: (listener) =>
      bridged.onMessage((message) => listener(typeof message === 'string' ? JSON.parse(message) : message)),
    onClose: (listener) => bridged.onClose(listener),
  }
}
