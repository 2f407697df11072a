import type { ReactElement, ReactNode } from 'react'
import { Button, IconButton } from '../../components/button.tsx'

/** Says what was done, or why it was not, and offers to take it back. */
export function UndoNotice({
  says,
  onUndo,
  onDismiss,
}: {
  readonly says: ReactNode
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null
  readonly onDismiss: () => void
}): ReactElement {
  return (
    <div className="mx-5 mb-3 flex items-center gap-3 rounded-lg bg-raised px-4 py-2 text-sm shadow-sheet">
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
