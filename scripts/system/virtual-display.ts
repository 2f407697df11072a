import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Large enough for a window at 1920 pixels; 24 bits, as real screens have. */
const screen = '1920x1200x24'

/**
 * Runs `work` with displays of its own, whose names (`:99`) it is given, and ends them afterwards. Tests use them even where there
 * is a real display, so that they neither take the keyboard from anyone nor lose it; those that run at one time have one
 * each, because a display has one keyboard and one clipboard.
 */
export async function withVirtualDisplays<T>(
  count: number,
  work: (displays: readonly string[]) => Promise<T>,
): Promise<T> {
  const servers = Array.from({ length: count }, () =>
    spawn('Xvfb', ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  try {
    const names = servers.map(async (server) => `:${await firstLine(server.stdout, once(server, 'close'))}`)
    return await work(await Promise.all(names))
  } finally {
    for (const server of servers) server.kill()
  }
}

async function firstLine(stream: Readable, end: Promise<unknown>): Promise<string> {
  const line = await Promise.race([once(createInterface(stream), 'line'), end.then(() => null)])
  if (line === null) throw new Error('The virtual display (Xvfb) could not be started.')
  return String(line[0])
}
