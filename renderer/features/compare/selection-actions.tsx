import { useEffect, useState, type PointerEvent, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Elsewhere } from './elsewhere.tsx'
import { copySelection, selectedWords, type SelectedWords } from './selection.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { useWorkspace } from './workspace.tsx'

type Place = { readonly left: number; readonly top: number; readonly selected: SelectedWords }

/** Pixels between the words selected and what can be done with them. */
const GAP = 8
/** Half of what the actions take, which keeps them inside of the window. */
const HALF_WIDTH = 'min(15.5rem, 50vw)'

/** Above words that are selected: copy them with their source, find them in other articles, or make a finding of them. */
export function SelectionActions(): ReactElement | null {
  const { view, state } = useWorkspace()
  const registry = useRegistry()
  const [place, setPlace] = useState<Place | null>(null)
  const [sought, setSought] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const look = (): void => setPlace(placeOfSelection())
    const away = (): void => setPlace(null)
    document.addEventListener('selectionchange', away)
    document.addEventListener('pointerup', look)
    document.addEventListener('keyup', look)
    document.addEventListener('scroll', away, { capture: true })
    return () => {
      document.removeEventListener('selectionchange', away)
      document.removeEventListener('pointerup', look)
      document.removeEventListener('keyup', look)
      document.removeEventListener('scroll', away, { capture: true })
    }
  }, [])
  if (sought !== null) return <Elsewhere selected={sought} onClose={() => setSought(null)} />
  // While a finding is made, words selected become its place by themselves.
  if (place === null || state.hand.draft !== null) return null
  return createPortal(
    <div
      role="toolbar"
      aria-label="Selected words"
      className="fixed z-20 flex w-max max-w-[calc(100vw-1rem)] -translate-x-1/2 -translate-y-full flex-wrap justify-center rounded-md bg-raised p-0.5 shadow-float"
      style={{ left: `clamp(${HALF_WIDTH}, ${place.left}px, 100vw - ${HALF_WIDTH})`, top: place.top - GAP }}
    >
      <button
        type="button"
        className={ACTION}
        onPointerDown={keepSelection}
        onClick={() => {
          copySelection(view)
          setPlace(null)
        }}
      >
        Copy with source and date <kbd className="ms-1">Ctrl Shift C</kbd>
      </button>
      <button
        type="button"
        className={ACTION}
        onPointerDown={keepSelection}
        onClick={() => {
          setSought(place.selected)
          setPlace(null)
        }}
      >
        Find elsewhere
      </button>
      <button
        type="button"
        className={ACTION}
        onPointerDown={keepSelection}
        onClick={() => {
          registry.run('make-finding')
          setPlace(null)
        }}
      >
        Make a finding <kbd className="ms-1">M</kbd>
      </button>
    </div>,
    document.body,
  )
}

const ACTION = 'whitespace-nowrap rounded px-2.5 py-1 text-xs font-medium hover:bg-line/60'

/** The press must not take the selection away before it is used. */
function keepSelection(event: PointerEvent): void {
  event.preventDefault()
}

function placeOfSelection(): Place | null {
  const selected = selectedWords()
  if (selected === null) return null
  const box = window.getSelection()?.getRangeAt(0).getBoundingClientRect()
  if (box === undefined || box.width === 0) return null
  return { left: box.left + box.width / 2, top: Math.max(box.top, 48), selected }
}
