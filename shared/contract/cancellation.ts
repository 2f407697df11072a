import type { Cancellation } from './define.ts'

/** What starts a cancellation, and what is handed to the work. shared/ has no `AbortController`. */
export type CancellationSource = { readonly cancellation: Cancellation; cancel(): void }

/** A cancellation and its trigger. Listeners run once, in the order they were added; one added afterwards never runs. */
export function createCancellation(): CancellationSource {
  const listeners = new Set<() => void>()
  let aborted = false
  return {
    cancellation: {
      get aborted() {
        return aborted
      },
      addEventListener(_type, listener) {
        if (!aborted) listeners.add(listener)
      },
      removeEventListener(_type, listener) {
        listeners.delete(listener)
      },
    },
    cancel() {
      if (aborted) return
      aborted = true
      for (const listener of listeners) listener()
      listeners.clear()
    },
  }
}
