import { useSyncExternalStore } from 'react'

/** Whether the window is as `query` asks, such as `(height < 36rem)`, now and as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** As the variant `short` of the style sheet. */
export const SHORT = '(height < 36rem)'
