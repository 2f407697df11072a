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
  /** What was done, itself: another is told anew, and for the same time. */
  readonly about: unknown
  readonly says: ReactNode
  /** Null when there is nothing to take back: then it is told until it is closed. */
  readonly onUndo: (() => void) | null
  readonly onDismiss: () => void
}): ReactElement | null {
  const [told, setTold] = useState<unknown>(NOTHING)
  // Who points at it, or has come to it by key, is about to use it.
  const [isHeld, setIsHeld] = useState(false)
  const passes = onUndo !== null && !isHeld
  useEffect(() => {
    if (!passes) return
    const wait = setTimeout(() => setTold(about), TOLD_FOR)
    return () => clearTimeout(wait)
  }, [about, passes])
  if (onUndo !== null && told === about) return null
  return (
    <div
      className="mx-5 mb-3 flex items-center gap-3 rounded-lg bg-raised px-4 py-2 text-sm shadow-sheet"
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
  )
}

/** What no notice is about. */
const NOTHING = Symbol('nothing')
