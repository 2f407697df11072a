import { z } from 'zod'
import { createClient } from '../../../shared/contract/client.ts'
import type { Client } from '../../../shared/contract/define.ts'
import type { Log } from '../../../shared/contract/envelope.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { describeLibraryProblem, type LibraryProblem } from '../../../shared/contract/library-problem.ts'
import {
  startupMessageSchema,
  type CloseMessage,
  type StartupMessage,
} from '../../../shared/contract/library-process.ts'
import { libraryContract } from '../../../shared/contract/library.ts'
import type { LibraryState } from '../../../shared/contract/window.ts'
import type { LibraryProcess, StartLibraryProcess } from './library-process.ts'
import { delayBefore, usualPace, type Pace } from './pace.ts'

export type LibraryClient = Client<typeof libraryContract>

export type LibraryHostOptions = {
  readonly libraryPath: string
  readonly start: StartLibraryProcess
  readonly log: Log
  readonly pace?: Pace
  readonly onStateChanged: (state: LibraryState) => void
  /** Called with each new process's client, to listen to its events; calls are made through `client()`. */
  readonly onConnected: (client: LibraryClient) => void
}

/**
 * Owns the life of one library: starts its process, starts it again when it ends unexpectedly, and closes it. What
 * happens shows as states; `failed` is left only by `retry`.
 */
export class LibraryHost {
  readonly #options: LibraryHostOptions
  readonly #pace: Pace
  #state: LibraryState = { kind: 'starting' }
  #process: LibraryProcess | undefined
  #connection = Promise.withResolvers<LibraryClient>()
  #isConnectionSettled = false
  #readySince = 0
  #attempt = 0
  #restart: NodeJS.Timeout | undefined
  #closed: PromiseWithResolvers<void> | undefined

  constructor(options: LibraryHostOptions) {
    this.#options = options
    this.#pace = options.pace ?? usualPace
    this.#awaitConnection()
  }

  get state(): LibraryState {
    return this.#state
  }

  /** Starts the library process. To be called once; later, `retry`. */
  start(): void {
    const started = this.#options.start({ libraryPath: this.#options.libraryPath })
    if ('problem' in started) return this.#fail(started.problem)
    this.#process = started
    started.port.onMessage((message) => {
      if (started === this.#process && this.#isStarting) this.#receiveStartup(started, message)
    })
    started.port.onClose((reason) => {
      if (started === this.#process) this.#handleEnd(reason)
    })
  }

  /**
   * The client of the process that runs, or of the one that is being started: then it is waited for.
   * Rejects with `unavailable` when the library has failed or is being closed.
   */
  client(): Promise<LibraryClient> {
    return this.#connection.promise
  }

  /** Tries again to open a library that has failed; does nothing in any other state. */
  retry(): void {
    if (this.#state.kind !== 'failed' || this.#closed !== undefined) return
    // One that reported a problem was asked to end; should it not have, two must not hold the file.
    this.#process?.kill()
    this.#attempt = 0
    this.#awaitConnection()
    this.#setState({ kind: 'starting' })
    this.start()
  }

  /** Closes the library and resolves when its process has ended; kills it when that takes too long. */
  async close(): Promise<void> {
    if (this.#closed !== undefined) return this.#closed.promise
    this.#closed = Promise.withResolvers<void>()
    clearTimeout(this.#restart)
    this.#refuseCalls('Doublet is being closed.')
    const running = this.#process
    if (running === undefined) return this.#closed.resolve()
    running.port.postMessage({ kind: 'close' } satisfies CloseMessage)
    const impatience = setTimeout(() => {
      this.#options.log('The library process did not end when asked, and was killed.')
      running.kill()
    }, this.#pace.closing)
    await this.#closed.promise
    clearTimeout(impatience)
  }

  get #isStarting(): boolean {
    return this.#closed === undefined && (this.#state.kind === 'starting' || this.#state.kind === 'restarting')
  }

  #receiveStartup(started: LibraryProcess, message: unknown): void {
    const startup = startupMessageSchema.safeParse(message)
    if (!startup.success) {
      return this.#options.log(`Dropped a malformed first message: ${z.prettifyError(startup.error)}`)
    }
    this.#begin(started, startup.data)
  }

  #begin({ port }: LibraryProcess, startup: StartupMessage): void {
    if (startup.kind === 'problem') {
      port.postMessage({ kind: 'close' } satisfies CloseMessage)
      return this.#fail(startup.problem)
    }
    const client = createClient(libraryContract, port, { log: this.#options.log })
    this.#readySince = Date.now()
    this.#isConnectionSettled = true
    this.#connection.resolve(client)
    this.#options.onConnected(client)
    this.#setState({ kind: 'ready' })
  }

  #handleEnd(reason: string): void {
    this.#process = undefined
    if (this.#closed !== undefined) return this.#closed.resolve()
    // It reported its problem and was then asked to end.
    if (this.#state.kind === 'failed') return
    if (this.#state.kind === 'ready' && Date.now() - this.#readySince >= this.#pace.calm) this.#attempt = 0
    this.#attempt++
    this.#options.log(`The library process ended unexpectedly (${this.#attempt}). ${reason}`)
    if (this.#attempt > this.#pace.attempts) {
      return this.#fail({ kind: 'process-unusable', detail: `The library process keeps ending. ${reason}` })
    }
    if (this.#isConnectionSettled) this.#awaitConnection()
    this.#setState({ kind: 'restarting', attempt: this.#attempt, reason })
    this.#restart = setTimeout(() => this.start(), delayBefore(this.#attempt, this.#pace))
  }

  #fail(problem: LibraryProblem): void {
    const described = describeLibraryProblem(problem)
    this.#options.log(`The library cannot be used: ${JSON.stringify(problem)}`)
    this.#refuseCalls(`${described.problem} ${described.advice}`)
    this.#setState({ kind: 'failed', ...described })
  }

  #awaitConnection(): void {
    this.#connection = Promise.withResolvers()
    this.#isConnectionSettled = false
    // Nobody may be waiting for it when it is refused.
    this.#connection.promise.catch(() => {})
  }

  #refuseCalls(reason: string): void {
    if (this.#isConnectionSettled) this.#awaitConnection()
    this.#isConnectionSettled = true
    this.#connection.reject(new ContractError({ kind: 'unavailable', reason }))
  }

  #setState(state: LibraryState): void {
    this.#state = state
    this.#options.onStateChanged(state)
  }
}
