import { useEffect, useEffectEvent } from 'react'
import type { QuickSide } from './quick-texts.ts'

/**
 * Hands over what is pasted anywhere on the screen, as plain text, with the side of the empty field it was pasted into, if
 * it was one. A paste into a field that holds text is the field's own affair.
 */
export function usePastes(take: (text: string, side: QuickSide | null) => void): void {
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const place = placeOf(event.target)
    if (text === '' || place === 'other' || event.defaultPrevented) return
    event.preventDefault()
    take(text, place)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => pasted(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}

/** The empty field that an event is about, null outside all fields, `other` for a field that sees to itself. */
function placeOf(target: EventTarget | null): QuickSide | null | 'other' {
  const field = target instanceof Element ? target.closest('textarea, input') : null
  if (field === null) return null
  const side = field instanceof HTMLTextAreaElement && field.value === '' ? field.dataset['side'] : undefined
  return side === 'a' || side === 'b' ? side : 'other'
}
