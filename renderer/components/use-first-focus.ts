import { useEffect } from 'react'

/**
 * Gives an element the focus when it appears and nothing else has it: after a change of screen the keys go on working,
 * and what has the focus for a reason keeps it.
 */
export function useFirstFocus(element: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      element.current?.focus({ preventScroll: true })
    }
  }, [element])
}
