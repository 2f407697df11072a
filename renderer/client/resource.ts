import type { ComparingProgress } from '../../shared/contract/comparing.ts'
import { ContractError } from '../../shared/contract/failure.ts'

/** Something the page asks for. `failed` carries a sentence for the window. */
export type Loaded<T> =
  /** `progress`, where what is asked for tells of it; `soFar`, what can be shown of it meanwhile. */
  | { readonly kind: 'loading'; readonly progress?: ComparingProgress; readonly soFar?: T }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly sentence: string }

/** A value that is asked for, kept, and asked for again; the shape `useSyncExternalStore` wants. */
export type Resource<T> = {
  readonly get: () => Loaded<T>
  readonly subscribe: (listener: () => void) => () => void
  /** Asks again. What is shown stays until the answer comes; a later call makes an earlier answer void. */
  readonly refresh: () => void
  /** Puts a value that came by another way, such as an event. */
  readonly put: (value: T) => void
}

const LOADING = { kind: 'loading' } as const

/**
 * A resource over `load`. With `abandoned`, a load that is under way is aborted when the last listener leaves, and
 * `abandoned` is called: the resource is of no more use then.
 */
export function createResource<T>(
  load: (signal: AbortSignal, onProgress: (progress: ComparingProgress, soFar?: T) => void) => Promise<T>,
  { abandoned }: { readonly abandoned?: () => void } = {},
): Resource<T> {
  const listeners = new Set<() => void>()
  const abort = new AbortController()
  let state: Loaded<T> = LOADING
  let round = 0
  const abandon = (): void => {
    if (abandoned === undefined || listeners.size > 0 || state.kind !== 'loading' || abort.signal.aborted) return
    abort.abort()
    abandoned()
  }
  const become = (next: Loaded<T>): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const refresh = async (): Promise<void> => {
    round += 1
    const own = round
    if (state.kind === 'failed') become(LOADING)
    try {
      const value = await load(abort.signal, (progress, soFar) => {
        if (own !== round || state.kind !== 'loading') return
        become({ kind: 'loading', progress, ...(soFar === undefined ? {} : { soFar }) })
      })
      if (own === round) become({ kind: 'ready', value })
    } catch (error) {
      if (own === round) become({ kind: 'failed', sentence: sentenceOf(error) })
    }
  }
  void refresh()
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        // Whoever leaves and comes back in one go, as React's strict mode does, has not left.
        setTimeout(abandon)
      }
    },
    refresh: () => void refresh(),
    put: (value) => {
      round += 1
      become({ kind: 'ready', value })
    },
  }
}

/** One plain sentence for anything a call may reject with. */
export function sentenceOf(error: unknown): string {
  return error instanceof ContractError ? error.message : 'Something went wrong that Doublet did not foresee.'
}
