import type { ReactElement } from 'react'
import { readableCount } from '../../components/dates.ts'
import { UndoNotice } from './undo-notice.tsx'
import type { Editing } from './use-editing.ts'
import type { Tagging } from './use-tagging.ts'
import type { Removing } from './use-removing.ts'

/** What was removed or changed last, and the way to take it back. */
export function Undoable({
  removing,
  editing,
  tagging,
}: {
  readonly removing: Removing
  readonly editing: Editing
  readonly tagging: Tagging
}): ReactElement | null {
  if (removing.removed.length > 0 || removing.failure !== null) {
    return (
      <UndoNotice
        about={removing.removed}
        says={removing.failure ?? `${readableCount(removing.removed.length, 'article')} removed.`}
        onUndo={removing.removed.length > 0 ? removing.undo : null}
        onDismiss={removing.dismiss}
      />
    )
  }
  if (tagging.done !== null) {
    const { says, undo } = tagging.done
    return (
      <UndoNotice
        about={tagging.done}
        says={says}
        onUndo={undo === null ? null : tagging.undo}
        onDismiss={tagging.dismiss}
      />
    )
  }
  if (editing.before === null && editing.failure === null) return null
  return (
    <UndoNotice
      about={editing.before}
      says={
        editing.failure ?? (
          <>
            Changed what is known of <bdi>{editing.before?.headline}</bdi>.
          </>
        )
      }
      onUndo={editing.before === null ? null : editing.undo}
      onDismiss={editing.dismiss}
    />
  )
}
