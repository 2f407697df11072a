import type { ReactElement } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../components/button.tsx'
import { KEY_GROUPS } from './keys.ts'

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
      <Modal className="max-h-full w-full max-w-3xl overflow-auto rounded-xl bg-raised shadow-float">
        <Dialog className="p-6 outline-none">
          <div className="mb-4 flex items-center justify-between">
            <Heading slot="title" className="font-reading text-xl">
              Keys
            </Heading>
            <IconButton icon="close" label="Close" slot="close" />
          </div>
          <div className="gap-x-12 sm:columns-2">
            {KEY_GROUPS.map(({ title, keys }) => (
              <section key={title} className="mb-6 break-inside-avoid">
                <h3 className="mb-2 text-xs font-semibold tracking-wide text-quiet">{title}</h3>
                <dl className="space-y-1.5 text-sm">
                  {keys.map(({ keys, does }) => (
                    <div key={does} className="flex items-baseline justify-between gap-4">
                      <dt className="min-w-0">{does}</dt>
                      <dd className="flex shrink-0 gap-1.5">
                        {keys.map((key) => (
                          <kbd key={key}>{isMac ? macName(key) : key}</kbd>
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

function macName(key: string): string {
  return key.replace('Ctrl ', '⌘').replace('Alt ', '⌥').replace('Shift ', '⇧').replace('Delete', '⌫')
}
