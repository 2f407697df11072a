import { useLayoutEffect } from 'react'

/**
 * When an element goes away with the focus in it, gives the focus back to what had it before the element appeared; if
 * that is gone too, to the part of the screen that declares itself as `part`.
 */
export function useFocusReturn(element: { readonly current: HTMLElement | null }, part: string): void {
  useLayoutEffect(() => {
    const own = element.current
    const before = document.activeElement
    return () => {
      if (own?.contains(document.activeElement) !== true) return
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
      const target = isThere ? before : document.querySelector<HTMLElement>(`[data-part="${part}"]`)
      target?.focus({ preventScroll: true })
    }
  }, [element, part])
}
