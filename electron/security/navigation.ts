import type { WebContents } from 'electron'
import type { Log } from '../../shared/contract/envelope.ts'
import { isOwnAddress } from './application-origin.ts'
import type { DevelopmentServer } from './content-security-policy.ts'

/**
 * Rule: a window shows the application's page and never leaves it. Links, dropped files, redirects, new windows,
 * frames and embedded views are refused.
 */
export function refuseNavigation(contents: WebContents, server: DevelopmentServer, log: Log): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnAddress(event.url, server)) return
    event.preventDefault()
    log(`Refused to go to ${event.url}`)
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    log(`Refused to be sent to ${event.url}`)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    log(`Refused to open ${url}`)
    return { action: 'deny' }
  })
}
