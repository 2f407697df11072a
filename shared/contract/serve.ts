import { z } from 'zod'
import { createCancellation, type CancellationSource } from './cancellation.ts'
import type { Contract, Emit, Handler, Handlers, Method, Port } from './define.ts'
import { requestSchema, type Log, type Request, type Response } from './envelope.ts'
import { ContractError, type ContractFailure } from './failure.ts'

type AnyMethod = Method & { readonly progress: z.ZodType }
/** One greeting and the calls made after it. A later greeting (a page that was loaded again) ends it. */
type Conversation = { readonly version: number; readonly running: Map<number, CancellationSource> }

/**
 * Answers calls on `port`; nothing reaches a handler unvalidated. Calls of a client that has not greeted, or greeted with
 * another version, are refused with `version-mismatch`. A handler declines by throwing a `ContractError`; anything else
 * it throws is a bug, reported to `log` with its stack and to the caller as `failed` without. What does not fit an
 * envelope is reported to `log` and dropped. When the port closes, all running handlers are cancelled.
 */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  port: Port,
  { log = () => {} }: { readonly log?: Log } = {},
): { readonly emit: Emit<C> } {
  let conversation: Conversation | undefined

  port.onMessage((message) => {
    const request = requestSchema.safeParse(message)
    if (request.success) receive(request.data)
    else log(`Dropped a malformed request: ${z.prettifyError(request.error)}`)
  })
  port.onClose(end)

  function receive(request: Request): void {
    switch (request.type) {
      case 'hello':
        end()
        conversation = { version: request.version, running: new Map() }
        return send({ type: 'hello', version: contract.version })
      case 'cancel':
        return stop(request.id)
      case 'call':
        return begin(request)
    }
  }

  function end(): void {
    const running = [...(conversation?.running.values() ?? [])]
    conversation = undefined
    for (const call of running) call.cancel()
  }

  function stop(id: number): void {
    const call = conversation?.running.get(id)
    conversation?.running.delete(id)
    call?.cancel()
  }

  function begin({ id, method: name, input }: Extract<Request, { type: 'call' }>): void {
    const current = conversation
    if (current?.version !== contract.version) {
      return fail(id, { kind: 'version-mismatch', expected: contract.version, found: current?.version ?? 0 })
    }
    if (current.running.has(id)) return log(`Dropped a second call with the number ${id}.`)
    const method = Object.hasOwn(contract.methods, name) ? contract.methods[name] : undefined
    if (method === undefined) return fail(id, { kind: 'unknown-method', method: name })
    const received = method.input.safeParse(input)
    if (!received.success) {
      return fail(id, { kind: 'bad-input', method: name, detail: z.prettifyError(received.error) })
    }
    void run(current, { id, name, input: received.data })
  }

  async function run(
    current: Conversation,
    { id, name, input }: { readonly id: number; readonly name: string; readonly input: unknown },
  ): Promise<void> {
    const source = createCancellation()
    current.running.set(id, source)
    // A call that was cancelled, or whose client greeted anew, is answered no more: its number may be in use again.
    const isWanted = (): boolean => current.running.get(id) === source && current === conversation
    const progress = (value: unknown): void => {
      if (isWanted()) send({ type: 'progress', id, progress: value })
    }
    try {
      // The contract's own schema has just parsed the input, and both tables have the same keys.
      const handler = handlers[name as keyof C['methods']] as unknown as Handler<AnyMethod>
      const output = await handler(input as never, { cancellation: source.cancellation, progress })
      if (isWanted()) send({ type: 'result', id, output })
    } catch (error) {
      if (isWanted()) fail(id, failureOf(name, error))
    } finally {
      current.running.delete(id)
    }
  }

  function failureOf(method: string, error: unknown): ContractFailure {
    if (error instanceof ContractError) return error.failure
    log(`"${method}" threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { kind: 'failed', method, detail: error instanceof Error ? error.message : String(error) }
  }

  function fail(id: number, failure: ContractFailure): void {
    send({ type: 'failure', id, failure })
  }

  function send(response: Response): void {
    port.postMessage(response)
  }

  return {
    emit(event, payload) {
      if (conversation?.version === contract.version) send({ type: 'event', event, payload })
    },
  }
}
