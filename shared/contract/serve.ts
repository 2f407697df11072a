import { z } from 'zod'
import { createCancellation, type CancellationSource } from './cancellation.ts'
import type { Contract, Emit, HandlerContext, Handlers, Method, Port } from './define.ts'
import { requestSchema, type Log, type Request, type Response } from './envelope.ts'
import { ContractError, type ContractFailure } from './failure.ts'

type Call = Extract<Request, { readonly type: 'call' }>
type AnyHandler = (
  input: unknown,
  context: HandlerContext<Method & { readonly progress: z.ZodType }>,
) => Promise<unknown>
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
  const send = (response: Response): void => port.postMessage(response)
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
        return stop(conversation?.running, request.id)
      case 'call':
        if (conversation?.running.has(request.id) === true) return log(`Dropped a second call numbered ${request.id}.`)
        return void run(conversation, request)
    }
  }

  function end(): void {
    const running = [...(conversation?.running.values() ?? [])]
    conversation = undefined
    for (const call of running) call.cancel()
  }

  async function run(current: Conversation | undefined, call: Call): Promise<void> {
    const { id, method } = call
    const source = createCancellation()
    current?.running.set(id, source)
    // A call that was cancelled, or whose client greeted anew, is answered no more: its number may be in use again.
    const isWanted = (): boolean => current === conversation && current?.running.get(id) === source
    const progress = (value: unknown): void => {
      if (isWanted()) send({ type: 'progress', id, progress: value })
    }
    try {
      const input = admit(contract, current?.version, call)
      const output = await handlerOf(handlers, method)(input, { cancellation: source.cancellation, progress })
      if (isWanted()) send({ type: 'result', id, output })
    } catch (error) {
      if (current === undefined || isWanted()) send({ type: 'failure', id, failure: failureOf(error, method, log) })
    } finally {
      current?.running.delete(id)
    }
  }

  return {
    emit(event, payload) {
      if (conversation?.version === contract.version) send({ type: 'event', event, payload })
    },
  }
}

function stop(running: Conversation['running'] | undefined, id: number): void {
  const call = running?.get(id)
  running?.delete(id)
  call?.cancel()
}

/** The call's input, parsed. @throws ContractError when the call may not reach a handler. */
function admit(contract: Contract, version: number | undefined, call: Call): unknown {
  if (version !== contract.version) {
    throw new ContractError({ kind: 'version-mismatch', expected: contract.version, found: version ?? 0 })
  }
  const method = Object.hasOwn(contract.methods, call.method) ? contract.methods[call.method] : undefined
  if (method === undefined) throw new ContractError({ kind: 'unknown-method', method: call.method })
  const input = method.input.safeParse(call.input)
  if (input.success) return input.data
  throw new ContractError({ kind: 'bad-input', method: call.method, detail: z.prettifyError(input.error) })
}

/** Only for a method that `admit` let in: then the name is a key, and the input is what the handler takes. */
function handlerOf<C extends Contract>(handlers: Handlers<C>, method: keyof C['methods']): AnyHandler {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one table of handlers, each typed by the method of the same name
  return handlers[method] as unknown as AnyHandler
}

function failureOf(error: unknown, method: string, log: Log): ContractFailure {
  if (error instanceof ContractError) return error.failure
  log(`"${method}" threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return { kind: 'failed', method, detail: error instanceof Error ? error.message : String(error) }
}
