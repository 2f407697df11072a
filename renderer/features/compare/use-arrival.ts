import { useEffect, useEffectEvent } from 'react'
import type { Finding } from '../../../shared/domain/finding.ts'
import { findingSpans, rowAt, type Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** A place in one of the two texts that a comparison is opened at. */
export type ArrivalPlace = { readonly side: Side; readonly offset: number }

/** What is worth looking at first of what stands at a place: a figure before words, and words before the passage around them. */
const FIRST: readonly Finding['kind'][] = ['figure', 'wording', 'passage']

/**
 * Brings the place the comparison was opened at before the eye, and selects what is to be said of it, once that is known.
 * From then on the reader leads.
 */
export function useArrival(at: ArrivalPlace | null): void {
  const { view, awaitsFigures, selectFinding, dispatch } = useWorkspace()
  const arrive = useEffectEvent(() => {
    if (at === null) return
    const { findings } = view.comparison
    const here = findings.flatMap((finding, index) =>
      findingSpans(finding, view.comparison, at.side).some(({ from, to }) => from <= at.offset && at.offset < to)
        ? [{ kind: finding.kind, index }]
        : [],
    )
    const found = FIRST.flatMap((kind) => here.find((each) => each.kind === kind) ?? [])[0]
    const row = rowAt(view[at.side], at.offset)
    if (found !== undefined) selectFinding(found.index)
    // A finding may begin far above; what was asked for is this row.
    if (row !== null) dispatch({ kind: 'show-row', row })
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- findings are there only when no figures are awaited any more
  useEffect(() => arrive(), [awaitsFigures])
}
