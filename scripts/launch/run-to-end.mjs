import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program in this one's place: same streams, signals passed on, same end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] in place of this process's own
 * @returns {Promise<number>} its exit status; as in a shell, 128 and the signal's number if a signal ended it
 */
export function runToEnd(command, args, environment = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env: environment })
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => void child.kill(signal)
  for (const signal of passedOn) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => {
      for (const name of passedOn) process.off(name, passOn)
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}
