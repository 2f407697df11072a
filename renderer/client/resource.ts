import { ContractError } from '../../shared/contract/failure.ts'

/** Something the page asks for. `failed` carries a sentence for the window. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
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

export function createResource<T>(load: () => Promise<T>): Resource<T> {
  const listeners = new Set<() => void>()
  let state: Loaded<T> = LOADING
  let round = 0
  const become = (next: Loaded<T>): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const refresh = async (): Promise<void> => {
    round += 1
    const own = round
    if (state.kind === 'failed') become(LOADING)
    try {
      const value = await load()
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
      return () => listeners.delete(listener)
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
