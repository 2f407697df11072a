import type { ReactElement } from 'react'
import { COMMAND_GROUPS, COMMAND_IDS, COMMANDS } from '../../shared/contract/commands.ts'
import { printedKey } from '../commands/key-press.ts'
import { DialogFrame } from '../components/dialog-frame.tsx'

const GROUPS = Object.entries(COMMAND_GROUPS).map(([group, title]) => ({
  title,
  commands: COMMAND_IDS.map((id) => COMMANDS[id])
    .filter((command) => command.group === group)
    .map(({ title: does, keys = [], ownKeys = [] }) => ({ does, keys: [...keys, ...ownKeys] }))
    .filter(({ keys }) => keys.length > 0),
}))

/** Every command that has a key. */
export function KeysOverlay({
  onClose,
  isMac,
}: {
  readonly onClose: () => void
  /** Apple's keyboards name the same keys by signs of their own. */
  readonly isMac: boolean
}): ReactElement {
  return (
    <DialogFrame title="Keys" width="max-w-4xl" onClose={onClose}>
      <div className="gap-x-12 px-6 sm:columns-2">
        {GROUPS.map(({ title, commands }) => (
          <section key={title} className="mb-6 break-inside-avoid-column">
            <h3 className="mb-2 text-xs font-semibold tracking-wide text-quiet">{title}</h3>
            <dl className="space-y-1.5 text-sm">
              {commands.map(({ does, keys }) => (
                <div key={does} className="flex items-baseline justify-between gap-4">
                  <dt className="min-w-0">{does}</dt>
                  <dd className="flex shrink-0 gap-1.5">
                    {keys.map((key) => (
                      <kbd key={key}>{printedKey(key, isMac)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  )
}
