import { useRef, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Menu, MenuItem, Popover } from 'react-aria-components'

/** Pixels of the window. */
export type MenuPoint = { readonly left: number; readonly top: number }

type Item = {
  readonly name: string
  readonly shortcut?: string
  readonly run: () => void
}

/** A menu at a point of the window: arrow keys and letters lead through it, Escape and a press elsewhere close it. */
export function ContextMenu({
  label,
  at: { left, top },
  items,
  onClose,
}: {
  readonly label: string
  readonly at: MenuPoint
  readonly items: readonly Item[]
  readonly onClose: () => void
}): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      {createPortal(<span ref={anchor} className="fixed size-0" style={{ left, top }} />, document.body)}
      <Popover
        isOpen
        // What the menu is about stays to be seen as selected.
        isNonModal
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        className="min-w-60 rounded-lg bg-raised p-1 text-sm shadow-float"
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for, and gives the focus back */}
        <Menu aria-label={label} autoFocus="first" className="outline-none" onClose={onClose}>
          {items.map(({ name, shortcut, run }) => (
            <MenuItem
              key={name}
              id={name}
              textValue={name}
              className="flex min-h-8 items-center justify-between gap-6 rounded-md px-3 py-1 outline-none data-focused:bg-line/60 forced-colors:data-focused:outline-2"
              onAction={run}
            >
              {name}
              {shortcut !== undefined && <kbd>{shortcut}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
