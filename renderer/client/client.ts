import { createClient } from '../../shared/contract/client.ts'
import type { Client } from '../../shared/contract/define.ts'
import { portOfBridge, type PageBridge } from '../../shared/contract/port.ts'
import { relayedMethods, windowContract } from '../../shared/contract/window.ts'

export type WindowClient = Client<typeof windowContract>

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the DOM's own Window
  interface Window {
    /** Put there by the preload script; missing when the page is opened outside Doublet. */
    readonly doublet?: PageBridge
  }
}

/**
 * The client over the window's Port, or null when there is none. Answers that the main process relays from the library
 * were checked there against the same schemas; checking them again would only keep the page from drawing.
 */
export function connect(): WindowClient | null {
  return window.doublet === undefined
    ? null
    : createClient(windowContract, portOfBridge(window.doublet.port), { relayed: relayedMethods })
}
