import { fork, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Log } from '../../../shared/contract/envelope.ts'
import { libraryProcessEnvironment, libraryProcessFlags } from '../../../shared/contract/library-process.ts'
import { describeEnd, type StartLibraryProcess } from './library-process.ts'

/**
 * Runs the library under plain Node: for tests, and for an Electron whose Node-API is too old for the database.
 * `node` is the executable (Node 22.14 or later), `entry` the library process's module; what it prints goes to `log`.
 */
export function forkLibraryProcess(options: {
  readonly node: string
  readonly entry: string
  readonly log: Log
}): StartLibraryProcess {
  return (processOptions) => {
    const child = fork(options.entry, [JSON.stringify(processOptions)], {
      execPath: options.node,
      execArgv: [...libraryProcessFlags],
      env: { ...process.env, ...libraryProcessEnvironment },
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    logLines(child.stdout, options.log)
    logLines(child.stderr, options.log)

    const end = watchEnd(child)
    child.on('error', (error) => options.log(`The library process: ${error.message}`))

    return {
      port: {
        postMessage(message) {
          // A failed send means that the process is ending; its exit tells everybody.
          if (child.connected && isObject(message)) child.send(message, () => {})
        },
        onMessage: (listener) => void child.on('message', listener),
        onClose: (listener) => void end.push(listener),
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** A list whose members are called once, when the process has ended and its last message was read. */
function watchEnd(child: ChildProcess): ((reason: string) => void)[] {
  const listeners: ((reason: string) => void)[] = []
  let end: string | undefined
  const announce = (reason: string): void => {
    for (const listener of listeners.splice(0)) listener(reason)
  }
  // Messages may still be read after the exit is known; the channel is disconnected when there are no more.
  child.on('exit', (code, signal) => {
    end = describeEnd(code, signal)
    if (!child.connected) announce(end)
  })
  child.on('disconnect', () => {
    if (end !== undefined) announce(end)
  })
  child.on('error', (error) => {
    // Without a process number it never started, and no exit will follow.
    if (child.pid === undefined) announce(`It could not be started: ${error.message}.`)
  })
  return listeners
}

function logLines(stream: Readable | null, log: Log): void {
  if (stream !== null) createInterface({ input: stream }).on('line', (line) => log(`library: ${line}`))
}

/** Every message of the contract is an object. */
function isObject(message: unknown): message is object {
  return typeof message === 'object' && message !== null
}
