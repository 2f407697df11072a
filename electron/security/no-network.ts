import type { CommandLine, Session, WebContents } from 'electron'
import type { Log } from '../../shared/contract/envelope.ts'
import { isOwnAddress } from './application-origin.ts'
import type { DevelopmentServer } from './content-security-policy.ts'

/** A port where nothing listens, as the proxy of everything: what slips past every other rule ends there. */
const nowhere = '127.0.0.1:9'

/** What Chromium would otherwise do of its own accord. To be called before the application is ready. */
export function silenceChromium(commandLine: CommandLine, server: DevelopmentServer): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name)
  }
  const own = server === null ? '' : `, EXCLUDE ${server.hostname}`
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${own}`)
}

/**
 * Rule: nothing leaves the machine. Every request that is not for the application's own files is refused, spelling
 * dictionaries are not fetched, and all traffic is sent to a proxy that does not exist.
 */
export async function refuseNetwork(session: Session, server: DevelopmentServer, log: Log): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isOwn =
      isOwnAddress(details.url, server) || isOwnSocket(details.url, server) || isDevtools(details.url, server)
    if (!isOwn) log(`Refused a request for ${details.url}`)
    decide({ cancel: !isOwn })
  })
  session.setSpellCheckerEnabled(false)
  if (server === null)
    await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: '<-loopback>' })
}

/** Web requests can be refused one by one; the datagrams of WebRTC are not requests, so it may use none. */
export function refuseDatagrams(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The socket over which the development server announces changed files. */
function isOwnSocket(address: string, server: DevelopmentServer): boolean {
  return server !== null && address.startsWith(`ws://${server.host}/`)
}

/** Developer tools are part of Electron; they can be opened only while developing. */
function isDevtools(address: string, server: DevelopmentServer): boolean {
  return server !== null && address.startsWith('devtools://')
}
