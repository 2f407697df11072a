import type { ReactElement } from 'react'
import type { Application } from '../../shared/contract/window.ts'
import { IconButton } from '../components/button.tsx'
import { Emblem } from '../components/icon.tsx'
import { useRegistry } from '../commands/use-commands.ts'
import { useHistory } from './use-history.ts'

/** Over every screen: back and forward, the name, and the ways to all commands, the settings and the keys. */
export function TitleBar({ application }: { readonly application: Application | null }): ReactElement {
  const registry = useRegistry()
  const { canGoBack, canGoForward } = useHistory()
  const isMac = application?.platform === 'darwin'
  const ctrl = isMac ? '⌘' : 'Ctrl '
  const alt = isMac ? '⌥' : 'Alt '
  return (
    <header data-bar className="flex h-11 shrink-0 short:h-9 items-center gap-2.5 border-b border-line bg-desk px-3">
      <div className="flex items-center">
        <IconButton
          icon="back"
          label="Back"
          shortcut={`${alt}←`}
          isDisabled={!canGoBack}
          onPress={() => registry.run('go-back')}
        />
        <IconButton
          icon="forward"
          label="Forward"
          shortcut={`${alt}→`}
          isDisabled={!canGoForward}
          onPress={() => registry.run('go-forward')}
        />
      </div>
      <a href="#/library" className="flex items-center gap-2 rounded-md pe-1">
        <Emblem />
        <span className="font-reading text-[1.0625rem] font-semibold tracking-tight">Doublet</span>
      </a>
      {application?.runtime === 'development' && (
        <span
          className="truncate rounded-full border border-part-line px-2 py-0.5 text-2xs font-medium text-part"
          title={`Electron ${application.electron} stands in where the official one cannot be downloaded. Do not ship this.`}
        >
          development runtime
        </span>
      )}
      <div className="ms-auto flex items-center gap-1">
        <IconButton
          icon="commands"
          label="All commands"
          shortcut={`${ctrl}K`}
          onPress={() => registry.run('show-commands')}
        />
        <IconButton
          icon="settings"
          label="Settings"
          shortcut={`${ctrl},`}
          onPress={() => registry.run('show-settings')}
        />
        <IconButton icon="guide" label="Guide" shortcut="F1" onPress={() => registry.run('show-guide')} />
        <IconButton icon="keys" label="Keys" shortcut="?" onPress={() => registry.run('show-keys')} />
      </div>
    </header>
  )
}
