import { z } from 'zod'
import type { CallOptions, Contract, Method, Port } from './define.ts'
import type { Log, Request, Response } from './envelope.ts'
import { ContractError, type ContractFailure } from './failure.ts'

/** The options of any method, before the contract says which. */
export type AnyOptions = CallOptions<Method & { readonly progress: z.ZodType }>

type Pending = {
  readonly method: string
  readonly options: AnyOptions
  readonly resolve: (output: unknown) => void
  readonly reject: (error: ContractError) => void
}

export type PendingCallsOptions = {
  readonly contract: Contract
  readonly port: Port
  readonly log: Log
  /** Methods whose outputs were validated before they were sent. */
  readonly relayed: ReadonlySet<string>
}

/** The calls a client has made and that are not settled yet. Each is settled exactly once. */
export class PendingCalls {
  readonly #contract: Contract
  readonly #port: Port
  readonly #log: Log
  readonly #relayed: ReadonlySet<string>
  readonly #calls = new Map<number, Pending>()
  #nextId = 0
  #broken: ContractFailure | undefined

  constructor({ contract, port, log, relayed }: PendingCallsOptions) {
    this.#contract = contract
    this.#port = port
    this.#log = log
    this.#relayed = relayed
  }

  make(method: string, input: unknown, options: AnyOptions): Promise<unknown> {
    if (this.#broken !== undefined) return Promise.reject(new ContractError(this.#broken))
    if (options.signal?.aborted === true) return Promise.reject(new ContractError({ kind: 'cancelled' }))
    const id = this.#nextId++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const cancel = (): void => this.#cancel(id)
    this.#calls.set(id, { method, options, resolve, reject })
    options.signal?.addEventListener('abort', cancel)
    try {
      this.#send({ type: 'call', id, method, input })
    } catch (error) {
      // Something in the input cannot be copied to another process (a function, a handle).
      this.#calls.delete(id)
      reject(new ContractError({ kind: 'bad-input', method, detail: String(error) }))
    }
    return promise.finally(() => options.signal?.removeEventListener('abort', cancel))
  }

  receive(response: Extract<Response, { readonly id: number }>): void {
    const call = this.#calls.get(response.id)
    if (call === undefined) {
      // A cancelled call may still be answered: the answer was on its way.
      if (response.id < this.#nextId) return
      return this.#log(`Dropped a ${response.type} for call ${response.id}, which was never made.`)
    }
    if (response.type === 'progress') return this.#advance(call, response.progress)
    this.#calls.delete(response.id)
    if (response.type === 'failure') call.reject(new ContractError(response.failure))
    else this.#complete(call, response.output)
  }

  /** Rejects everything pending, and every call made from now on. The first failure stands. */
  breakOff(failure: ContractFailure): void {
    this.#broken ??= failure
    const calls = [...this.#calls.values()]
    this.#calls.clear()
    for (const call of calls) call.reject(new ContractError(failure))
  }

  #cancel(id: number): void {
    const call = this.#calls.get(id)
    if (call === undefined) return
    this.#calls.delete(id)
    this.#send({ type: 'cancel', id })
    call.reject(new ContractError({ kind: 'cancelled' }))
  }

  #complete({ method, resolve, reject }: Pending, received: unknown): void {
    if (this.#relayed.has(method)) return resolve(received)
    const output = this.#contract.methods[method]?.output.safeParse(received)
    if (output?.success === true) return resolve(output.data)
    const detail = output === undefined ? 'the contract does not name it.' : z.prettifyError(output.error)
    reject(new ContractError({ kind: 'bad-output', method, detail }))
  }

  #advance({ method, options }: Pending, received: unknown): void {
    const progress = this.#contract.methods[method]?.progress?.safeParse(received)
    if (progress?.success === true) options.onProgress?.(progress.data)
    else this.#log(`Dropped a progress report of "${method}" that does not fit the contract.`)
  }

  #send(request: Request): void {
    this.#port.postMessage(request)
  }
}
