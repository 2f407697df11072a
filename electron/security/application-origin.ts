import type { DevelopmentServer } from './content-security-policy.ts'

/** The application's own protocol and the one host under it. */
export const applicationScheme = 'app'
export const applicationHost = 'doublet'
/** What the window shows. */
export const applicationPage = `${applicationScheme}://${applicationHost}/index.html`

/** Whether `address` is one of the application's own, or of the development server. What cannot be read as an address is not. */
export function isOwnAddress(address: string, server: DevelopmentServer): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === `${applicationScheme}:`) return url.host === applicationHost
  return server !== null && url.origin === server.origin
}
