import { z } from 'zod'
import { responseSchema, type Log, type Request, type Response } from './envelope.ts'
import type { CallOptions, Client, Contract, Method, Port } from './define.ts'
import { ContractError, type ContractFailure } from './failure.ts'

type AnyOptions = CallOptions<Method & { readonly progress: z.ZodType }>
type Listener = (payload: unknown) => void
type Pending = {
  readonly method: string
  readonly options: AnyOptions
  resolve(output: unknown): void
  reject(error: ContractError): void
}

/**
 * A typed caller for `contract` over `port`. Greets at once; calls need not wait for the answer to the greeting.
 * Every rejection is a `ContractError`: when the port closes, all pending and later calls fail with `process-ended`;
 * when the versions differ, with `version-mismatch`. Outputs, progress and events are validated on arrival; what does
 * not fit an envelope is reported to `log` and dropped.
 *
 * In a page whose Content-Security-Policy forbids `eval`, call `z.config({ jitless: true })` before the first call:
 * otherwise zod tries to compile its validators, which the policy reports as a violation.
 */
export function createClient<C extends Contract>(
  contract: C,
  port: Port,
  { log = () => {} }: { readonly log?: Log } = {},
): Client<C> {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<Listener>>()
  let nextId = 0
  let broken: ContractFailure | undefined

  port.onMessage((message) => {
    const response = responseSchema.safeParse(message)
    if (response.success) receive(response.data)
    else log(`Dropped a malformed response: ${z.prettifyError(response.error)}`)
  })
  port.onClose((reason) => breakOff({ kind: 'process-ended', reason }))
  port.postMessage({ type: 'hello', version: contract.version } satisfies Request)

  function receive(response: Response): void {
    switch (response.type) {
      case 'hello':
        if (response.version === contract.version) return
        return breakOff({ kind: 'version-mismatch', expected: contract.version, found: response.version })
      case 'event':
        return announce(response.event, response.payload)
      case 'result':
      case 'failure':
      case 'progress':
        return answer(response)
    }
  }

  function answer(response: Extract<Response, { id: number }>): void {
    const call = pending.get(response.id)
    if (call === undefined) {
      // A cancelled call may still be answered: the answer was on its way.
      if (response.id >= nextId) log(`Dropped a ${response.type} for call ${response.id}, which was never made.`)
      return
    }
    if (response.type === 'progress') return advance(call, response.progress)
    pending.delete(response.id)
    if (response.type === 'failure') return call.reject(new ContractError(response.failure))
    const output = contract.methods[call.method]?.output.safeParse(response.output)
    if (output?.success === true) return call.resolve(output.data)
    const detail = output === undefined ? 'no schema' : z.prettifyError(output.error)
    call.reject(new ContractError({ kind: 'bad-output', method: call.method, detail }))
  }

  function advance(call: Pending, received: unknown): void {
    const progress = contract.methods[call.method]?.progress?.safeParse(received)
    if (progress?.success === true) call.options.onProgress?.(progress.data)
    else log(`Dropped a progress report of "${call.method}" that does not fit the contract.`)
  }

  function announce(event: string, received: unknown): void {
    const schema = Object.hasOwn(contract.events, event) ? contract.events[event] : undefined
    const payload = schema?.safeParse(received)
    if (payload?.success !== true) return log(`Dropped an event "${event}" that does not fit the contract.`)
    for (const listener of listeners.get(event) ?? []) listener(payload.data)
  }

  function breakOff(failure: ContractFailure): void {
    broken ??= failure
    const calls = [...pending.values()]
    pending.clear()
    for (const call of calls) call.reject(new ContractError(failure))
  }

  function call(method: string, input: unknown, options: AnyOptions): Promise<unknown> {
    if (broken !== undefined) return Promise.reject(new ContractError(broken))
    if (options.signal?.aborted === true) return Promise.reject(new ContractError({ kind: 'cancelled' }))
    const id = nextId++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const cancel = (): void => {
      if (!pending.delete(id)) return
      port.postMessage({ type: 'cancel', id } satisfies Request)
      reject(new ContractError({ kind: 'cancelled' }))
    }
    pending.set(id, { method, options, resolve, reject })
    options.signal?.addEventListener('abort', cancel)
    try {
      port.postMessage({ type: 'call', id, method, input } satisfies Request)
    } catch (error) {
      // Something in the input cannot be copied to another process (a function, a handle).
      pending.delete(id)
      reject(new ContractError({ kind: 'bad-input', method, detail: String(error) }))
    }
    return promise.finally(() => options.signal?.removeEventListener('abort', cancel))
  }

  function on(event: string, listener: Listener): () => void {
    const group = listeners.get(event) ?? new Set()
    listeners.set(event, group)
    group.add(listener)
    return () => group.delete(listener)
  }

  const methods = Object.keys(contract.methods).map((method) => [
    method,
    (input: unknown, options: AnyOptions = {}) => call(method, input, options),
  ])
  // The one cast: the object is built from the contract's own names, which the compiler cannot follow.
  return Object.assign(Object.fromEntries(methods), { on }) as Client<C>
}
