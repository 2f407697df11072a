import { useEffect } from 'react'

/**
 * Gives an element the focus when it appears and nothing of a screen has it: after a change of screen the keys go on
 * working, also where a button over all screens led to it, and what has the focus for a reason keeps it.
 */
export function useFirstFocus(element: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const holder = document.activeElement
    const isFree = holder === null || holder === document.body || holder.closest('[data-bar]') !== null
    if (isFree) element.current?.focus({ preventScroll: true })
  }, [element])
}
