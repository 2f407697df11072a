import { z } from 'zod'
import type { Client, Contract, Port } from './define.ts'
import { responseSchema, type Log, type Request, type Response } from './envelope.ts'
import { PendingCalls, type AnyOptions } from './pending-calls.ts'

type Listener = (payload: unknown) => void

export type ClientOptions = {
  readonly log?: Log
  /**
   * Methods whose outputs the other side received through this contract's schemas and passes on as they are. They are
   * taken as they come. Only for a peer of the same build, which greets with the same version.
   */
  readonly relayed?: ReadonlySet<string>
}

/**
 * A typed caller for `contract` over `port`. Greets at once; calls need not wait for the answer to the greeting, and nothing that
 * comes before it is taken.
 * Every rejection is a `ContractError`: when the port closes, all pending and later calls fail with `process-ended`;
 * when the versions differ, with `version-mismatch`. Outputs, progress and events are validated on arrival, outputs of
 * `relayed` methods alone excepted; what does not fit an envelope is reported to `log` and dropped.
 *
 * In a page whose Content-Security-Policy forbids `eval`, call `z.config({ jitless: true })` before the first call:
 * otherwise zod tries to compile its validators, which the policy reports as a violation.
 */
export function createClient<C extends Contract>(
  contract: C,
  port: Port,
  { log = () => {}, relayed = new Set() }: ClientOptions = {},
): Client<C> {
  const calls = new PendingCalls({ contract, port, log, relayed })
  const listeners = new Map<string, Set<Listener>>()
  let isGreeted = false

  port.onMessage((message) => {
    const response = responseSchema.safeParse(message)
    if (response.success) receive(response.data)
    else log(`Dropped a malformed response: ${z.prettifyError(response.error)}`)
  })
  port.onClose((reason) => calls.breakOff({ kind: 'process-ended', reason }))
  port.postMessage({ type: 'hello', version: contract.version } satisfies Request)

  function receive(response: Response): void {
    // What comes before the greeting is answered was meant for the page that stood here before, whose calls had the same numbers.
    isGreeted ||= response.type === 'hello'
    if (!isGreeted) return
    if (response.type === 'event') return announce(response.event, response.payload)
    if (response.type !== 'hello') return calls.receive(response)
    if (response.version === contract.version) return
    calls.breakOff({ kind: 'version-mismatch', expected: contract.version, found: response.version })
  }

  function announce(event: string, received: unknown): void {
    const schema = Object.hasOwn(contract.events, event) ? contract.events[event] : undefined
    const payload = schema?.safeParse(received)
    if (payload?.success !== true) return log(`Dropped an event "${event}" that does not fit the contract.`)
    for (const listener of listeners.get(event) ?? []) listener(payload.data)
  }

  function on(event: string, listener: Listener): () => void {
    const group = listeners.get(event) ?? new Set()
    listeners.set(event, group)
    group.add(listener)
    return () => group.delete(listener)
  }

  const methods = Object.keys(contract.methods).map((method) => [
    method,
    (input: unknown, options: AnyOptions = {}) => calls.make(method, input, options),
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the contract's own names, which the compiler cannot follow
  return Object.assign(Object.fromEntries(methods), { on }) as Client<C>
}
