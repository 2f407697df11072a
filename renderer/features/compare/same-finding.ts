import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { CompareView } from './view.ts'
import type { Selected } from './workspace-state.ts'

/** What was selected in one comparison of two texts, as another comparison of the same texts has it; null when it has not. */
export function sameSelected(before: CompareView, now: CompareView, selected: Selected | null): Selected | null {
  // Figures are read before anything is compared: their places in the list are the same.
  if (selected?.kind !== 'finding') return selected
  const key = keyOf(before.comparison, selected.finding)
  const finding = now.comparison.findings.findIndex((_, index) => keyOf(now.comparison, index) === key)
  return finding === -1 ? null : { kind: 'finding', finding }
}

/** What tells one finding from all others of the same two texts, whatever they were compared by. */
function keyOf(comparison: Comparison, index: number): string {
  const finding = comparison.findings[index]
  switch (finding?.kind) {
    case 'figure':
      return `figure ${finding.a} ${finding.b}`
    case 'wording':
      return `wording ${written(finding.a)} ${written(finding.b)}`
    case 'inconsistency':
      return `inconsistency ${finding.side} ${finding.what} ${finding.spans.map(written).join(' ')}`
    case 'passage': {
      const passage = comparison.passages[finding.passage]
      return passage === undefined ? '' : `passage ${passage.a.from} ${passage.b.from}`
    }
    case 'by-hand':
      return `by hand ${finding.found.id}`
    case undefined:
      return ''
  }
}

function written({ from, to }: Span): string {
  return `${from}-${to}`
}
