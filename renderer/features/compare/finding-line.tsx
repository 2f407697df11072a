import type { ReactElement } from 'react'
import { FindingSign, wordsOfFinding } from './finding-item.tsx'
import { findingLabel } from './labels.ts'
import { currentFinding } from './take-sentence.ts'
import { useWorkspace } from './workspace.tsx'

/** Below the texts while the side panel is away: what the finding before the eye is, and the way to all of it. */
export function FindingLine(): ReactElement | null {
  const workspace = useWorkspace()
  const { view, toggle } = workspace
  const finding = currentFinding(workspace)
  if (finding === undefined) return null
  const { glyph, name } = findingLabel(finding, view.comparison.passages)
  const { a, b } = wordsOfFinding(view, finding)
  const words = finding.kind === 'passage' ? '' : [a, b].filter((each) => each !== null).join(' against ')
  return (
    <button
      type="button"
      className="mx-4 mt-1 mb-2 flex items-center gap-2.5 rounded-lg border border-line bg-raised px-2.5 py-1 text-start text-sm hover:border-line-strong"
      title={finding.reason}
      onClick={() => toggle('showsPanel')}
    >
      <FindingSign finding={finding} glyph={glyph} />
      <span className="line-clamp-2 min-w-0 flex-1 short:line-clamp-1">
        <span className="font-semibold">{name}.</span> <bdi>{words}</bdi>{' '}
        <span className="text-quiet">{finding.reason}</span>
      </span>
      <kbd>B</kbd>
    </button>
  )
}
