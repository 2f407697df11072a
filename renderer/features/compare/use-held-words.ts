import { useEffect, useEffectEvent, useRef } from 'react'
import { selectedPlace, selectedWords, sideAt } from './selection.ts'
import { useWorkspace } from './workspace.tsx'

/**
 * Keeps the words that the reader has selected in either text, also when words of the other are selected next: the browser
 * knows one selection only, and what is done by hand needs two places.
 */
export function useHeldWords(): void {
  const { view, state, dispatch } = useWorkspace()
  /** A press in the texts that was not let go of yet: what it selects is not settled. */
  const isPointing = useRef(false)
  const hold = useEffectEvent(() => {
    const place = selectedPlace(view)
    dispatch({ kind: 'selecting', side: place?.side ?? null })
    if (place !== null) dispatch({ kind: 'hold', ...place })
    return place !== null
  })
  const begin = useEffectEvent((event: PointerEvent) => {
    const side = sideAt(event.target)
    isPointing.current = side !== null && event.button === 0
    // The mark of the words held goes before the browser's own selection comes.
    if (isPointing.current) dispatch({ kind: 'selecting', side })
  })
  const end = useEffectEvent((event: PointerEvent) => {
    if (!isPointing.current) return
    isPointing.current = false
    const side = sideAt(event.target)
    // The browser takes away a selection that was pressed on only after it has told of the press.
    requestAnimationFrame(() => {
      if (!hold() && side !== null && state.hand.held[side] !== null) dispatch({ kind: 'hold', side, span: null })
    })
  })
  const settle = useEffectEvent(() => {
    if (selectedWords() !== null) hold()
  })
  const change = useEffectEvent(() => {
    if (state.hand.selecting === null || isPointing.current || selectedWords() !== null) return
    dispatch({ kind: 'selecting', side: null })
  })
  useEffect(() => {
    const down = (event: PointerEvent): void => begin(event)
    const up = (event: PointerEvent): void => end(event)
    const key = (): void => settle()
    const changed = (): void => change()
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('keyup', key)
    document.addEventListener('selectionchange', changed)
    return () => {
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('keyup', key)
      document.removeEventListener('selectionchange', changed)
    }
  }, [])
}
