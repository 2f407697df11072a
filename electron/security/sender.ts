import type { WebFrameMain } from 'electron'
import { isOwnAddress } from './application-origin.ts'
import type { DevelopmentServer } from './content-security-policy.ts'

/** Rule: a message counts only when it comes from the application's own page, and from its main frame. */
export function isOwnFrame(frame: WebFrameMain | null, server: DevelopmentServer): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url, server)
}
