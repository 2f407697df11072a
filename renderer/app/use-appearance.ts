import { useLayoutEffect } from 'react'
import { useSettings } from '../client/hooks.ts'
import { useMedia } from '../components/use-media.ts'

/** Puts what was chosen of theme, face and measure onto the root, where the design tokens look for it. */
export function useAppearance(): void {
  const { theme, readingFace, measure } = useSettings()
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  const systemWantsContrast = useMedia('(prefers-contrast: more)')
  const isDark = theme === 'system' ? systemIsDark : theme.startsWith('dark')
  const wantsContrast = theme === 'system' ? systemWantsContrast : theme.endsWith('-contrast')
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    // The system's choice is named too: left to the style sheet alone, words that inherit their colour keep the former one.
    dataset['theme'] = isDark ? 'dark' : 'light'
    dataset['contrast'] = wantsContrast ? 'more' : 'usual'
    dataset['face'] = readingFace
    dataset['measure'] = measure
  }, [isDark, wantsContrast, readingFace, measure])
}
