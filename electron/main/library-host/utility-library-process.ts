import { createInterface } from 'node:readline'
import { utilityProcess } from 'electron'
import type { Log } from '../../../shared/contract/envelope.ts'
import { libraryProcessEnvironment, libraryProcessFlags } from '../../../shared/contract/library-process.ts'
import { describeEnd, type StartLibraryProcess } from './library-process.ts'

/** Runs the library in Electron's `utilityProcess`, as every released Doublet does. What it prints goes to `log`. */
export function utilityLibraryProcess(options: { readonly entry: string; readonly log: Log }): StartLibraryProcess {
  return (processOptions) => {
    const child = utilityProcess.fork(options.entry, [JSON.stringify(processOptions)], {
      serviceName: 'Doublet library',
      execArgv: [...libraryProcessFlags],
      env: { ...process.env, ...libraryProcessEnvironment },
      stdio: 'pipe',
    })
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => options.log(`library: ${line}`))
    }
    let hasEnded = false
    child.once('exit', () => {
      hasEnded = true
    })
    return {
      port: {
        postMessage(message) {
          if (!hasEnded) child.postMessage(message)
        },
        onMessage: (listener) => void child.on('message', listener),
        onClose: (listener) => void child.once('exit', (code) => listener(describeEnd(code))),
      },
      kill: () => void child.kill(),
    }
  }
}
