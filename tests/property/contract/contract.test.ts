import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../../shared/contract/client.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { serve } from '../../../shared/contract/serve.ts'
import { createPortPair, settle } from '../../support/port-pair.ts'
import { sampleContract, sampleHandlers } from '../../support/sample-contract.ts'

describe('the contract over a port', () => {
  it('returns any value that can be copied unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withDate: true, withTypedArray: true, withNullPrototype: false }),
        async (value) => {
          const ports = createPortPair()
          serve(sampleContract, sampleHandlers, ports.server)
          const client = createClient(sampleContract, ports.client)
          expect(await client.echo(value)).toEqual(value)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('settles every call exactly once, whatever is cancelled and whenever the port closes', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('call' as const), cancelAfter: fc.option(fc.nat(3), { nil: null }) }),
      fc.constant({ do: 'turn' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const ports = createPortPair()
        serve(sampleContract, sampleHandlers, ports.server)
        const client = createClient(sampleContract, ports.client)
        const outcomes: Promise<string>[] = []
        let made = 0
        for (const each of steps) {
          if (each.do === 'turn') {
            await new Promise((resolve) => setImmediate(resolve))
            continue
          }
          const controller = new AbortController()
          const call = made % 2 === 0 ? client.wait({}, { signal: controller.signal }) : client.double({ value: made })
          made++
          outcomes.push(
            call.then(
              () => 'answered',
              (error: unknown) => (error instanceof ContractError ? error.kind : 'other'),
            ),
          )
          if (each.cancelAfter !== null) {
            for (let turn = 0; turn < each.cancelAfter; turn++) await new Promise((resolve) => setImmediate(resolve))
            controller.abort()
          }
        }
        ports.close('Closed.')
        for (const outcome of await Promise.all(outcomes)) {
          expect(['answered', 'cancelled', 'process-ended']).toContain(outcome)
        }
        expect(outcomes).toHaveLength(made)
      }),
      { numRuns: 100 },
    )
  })

  it('goes on serving after any message at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), async (messages) => {
        const ports = createPortPair()
        serve(sampleContract, sampleHandlers, ports.server)
        const client = createClient(sampleContract, ports.client)
        for (const message of messages) {
          ports.client.postMessage(message)
          ports.server.postMessage(message)
        }
        await expect(client.double({ value: 4 })).resolves.toBe(8)
        await settle()
      }),
      { numRuns: 200 },
    )
  })
})
