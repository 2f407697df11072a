import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Large enough for a window at 1920 pixels; 24 bits, as real screens have. */
const screen = '1920x1200x24'

/**
 * Runs `work` with a display of its own, whose name (`:99`) it is given, and ends the display afterwards. Tests use one even where there
 * is a real display, so that they neither take the keyboard from anyone nor lose it.
 */
export async function withVirtualDisplay<T>(work: (display: string) => Promise<T>): Promise<T> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    return await work(`:${await firstLine(server.stdout, once(server, 'close'))}`)
  } finally {
    server.kill()
  }
}

async function firstLine(stream: Readable, end: Promise<unknown>): Promise<string> {
  const line = await Promise.race([once(createInterface(stream), 'line'), end.then(() => null)])
  if (line === null) throw new Error('The virtual display (Xvfb) could not be started.')
  return String(line[0])
}
