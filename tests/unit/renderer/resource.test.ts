import { describe, expect, it, vi } from 'vitest'
import { createResource } from '../../../renderer/client/resource.ts'

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
const nothing = (): void => {}

/** A load that never ends by itself, and the signal it was given. */
function endless(): { readonly load: (signal: AbortSignal) => Promise<string>; readonly isAborted: () => boolean } {
  let given: AbortSignal | undefined
  return {
    load: (signal) => {
      given = signal
      return new Promise(nothing)
    },
    isAborted: () => given?.aborted === true,
  }
}

describe('a resource that may be abandoned', () => {
  it('stops loading when the last listener leaves', async () => {
    const abandoned = vi.fn<() => void>()
    const { load, isAborted } = endless()
    const resource = createResource(load, { abandoned })
    const leave = [resource.subscribe(nothing), resource.subscribe(() => {})]
    leave[0]?.()
    await nextTask()
    expect(isAborted()).toBe(false)
    leave[1]?.()
    await nextTask()
    expect(isAborted()).toBe(true)
    expect(abandoned).toHaveBeenCalledOnce()
  })

  it('goes on for a listener that leaves and comes back at once', async () => {
    const { load, isAborted } = endless()
    const resource = createResource(load, { abandoned: nothing })
    resource.subscribe(nothing)()
    resource.subscribe(nothing)
    await nextTask()
    expect(isAborted()).toBe(false)
  })

  it('keeps what was loaded', async () => {
    const abandoned = vi.fn<() => void>()
    const resource = createResource(() => Promise.resolve('hens'), { abandoned })
    const leave = resource.subscribe(nothing)
    await nextTask()
    leave()
    await nextTask()
    expect(abandoned).not.toHaveBeenCalled()
    expect(resource.get()).toEqual({ kind: 'ready', value: 'hens' })
  })
})

describe('a resource that tells how far it is', () => {
  it('shows what is there so far until the whole is', async () => {
    const steps = { done: 1, total: 2 }
    const resource = createResource<string>(async (_signal, onProgress) => {
      onProgress(steps)
      await nextTask()
      onProgress(steps, 'half a hen')
      await nextTask()
      return 'hens'
    })
    const seen: unknown[] = [resource.get()]
    resource.subscribe(() => seen.push(resource.get()))
    await nextTask()
    await nextTask()
    await nextTask()
    expect(seen).toEqual([
      { kind: 'loading', progress: steps },
      { kind: 'loading', progress: steps, soFar: 'half a hen' },
      { kind: 'ready', value: 'hens' },
    ])
  })
})

describe('a resource without a way to be abandoned', () => {
  it('goes on loading with nobody listening', async () => {
    const { load, isAborted } = endless()
    createResource(load).subscribe(nothing)()
    await nextTask()
    expect(isAborted()).toBe(false)
  })
})
