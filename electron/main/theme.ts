import { nativeTheme } from 'electron'
import type { Settings } from '../../shared/domain/settings.ts'

/** The ground of the page in each theme (`--desk` of its design tokens), shown until the page is drawn: no white flash at night. */
const grounds = {
  usual: { light: '#f1efea', dark: '#16181c' },
  contrast: { light: '#ffffff', dark: '#000000' },
} as const

/** Has menus, dialogs and the page's own `prefers-color-scheme` follow the theme a person chose. */
export function showTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'system' ? 'system' : theme.startsWith('dark') ? 'dark' : 'light'
}

/** The colour of an empty window. */
export function groundOfTheme(theme: Settings['theme']): string {
  const ground = theme.endsWith('-contrast') ? grounds.contrast : grounds.usual
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}
