import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { createClient } from '../../../shared/contract/client.ts'
import type { Client } from '../../../shared/contract/define.ts'
import { libraryContract } from '../../../shared/contract/library.ts'
import {
  libraryProcessEnvironment,
  libraryProcessFlags,
  startupMessageSchema,
  type CloseMessage,
} from '../../../shared/contract/library-process.ts'
import { workerModule } from '../../library/worker-module.ts'

/** The application's library process, as the window starts it. */
export type LibraryProcess = {
  readonly client: Client<typeof libraryContract>
  /** What it has used so far; null where the system does not say it of another process. */
  usage(): { readonly processorSeconds: number; readonly mostMegabytes: number } | null
  close(): Promise<void>
}

/** The library process in the sources, which strips its types when it starts. */
export const sourceProcess = workerModule(import.meta, '../../library/process')

/** Starts `module`, a library process of the sources or of a build, on a library. */
export async function startLibraryProcess(module: string, libraryPath: string): Promise<LibraryProcess> {
  const child = fork(module, [JSON.stringify({ libraryPath })], {
    serialization: 'advanced',
    execArgv: [...libraryProcessFlags],
    env: { ...process.env, ...libraryProcessEnvironment },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const first = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('The library process ended before it said anything.')))
  })
  const said = startupMessageSchema.parse(first)
  if (said.kind === 'problem') throw new Error(`The library cannot be opened: ${said.problem.kind}.`)
  const client = createClient(libraryContract, {
    postMessage(message) {
      if (typeof message === 'object' && message !== null) child.send(message)
    },
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) => void child.once('exit', () => listener('It ended.')),
  })
  return {
    client,
    usage: () => usageOf(child.pid ?? 0),
    async close() {
      child.send({ kind: 'close' } satisfies CloseMessage)
      await ended
    },
  }
}

/** What Linux says of a process: its ticks are hundredths of a second. */
function usageOf(pid: number): ReturnType<LibraryProcess['usage']> {
  if (process.platform !== 'linux') return null
  const [, times = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = times.split(' ').slice(11, 13).map(Number)
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0
  return { processorSeconds: (user + system) / 100, mostMegabytes: Math.round(Number(kilobytes) / 1_024) }
}
