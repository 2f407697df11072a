import { useLayoutEffect, type ReactElement, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useRegistry } from '../commands/use-commands.ts'
import { IconButton } from './button.tsx'

/** Where a dialog lies over the screen: in its middle; from its top, where a field finds more and fewer; at its side, with the screen in view. */
const PLACES = {
  middle: { veil: 'items-center justify-center bg-veil p-4', frame: 'max-h-full overflow-y-auto rounded-xl' },
  top: {
    veil: 'items-start justify-center bg-veil p-4 pt-[12vh] short:pt-4',
    frame: 'flex max-h-[76vh] overflow-hidden rounded-xl short:max-h-full',
  },
  side: { veil: 'justify-end', frame: 'flex h-full border-s border-line' },
} as const

/** What every dialog has: a veil that closes it, as `Escape` does, a name, and a frame. It is there while it is drawn. */
export function DialogFrame({
  title,
  hasHead = true,
  place = 'middle',
  width,
  asks = false,
  onClose,
  children,
}: {
  readonly title: string
  /** Whether the title stands over it, with a way to close it; if not, it is said to screen readers alone. */
  readonly hasHead?: boolean
  readonly place?: keyof typeof PLACES
  /** A utility for the greatest width, such as `max-w-xl`. */
  readonly width: string
  /** Whether it asks for a decision that cannot be taken back. */
  readonly asks?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement {
  const { veil, frame } = PLACES[place]
  const registry = useRegistry()
  // What is below answers no keys and no menu meanwhile.
  useLayoutEffect(() => registry.cover(), [registry])
  return (
    <ModalOverlay isOpen onOpenChange={onClose} isDismissable className={`fixed inset-0 z-40 flex ${veil}`}>
      <Modal className={`w-full bg-raised shadow-float ${frame} ${width}`}>
        <Dialog
          role={asks ? 'alertdialog' : 'dialog'}
          {...(hasHead ? {} : { 'aria-label': title })}
          className="flex min-h-0 w-full flex-col outline-none"
        >
          {hasHead && (
            <div className="flex shrink-0 items-center justify-between gap-4 py-3 ps-6 pe-4">
              <Heading slot="title" className="font-reading text-xl">
                {title}
              </Heading>
              <IconButton icon="close" label="Close" slot="close" />
            </div>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons that end a dialog. */
export function DialogFoot({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="mt-5 flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3">{children}</div>
}
