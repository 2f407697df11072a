import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { ContextMenu, type MenuPoint } from '../../components/context-menu.tsx'

/** Something that can be done with words selected. */
export type SelectionCommand<Selected> = {
  readonly name: string
  readonly shortcut?: string
  /** In the menu alone: what stands at hand elsewhere, or is done seldom. */
  readonly isInMenuOnly?: boolean
  readonly run: (selected: Selected) => void
}

type Props<Selected> = {
  /** The words selected now; null for none. */
  readonly read: () => Selected | null
  /** Selects what is meant by a press of the other button where nothing is selected, such as the sentence; none by default. */
  readonly take?: (target: EventTarget | null) => void
  readonly commands: readonly SelectionCommand<Selected>[]
  /** Without the bar over the words, while something else shows what can be done. */
  readonly isBarAway?: boolean
}

/** What can be done with words selected in the texts: in a bar over them, and in the menu of the other button or the menu key. */
export function SelectionCommands<Selected>({
  read,
  take,
  commands,
  isBarAway = false,
}: Props<Selected>): ReactElement | null {
  const [bar, setBar] = useState<Placed<Selected> | null>(null)
  const [menu, setMenu] = useState<Placed<Selected> | null>(null)
  const look = useEffectEvent(() => setBar(placeOver(read())))
  const ask = useEffectEvent((event: MouseEvent) => {
    if (!isInTexts(event.target)) return
    if (read() === null || (isByMouse(event) && !isOnSelection(event))) take?.(event.target)
    const selected = read()
    if (selected === null) return
    event.preventDefault()
    setBar(null)
    setMenu({ selected, ...pointOf(event) })
  })
  useEffect(() => {
    const seen = (): void => look()
    const away = (): void => setBar(null)
    const asked = (event: MouseEvent): void => ask(event)
    document.addEventListener('selectionchange', away)
    document.addEventListener('pointerup', seen)
    document.addEventListener('keyup', seen)
    document.addEventListener('scroll', away, { capture: true })
    document.addEventListener('contextmenu', asked)
    return () => {
      document.removeEventListener('selectionchange', away)
      document.removeEventListener('pointerup', seen)
      document.removeEventListener('keyup', seen)
      document.removeEventListener('scroll', away, { capture: true })
      document.removeEventListener('contextmenu', asked)
    }
  }, [])
  if (menu !== null) {
    const items = commands.map(({ run, ...item }) => ({ ...item, run: () => run(menu.selected) }))
    return <ContextMenu label="Selected words" at={menu} items={items} onClose={() => setMenu(null)} />
  }
  if (bar === null || isBarAway) return null
  return createPortal(
    <div
      role="toolbar"
      aria-label="Selected words"
      className="fixed z-20 flex w-max max-w-[calc(100vw-1rem)] -translate-x-1/2 -translate-y-full flex-wrap justify-center rounded-md bg-raised p-0.5 shadow-float"
      style={{ left: `clamp(${HALF_WIDTH}, ${bar.left}px, 100vw - ${HALF_WIDTH})`, top: bar.top - GAP }}
    >
      {commands
        .filter(({ isInMenuOnly }) => isInMenuOnly !== true)
        .map(({ name, shortcut, run }) => (
          <button
            key={name}
            type="button"
            className="rounded px-2.5 py-1 text-xs font-medium whitespace-nowrap hover:bg-line/60"
            // The press must not take the selection away before it is used.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              run(bar.selected)
              setBar(null)
            }}
          >
            {name} {shortcut !== undefined && <kbd className="ms-1">{shortcut}</kbd>}
          </button>
        ))}
    </div>,
    document.body,
  )
}

type Placed<Selected> = MenuPoint & { readonly selected: Selected }

/** Pixels between the words selected and what can be done with them. */
const GAP = 8
/** Half of what the actions take, which keeps them inside of the window. */
const HALF_WIDTH = 'min(15.5rem, 50vw)'
/** Pixels from the top of the window that the bar keeps. */
const LEAST_TOP = 48

function isInTexts(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-part="texts"]') !== null
}

function boxOfSelection(): DOMRect | null {
  const selection = window.getSelection()
  const box = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0).getBoundingClientRect()
  return box === null || box.width === 0 ? null : box
}

function placeOver<Selected>(selected: Selected | null): Placed<Selected> | null {
  const box = selected === null ? null : boxOfSelection()
  if (box === null || selected === null) return null
  return { left: box.left + box.width / 2, top: Math.max(box.top, LEAST_TOP), selected }
}

function isByMouse({ button }: MouseEvent): boolean {
  return button === 2
}

function isOnSelection({ clientX: x, clientY: y }: MouseEvent): boolean {
  const boxes = window.getSelection()?.getRangeAt(0).getClientRects() ?? []
  return [...boxes].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
}

/** Where the mouse is; asked for by key, below the words selected. */
function pointOf(event: MouseEvent): MenuPoint {
  const box = boxOfSelection()
  const isAtMouse = isByMouse(event) || box === null
  return isAtMouse ? { left: event.clientX, top: event.clientY } : { left: box.left, top: box.bottom }
}
