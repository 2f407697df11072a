import type { ReactElement } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import type { Removing } from './use-removing.ts'

/** Says what was removed and offers it back. */
export function RemovalNotice({ removing }: { readonly removing: Removing }): ReactElement | null {
  const { removed, failure, undo, dismiss } = removing
  if (removed.length === 0 && failure === null) return null
  return (
    <div className="mx-5 mb-3 flex items-center gap-3 rounded-lg bg-raised px-4 py-2 text-sm shadow-sheet">
      <output className="block min-w-0 flex-1">
        {failure ?? `${readableCount(removed.length, 'article')} removed.`}
      </output>
      {removed.length > 0 && (
        <Button look="quiet" onPress={undo}>
          Undo
        </Button>
      )}
      <IconButton icon="close" label="Close this message" onPress={dismiss} />
    </div>
  )
}
