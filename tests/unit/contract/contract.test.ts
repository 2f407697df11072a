import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../../shared/contract/client.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { failureOf } from '../../support/contract-failure.ts'
import { createPortPair, settle } from '../../support/port-pair.ts'
import { sampleContract, sampleHandlers } from '../../support/sample-contract.ts'

function connect(handlers = sampleHandlers) {
  const ports = createPortPair()
  const serverLog: string[] = []
  const clientLog: string[] = []
  const server = serve(sampleContract, handlers, ports.server, { log: (line) => serverLog.push(line) })
  const client = createClient(sampleContract, ports.client, { log: (line) => clientLog.push(line) })
  return { ports, server, client, serverLog, clientLog }
}

describe('a call', () => {
  it('comes back with the handler’s output', async () => {
    const { client } = connect()
    await expect(client.double({ value: 21 })).resolves.toBe(42)
  })

  it('carries bytes', async () => {
    const { client } = connect()
    await expect(client.echo({ bytes: new Uint8Array([0, 255]) })).resolves.toEqual({ bytes: new Uint8Array([0, 255]) })
  })

  it('answers each of many calls with its own output', async () => {
    const { client } = connect()
    const values = [5, 3, 8, 1]
    await expect(Promise.all(values.map((value) => client.double({ value })))).resolves.toEqual([10, 6, 16, 2])
  })

  it('reports progress before its output', async () => {
    const { client } = connect()
    const seen: number[] = []
    await expect(client.count({ to: 3 }, { onProgress: ({ done }) => seen.push(done) })).resolves.toBe(3)
    expect(seen).toEqual([1, 2, 3])
  })

  it('is refused when its input does not fit, and the handler never sees it', async () => {
    const double = vi.fn<() => number>(() => 0)
    const { client } = connect({ ...sampleHandlers, double })
    const failure = await failureOf(client.double({ value: 'many' as unknown as number }))
    expect(failure).toMatchObject({ kind: 'bad-input', method: 'double' })
    expect(double).not.toHaveBeenCalled()
  })

  it('fails as bad-input when the input cannot be copied', async () => {
    const { client } = connect()
    expect(await failureOf(client.echo(() => 0))).toMatchObject({ kind: 'bad-input', method: 'echo' })
  })

  it('fails when the output does not fit the contract', async () => {
    const { client } = connect({ ...sampleHandlers, double: () => 'two' as unknown as number })
    expect(await failureOf(client.double({ value: 1 }))).toMatchObject({ kind: 'bad-output', method: 'double' })
  })

  it('takes the output of a relayed method as it comes, and checks all others', async () => {
    const ports = createPortPair()
    const wrong = () => 'two' as unknown as number
    serve(sampleContract, { ...sampleHandlers, double: wrong, count: wrong }, ports.server)
    const client = createClient(sampleContract, ports.client, { relayed: new Set(['double']) })
    await expect(client.double({ value: 1 })).resolves.toBe('two')
    expect(await failureOf(client.count({ to: 1 }))).toMatchObject({ kind: 'bad-output', method: 'count' })
  })

  it('fails when the output cannot be copied', async () => {
    const { client, serverLog } = connect({ ...sampleHandlers, echo: () => () => 0 })
    expect(await failureOf(client.echo(1))).toMatchObject({ kind: 'failed', method: 'echo' })
    expect(serverLog).toHaveLength(1)
  })

  it('passes on why a handler declines', async () => {
    const refusal = new ContractError({ kind: 'refused', reason: 'Article 7 is no longer in the library.' })
    const { client, serverLog } = connect({
      ...sampleHandlers,
      double: () => {
        throw refusal
      },
    })
    await expect(client.double({ value: 1 })).rejects.toThrow('Article 7 is no longer in the library.')
    expect(serverLog).toEqual([])
  })

  it('tells a bug’s message to the caller and its stack only to the log', async () => {
    const { client, serverLog } = connect({
      ...sampleHandlers,
      double: () => {
        throw new TypeError('no such column')
      },
    })
    expect(await failureOf(client.double({ value: 1 }))).toEqual({
      kind: 'failed',
      method: 'double',
      detail: 'no such column',
    })
    expect(serverLog.join('\n')).toContain('contract.test.ts')
  })

  it.each(['nothing', 'toString', '__proto__'])('of the unknown method %s is refused', async (method) => {
    const { ports } = connect()
    ports.client.postMessage({ type: 'call', id: 9, method, input: {} })
    await settle()
    expect(ports.posted).toContainEqual({ type: 'failure', id: 9, failure: { kind: 'unknown-method', method } })
  })
})

describe('cancelling', () => {
  it('rejects at once and stops the handler', async () => {
    let stopped = false
    const { client, ports } = connect({
      ...sampleHandlers,
      wait: (input, context) => {
        context.cancellation.addEventListener('abort', () => {
          stopped = true
        })
        return sampleHandlers.wait(input, context)
      },
    })
    const controller = new AbortController()
    const call = failureOf(client.wait({}, { signal: controller.signal }))
    await settle()
    controller.abort()
    expect(await call).toEqual({ kind: 'cancelled' })
    await settle()
    expect(stopped).toBe(true)
    expect(ports.posted.filter((message) => JSON.stringify(message).includes('"result"'))).toEqual([])
  })

  it('before the call sends nothing', async () => {
    const { client, ports } = connect()
    expect(await failureOf(client.wait({}, { signal: AbortSignal.abort() }))).toEqual({ kind: 'cancelled' })
    expect(ports.posted).toEqual([{ type: 'hello', version: 3 }])
  })

  it('after the answer does nothing', async () => {
    const { client, ports } = connect()
    const controller = new AbortController()
    await client.double({ value: 1 }, { signal: controller.signal })
    const before = ports.posted.length
    controller.abort()
    await settle()
    expect(ports.posted).toHaveLength(before)
  })

  it('while the answer is on its way drops the answer quietly', async () => {
    const { client, clientLog } = connect()
    const controller = new AbortController()
    const call = failureOf(client.double({ value: 1 }, { signal: controller.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    expect(await call).toEqual({ kind: 'cancelled' })
    await settle()
    expect(clientLog).toEqual([])
  })
})

describe('when the port closes', () => {
  it('every pending call and every later one fails with the reason', async () => {
    const { client, ports } = connect()
    const calls = [client.wait({}), client.wait({})].map(failureOf)
    await settle()
    ports.close('It was ended from outside.')
    const ended = { kind: 'process-ended', reason: 'It was ended from outside.' }
    expect(await Promise.all(calls)).toEqual([ended, ended])
    expect(await failureOf(client.double({ value: 1 }))).toEqual(ended)
  })

  it('the server cancels what is running', async () => {
    const cancelled: boolean[] = []
    const { client, ports } = connect({
      ...sampleHandlers,
      wait: (_input, { cancellation }) => {
        cancellation.addEventListener('abort', () => cancelled.push(cancellation.aborted))
        return new Promise(() => {})
      },
    })
    const call = failureOf(client.wait({}))
    await settle()
    ports.close('Gone.')
    await call
    expect(cancelled).toEqual([true])
  })
})

describe('events', () => {
  it('reach every listener until it stops listening', async () => {
    const { client, server } = connect()
    const first: string[] = []
    const second: string[] = []
    const stop = client.on('changed', ({ name }) => first.push(name))
    client.on('changed', ({ name }) => second.push(name))
    await settle()
    server.emit('changed', { name: 'one' })
    await settle()
    stop()
    server.emit('changed', { name: 'two' })
    await settle()
    expect([first, second]).toEqual([['one'], ['one', 'two']])
  })

  it('that do not fit the contract are logged and dropped', async () => {
    const { client, ports, clientLog } = connect()
    const seen: unknown[] = []
    client.on('changed', (payload) => seen.push(payload))
    await settle()
    ports.server.postMessage({ type: 'event', event: 'changed', payload: { name: 7 } })
    ports.server.postMessage({ type: 'event', event: 'constructor', payload: {} })
    await settle()
    expect(seen).toEqual([])
    expect(clientLog).toHaveLength(2)
  })
})

describe('versions that differ', () => {
  it('make both sides refuse, and nothing reaches a handler', async () => {
    const ports = createPortPair()
    const double = vi.fn<() => number>(() => 0)
    serve({ ...sampleContract, version: 4 }, { ...sampleHandlers, double }, ports.server)
    const client = createClient(sampleContract, ports.client)
    expect(await failureOf(client.double({ value: 1 }))).toEqual({ kind: 'version-mismatch', expected: 3, found: 4 })
    expect(await failureOf(client.double({ value: 1 }))).toMatchObject({ kind: 'version-mismatch' })
    ports.client.postMessage({ type: 'call', id: 8, method: 'double', input: { value: 1 } })
    await settle()
    expect(double).not.toHaveBeenCalled()
  })

  it('or a missing greeting are refused by the server', async () => {
    const ports = createPortPair()
    serve(sampleContract, sampleHandlers, ports.server)
    ports.client.postMessage({ type: 'call', id: 0, method: 'double', input: { value: 1 } })
    await settle()
    expect(ports.posted.at(-1)).toEqual({
      type: 'failure',
      id: 0,
      failure: { kind: 'version-mismatch', expected: 3, found: 0 },
    })
  })
})

describe('a second greeting on the same port (a page that was loaded again)', () => {
  it('cancels the calls of the first and never answers them to the second', async () => {
    const { client, ports } = connect()
    const abandoned = vi.fn<() => void>()
    client.wait({}).then(abandoned, abandoned)
    await settle()
    const answers: unknown[] = []
    ports.client.onMessage((message) => answers.push(message))
    const again = createClient(sampleContract, ports.client)
    await expect(again.double({ value: 2 })).resolves.toBe(4)
    await settle()
    expect(answers).toEqual([
      { type: 'hello', version: 3 },
      { type: 'result', id: 0, output: 4 },
    ])
  })
})

describe('what comes before the greeting is answered', () => {
  it('was meant for the page that stood here before, and answers no call of this one', async () => {
    const ports = createPortPair()
    const client = createClient(sampleContract, ports.client)
    const answer = client.double({ value: 2 })
    // Sent before the server hears of the new page, whose first call has the same number.
    ports.server.postMessage({ type: 'result', id: 0, output: 86 })
    serve(sampleContract, sampleHandlers, ports.server)
    await expect(answer).resolves.toBe(4)
  })
})

describe('malformed messages', () => {
  const malformed = [null, 'call', 7, [], {}, { type: 'call' }, { type: 'result', id: -1, output: 1 }]

  it.each(malformed)('%j is logged and dropped by both sides, which go on', async (message) => {
    const { client, ports, clientLog, serverLog } = connect()
    ports.client.postMessage(message)
    ports.server.postMessage(message)
    await expect(client.double({ value: 2 })).resolves.toBe(4)
    expect([clientLog.length, serverLog.length]).toEqual([1, 1])
  })

  it('an answer to a call that was never made is logged and dropped', async () => {
    const { ports, clientLog } = connect()
    await settle()
    ports.server.postMessage({ type: 'result', id: 40, output: 1 })
    await settle()
    expect(clientLog).toEqual(['Dropped a result for call 40, which was never made.'])
  })

  it('progress of the wrong form is logged and dropped', async () => {
    const { client, clientLog } = connect({
      ...sampleHandlers,
      count: (_input, { progress }) => {
        progress({ done: 'all' } as unknown as { done: number })
        return 1
      },
    })
    const seen: unknown[] = []
    await client.count({ to: 1 }, { onProgress: (progress) => seen.push(progress) })
    expect(seen).toEqual([])
    expect(clientLog).toHaveLength(1)
  })

  it('a number used twice does not start a second run', async () => {
    const wait = vi.fn<() => Promise<string>>(() => new Promise(() => {}))
    const { client, ports, serverLog } = connect({ ...sampleHandlers, wait })
    const call = client.wait({})
    ports.client.postMessage({ type: 'call', id: 0, method: 'wait', input: {} })
    await settle()
    expect(wait).toHaveBeenCalledTimes(1)
    expect(serverLog).toEqual(['Dropped a second call numbered 0.'])
    ports.close('Done.')
    expect(await failureOf(call)).toMatchObject({ kind: 'process-ended' })
  })
})
