import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { chromium, type Page } from '@playwright/test'
import { electronFlags, inheritedEnvironment } from './launch.ts'

/** The packaged application, started as a user starts it. */
export type PackagedDoublet = {
  readonly page: Page
  /** Ends it and waits for its end. */
  close(this: void): Promise<void>
}

/**
 * Starts a packaged application. Its fuses are those that ship, so Playwright cannot drive its main process through the
 * inspector; the page is reached over Chromium's own debugging port, which is opened for this run.
 */
export async function launchPackaged(executable: string, userDataDir: string): Promise<PackagedDoublet> {
  const flags = ['--remote-debugging-port=0', `--user-data-dir=${userDataDir}`, ...electronFlags()]
  const child = spawn(executable, flags, { env: inheritedEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'close')
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr, ended))
    return {
      page: await firstPage(() => browser.contexts().flatMap((context) => context.pages())),
      async close() {
        // Disconnecting in an orderly way takes half a minute; the connection ends with the application.
        child.kill()
        await ended
      },
    }
  } catch (error) {
    child.kill()
    throw error
  }
}

/** Chromium names it on standard error, which is read to the end: an application nobody listens to would stop at a full pipe. */
async function debuggingAddress(stderr: Readable, ended: Promise<unknown>): Promise<string> {
  const found = new Promise<string>((resolve) => {
    createInterface(stderr).on('line', (line) => {
      const address = /^DevTools listening on (ws:\/\/\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
  const address = await Promise.race([found, ended.then(() => null)])
  if (address === null) throw new Error('The packaged application ended before it opened a window.')
  return address
}

/** The window comes a moment after the port. */
async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  const attempts = 100
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const page = pages()[0]
    if (page !== undefined) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The packaged application opened no window.')
}
