import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const main = join(import.meta.dirname, '../../electron/cli/main.ts')

export type Run = { readonly status: number | null; readonly out: string; readonly err: string }

/** Runs the real command line in a process of its own. */
export async function doublet(...args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const status = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, out, err }
}

/** What a run printed as JSON, one value a line. */
export function jsonLines({ out }: Run): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}
