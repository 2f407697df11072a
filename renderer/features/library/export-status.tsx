import type { ReactElement } from 'react'
import { Button } from '../../components/button.tsx'
import { ShareBar } from './share-bar.tsx'
import { UndoNotice } from './undo-notice.tsx'
import type { Exporting } from './use-exporting.ts'

/** How the export of the library stands, or what became of it. */
export function ExportStatus({ exporting }: { readonly exporting: Exporting }): ReactElement | null {
  const { share, says, cancel, dismiss } = exporting
  if (says !== null) return <UndoNotice about={null} says={says} onUndo={null} onDismiss={dismiss} />
  if (share === null) return null
  return (
    <ShareBar
      name="Export"
      says={share < 1 ? 'Writing the library …' : 'Verifying what was written …'}
      share={share < 1 ? share : null}
      action={<Button onPress={cancel}>Cancel</Button>}
    />
  )
}
