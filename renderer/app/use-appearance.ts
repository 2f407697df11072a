import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useSettings } from '../client/hooks.ts'

const MORE_CONTRAST = '(prefers-contrast: more)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(MORE_CONTRAST)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Puts what was chosen of theme, face and measure onto the root, where the design tokens look for it. */
export function useAppearance(): void {
  const { theme, readingFace, measure } = useSettings()
  const systemWantsContrast = useSyncExternalStore(subscribe, () => window.matchMedia(MORE_CONTRAST).matches)
  const wantsContrast = theme === 'system' ? systemWantsContrast : theme.endsWith('-contrast')
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = theme === 'system' ? 'system' : theme.startsWith('dark') ? 'dark' : 'light'
    dataset['contrast'] = wantsContrast ? 'more' : 'usual'
    dataset['face'] = readingFace
    dataset['measure'] = measure
  }, [theme, wantsContrast, readingFace, measure])
}
