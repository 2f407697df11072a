import type { ReactElement } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { COMMAND_GROUPS, COMMAND_IDS, COMMANDS } from '../../shared/contract/commands.ts'
import { printedKey } from '../commands/key-press.ts'
import { IconButton } from '../components/button.tsx'

const GROUPS = Object.entries(COMMAND_GROUPS).map(([group, title]) => ({
  title,
  commands: COMMAND_IDS.map((id) => COMMANDS[id])
    .filter((command) => command.group === group)
    .map(({ title: does, keys = [], ownKeys = [] }) => ({ does, keys: [...keys, ...ownKeys] }))
    .filter(({ keys }) => keys.length > 0),
}))

/** Every command that has a key. */
export function KeysOverlay({
  isOpen,
  onOpenChange,
  isMac,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Apple's keyboards name the same keys by signs of their own. */
  readonly isMac: boolean
}): ReactElement {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-center justify-center bg-veil p-4"
    >
      <Modal className="max-h-full w-full max-w-4xl overflow-auto rounded-xl bg-raised shadow-float">
        <Dialog className="p-6 outline-none">
          <div className="mb-4 flex items-center justify-between">
            <Heading slot="title" className="font-reading text-xl">
              Keys
            </Heading>
            <IconButton icon="close" label="Close" slot="close" />
          </div>
          <div className="gap-x-12 sm:columns-2">
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
