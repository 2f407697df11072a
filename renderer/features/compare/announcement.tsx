import type { ReactElement } from 'react'
import { findingLabel } from './labels.ts'
import { useWorkspace } from './workspace.tsx'

/** Tells screen readers which finding is before the eye, without moving the focus. */
export function Announcement(): ReactElement {
  const { view, state, listed } = useWorkspace()
  const { selected } = state
  const finding = selected?.kind === 'finding' ? view.comparison.findings[selected.finding] : undefined
  const position = selected?.kind === 'finding' ? listed.indexOf(selected.finding) : -1
  const place = position === -1 ? '' : `Finding ${position + 1} of ${listed.length}. `
  return (
    <output aria-live="polite" className="sr-only">
      {finding !== undefined && `${place}${findingLabel(finding, view.comparison.passages).name}. ${finding.reason}`}
    </output>
  )
}
