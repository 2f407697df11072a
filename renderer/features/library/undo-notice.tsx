import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { Button, IconButton } from '../../components/button.tsx'

/** Milliseconds after which what can be taken back is no longer told: time to read it twice. The way to take it back stays. */
const TOLD_FOR = 20_000

/** Says what was done, or why it was not, and offers to take it back. */
export function UndoNotice({
  about,
  says,
  onUndo,
  onDismiss,
}: {
  /** What was done, itself: another is told anew, and for the same time. Null where nothing is to be taken back. */
  readonly about: object | null
  readonly says: ReactNode
  /** Null when there is nothing to take back: then it is told until it is closed. */
  readonly onUndo: (() => void) | null
  readonly onDismiss: () => void
}): ReactElement | null {
  // Draws the notice away; what was told is known beyond it.
  const [, setPassed] = useState<object | null>(null)
  // Who points at it, or has come to it by key, is about to use it.
  const [isHeld, setIsHeld] = useState(false)
  const passing = onUndo !== null && !isHeld ? about : null
  useEffect(() => {
    if (passing === null) return
    const wait = setTimeout(() => {
      TOLD.add(passing)
      setPassed(passing)
    }, TOLD_FOR)
    return () => clearTimeout(wait)
  }, [passing])
  if (onUndo !== null && about !== null && TOLD.has(about)) return null
  // What passes lies over what is above it, which does not give way; in a low window it would hide that, and takes a line of its own.
  const place = onUndo === null ? 'px-5 pb-3' : 'pointer-events-none z-30 h-0 items-end px-5 short:h-auto short:pb-1'
  const look =
    onUndo === null ? 'flex-1 shadow-sheet' : 'pointer-events-auto mb-3 max-w-3xl shadow-float short:mb-0 short:flex-1'
  return (
    <div className={`relative flex shrink-0 justify-center short:px-3 ${place}`}>
      <div
        className={`flex min-w-0 items-center gap-3 rounded-lg bg-raised py-1.5 ps-4 pe-2 text-sm ${look}`}
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        <output className="block min-w-0 flex-1 truncate">{says}</output>
        {onUndo !== null && (
          <Button look="quiet" onPress={onUndo}>
            Undo
          </Button>
        )}
        <IconButton icon="close" label="Close this message" onPress={onDismiss} />
      </div>
    </div>
  )
}

/** What was told for its time: it is not told again when the screen is left and shown again. */
const TOLD = new WeakSet<object>()
