import { useSyncExternalStore } from 'react'

/** Whether the window has been somewhere before, or has come back from somewhere. */
export type History = { readonly canGoBack: boolean; readonly canGoForward: boolean }

let known: History = { canGoBack: false, canGoForward: false }

function current(): History {
  const { canGoBack, canGoForward } = window.navigation
  if (canGoBack !== known.canGoBack || canGoForward !== known.canGoForward) known = { canGoBack, canGoForward }
  return known
}

function subscribe(listener: () => void): () => void {
  window.navigation.addEventListener('currententrychange', listener)
  return () => window.navigation.removeEventListener('currententrychange', listener)
}

export function useHistory(): History {
  return useSyncExternalStore(subscribe, current)
}
