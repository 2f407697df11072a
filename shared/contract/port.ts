import type { Port } from './define.ts'

/**
 * What the preload script puts on the page's global object, under the name `doublet`, and nothing else. The renderer declares it:
 * `declare global { interface Window { readonly doublet: PageBridge } }`.
 */
export type PageBridge = { readonly port: Port }

/** The one ipc channel between a page and the main process. */
export const portChannel = 'doublet:port'
