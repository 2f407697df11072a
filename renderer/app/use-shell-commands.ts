import { useEffect } from 'react'
import { useChangeSettings, useSettings, useStore } from '../client/hooks.ts'
import { useCommands, useRegistry } from '../commands/use-commands.ts'
import { nextTextSize, type Settings, type SettingsChange } from '../../shared/domain/settings.ts'
import { goTo } from './route.ts'
import { useHistory } from './use-history.ts'

export type ShellWays = {
  readonly show: (what: 'commands' | 'keys' | 'settings') => void
  readonly startTour: () => void
}

/** Offers what can be done everywhere, and connects keys and menu to whatever is offered. */
export function useShellCommands({ show, startTour }: ShellWays): void {
  useKeysAndMenu()
  useLook()
  const history = useHistory()
  useCommands({
    'show-commands': () => show('commands'),
    'show-keys': () => show('keys'),
    'show-settings': () => show('settings'),
    'show-guide': () => goTo({ kind: 'guide' }),
    'start-tour': startTour,
    'go-back': history.canGoBack ? () => window.history.back() : { unavailable: 'There is nothing to go back to.' },
    'go-forward': history.canGoForward
      ? () => window.history.forward()
      : { unavailable: 'There is nothing to go forward to.' },
    'quick-compare': () => goTo({ kind: 'quick' }),
    'go-to-library': () => goTo({ kind: 'library' }),
    'go-to-stories': () => goTo({ kind: 'stories' }),
    'go-to-removed': () => goTo({ kind: 'removed' }),
    'next-part': () => focusNextPart(1),
    'previous-part': () => focusNextPart(-1),
  })
}

function useKeysAndMenu(): void {
  const { client } = useStore()
  const registry = useRegistry()
  useEffect(() => {
    window.addEventListener('keydown', registry.press)
    return () => window.removeEventListener('keydown', registry.press)
  }, [registry])
  useEffect(() => client.on('menuCommand', (command) => void registry.run(command)), [client, registry])
  useEffect(
    () =>
      registry.onAvailable((available) => {
        // A menu that greys out too little is the worst that can come of it.
        client.offerCommands({ available: [...available] }).catch(() => {})
      }),
    [client, registry],
  )
}

function useLook(): void {
  const { theme, textSize } = useSettings()
  const changeSettings = useChangeSettings()
  const change = (to: SettingsChange) => (): void => {
    // The settings themselves say why a change was not kept; the change is seen either way.
    changeSettings(to).catch(() => {})
  }
  const toTheme = (to: Settings['theme']) =>
    to === theme ? { unavailable: 'It is shown now.' } : change({ theme: to })
  const larger = nextTextSize(textSize, 'larger')
  const smaller = nextTextSize(textSize, 'smaller')
  useCommands({
    'larger-text': larger === textSize ? { unavailable: 'It is as large as it gets.' } : change({ textSize: larger }),
    'smaller-text':
      smaller === textSize ? { unavailable: 'It is as small as it gets.' } : change({ textSize: smaller }),
    'usual-text-size': change({ textSize: 100 }),
    'theme-system': toTheme('system'),
    'theme-light': toTheme('light'),
    'theme-dark': toTheme('dark'),
    'theme-light-contrast': toTheme('light-contrast'),
    'theme-dark-contrast': toTheme('dark-contrast'),
  })
}

/** Moves the focus between the parts of a screen that declare themselves with `data-part`. */
function focusNextPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  const current = parts.findIndex((part) => part.contains(document.activeElement))
  const start = current === -1 && step === -1 ? 0 : current
  parts[(start + step + parts.length) % parts.length]?.focus()
}
