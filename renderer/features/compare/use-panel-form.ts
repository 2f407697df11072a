import { useEffect, useSyncExternalStore } from 'react'
import { useWorkspace } from './workspace.tsx'

/**
 * Narrower than this, in the reader's own text size, the side panel lies over the texts: standing beside them it would
 * leave less than 20 rem to each. 200 % text in an ordinary window is narrow, too.
 */
const NARROW = '(width < 56rem)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches
}

/**
 * Whether the side panel stands beside the texts or lies over them. A panel that would come to lie over them because the
 * window grew narrow goes away, unless the focus is in it, and comes back when the window is wide again.
 */
export function usePanelForm(): 'beside' | 'over' {
  const { dispatch } = useWorkspace()
  useEffect(
    () =>
      subscribe(() => {
        const isHeld = document.querySelector('[data-part="panel"]:focus-within') !== null
        if (!isHeld) dispatch({ kind: 'fit-panel', isNarrow: isNarrow() })
      }),
    [dispatch],
  )
  return useSyncExternalStore(subscribe, isNarrow) ? 'over' : 'beside'
}
