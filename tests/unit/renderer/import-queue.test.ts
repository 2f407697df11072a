import { describe, expect, it } from 'vitest'
import {
  ImportQueue,
  type Report,
  type RunningImport,
  type StartImport,
} from '../../../renderer/features/library/import-queue.ts'
import { ContractError } from '../../../shared/contract/failure.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'

function report(...added: readonly number[]): Report {
  return { added: added.map((id) => articleIdSchema.parse(id)), same: [], failed: [], warnings: [], cancelled: false }
}

/** An import that ends when the test says so, or when it is aborted, as a call of the contract does. */
function heldImport(): { readonly start: StartImport; readonly end: (report: Report | null) => void } {
  const { promise, resolve, reject } = Promise.withResolvers<Report | null>()
  return {
    start: ({ signal }) => {
      signal.addEventListener('abort', () => reject(new ContractError({ kind: 'cancelled' })))
      return promise
    },
    end: resolve,
  }
}

describe('ImportQueue', () => {
  it('lets a second import wait for the first, and tells both as one', async () => {
    const queue = new ImportQueue()
    const shown: RunningImport[] = []
    const [first, second] = [heldImport(), heldImport()]
    const run = queue.add(first.start, (running) => shown.push(running))
    await expect(queue.add(second.start, (running) => shown.push(running))).resolves.toBeUndefined()
    expect(shown.at(-1)?.waiting).toBe(1)
    first.end(report(1, 2))
    second.end(report(3))
    await expect(run).resolves.toEqual({ report: report(1, 2, 3), sentence: null })
    expect(shown.at(-1)?.waiting).toBe(0)
  })

  it('goes on after one that fails, and keeps both what came in and why the other did not', async () => {
    const queue = new ImportQueue()
    const refused: StartImport = () => Promise.reject(new ContractError({ kind: 'refused', reason: 'Out of paper.' }))
    const run = queue.add(refused, () => {})
    void queue.add(
      () => Promise.resolve(report(4)),
      () => {},
    )
    await expect(run).resolves.toEqual({ report: report(4), sentence: 'Out of paper.' })
  })

  it('cancels the import under way and those that wait', async () => {
    const queue = new ImportQueue()
    let isStarted = false
    const run = queue.add(heldImport().start, () => {})
    void queue.add(
      () => {
        isStarted = true
        return Promise.resolve(report(5))
      },
      () => {},
    )
    queue.cancel()
    await expect(run).resolves.toEqual({ report: null, sentence: null })
    expect(isStarted).toBe(false)
    // The queue is of use again.
    await expect(
      queue.add(
        () => Promise.resolve(report(6)),
        () => {},
      ),
    ).resolves.toEqual({
      report: report(6),
      sentence: null,
    })
  })

  it('tells an import from outside together with the one under way, and with none leaves it to the caller', async () => {
    const queue = new ImportQueue()
    expect(queue.takeIn(report(7))).toBe(false)
    const held = heldImport()
    const run = queue.add(held.start, () => {})
    expect(queue.takeIn(report(8))).toBe(true)
    held.end(null)
    await expect(run).resolves.toEqual({ report: report(8), sentence: null })
  })
})
