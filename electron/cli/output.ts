import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import process from 'node:process'
import type { Writable } from 'node:stream'
import { UsageError } from './command.ts'

/** Where results go: a file, or standard output. */
export type Output = {
  /** Writes a text as it is; waits when the reader is slower. */
  write(text: string): Promise<void>
  /** Writes a value as one line of JSON. */
  writeJson(value: unknown): Promise<void>
  /** To be awaited before the command ends, so that nothing is lost. */
  close(): Promise<void>
}

/** Opens `--out`, or standard output when there is none. */
export async function openOutput(path: string | undefined): Promise<Output> {
  const stream = path === undefined ? process.stdout : await openFile(path)
  const write = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  return {
    write,
    writeJson: (value) => write(`${JSON.stringify(value)}\n`),
    async close() {
      if (path === undefined) return
      stream.end()
      await once(stream, 'close')
    },
  }
}

async function openFile(path: string): Promise<Writable> {
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
    return stream
  } catch (error) {
    throw new UsageError(`--out cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** Says something to the person at the terminal; never mixed with results. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Shows how far a long command is: on a terminal only, over and over on one line, at most ten times a second. */
export function createProgress(): { show(text: string): void; clear(): void } {
  let shown = 0
  let isShown = false
  return {
    show(text) {
      const now = performance.now()
      if (!process.stderr.isTTY || now - shown < 100) return
      shown = now
      isShown = true
      process.stderr.write(`\r\u001b[K${text}`)
    },
    clear() {
      if (isShown) process.stderr.write('\r\u001b[K')
    },
  }
}

/** Says what is wrong with a library and what to do; answers the exit status of a command that cannot begin. */
export function refuse(path: string, { problem, advice }: { readonly problem: string; readonly advice: string }): 1 {
  tell(`${path}: ${problem} ${advice}`)
  return 1
}
