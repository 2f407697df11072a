import { useLayoutEffect } from 'react'
import { useSettings } from '../client/hooks.ts'
import { useMedia } from '../components/use-media.ts'

/** Puts what was chosen of theme, face and measure onto the root, where the design tokens look for it. */
export function useAppearance(): void {
  const { theme, readingFace, measure } = useSettings()
  const systemWantsContrast = useMedia('(prefers-contrast: more)')
  const wantsContrast = theme === 'system' ? systemWantsContrast : theme.endsWith('-contrast')
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = theme === 'system' ? 'system' : theme.startsWith('dark') ? 'dark' : 'light'
    dataset['contrast'] = wantsContrast ? 'more' : 'usual'
    dataset['face'] = readingFace
    dataset['measure'] = measure
  }, [theme, wantsContrast, readingFace, measure])
}
