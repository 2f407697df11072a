import type { ReactElement } from 'react'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { relationLabel } from '../compare/labels.ts'
import { segment, type Marked, type SegmentNode } from '../compare/segments.ts'
import { useDesk } from './desk.ts'
import { useFound } from './use-find.ts'

/** What is marked in the words of a report. */
export type Mark =
  | { readonly kind: 'changed' | 'found' }
  | { readonly kind: 'figure'; readonly relation: FigureRelation }

/** Outermost first. */
const LAYER: Readonly<Record<Mark['kind'], number>> = { figure: 0, changed: 1, found: 2 }

export function marked({ from, to }: Span, mark: Mark): Marked<Mark> {
  return { from, to, layer: LAYER[mark.kind], mark }
}

/** Words of a report with their marks, without the white space at their end. */
export function StretchText({
  report,
  span,
  marks = [],
}: {
  readonly report: number
  readonly span: Span
  readonly marks?: readonly Marked<Mark>[]
}): ReactElement {
  const { body = '' } = useDesk().view.reports[report] ?? {}
  const found = useFound().spans[report]?.filter(({ from, to }) => from < span.to && span.from < to) ?? []
  const to = Math.max(span.from, span.from + body.slice(span.from, span.to).trimEnd().length)
  const over = [...marks, ...found.map((each) => marked(each, { kind: 'found' }))]
  return (
    // Whose words these are, and where they stand, for whoever copies them.
    <span data-words-of={report} data-from={span.from}>
      <Nodes nodes={segment(body, { from: span.from, to }, over)} />
    </span>
  )
}

function Nodes({ nodes }: { readonly nodes: readonly SegmentNode<Mark>[] }): ReactElement[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return <span key={node.from}>{node.text}</span>
      case 'place':
        return <span key={`place ${node.at}`} className="missing" aria-hidden="true" />
      case 'mark': {
        const key = `mark ${node.from}`
        const children = <Nodes nodes={node.children} />
        if (node.mark.kind === 'figure') {
          const { relation } = node.mark
          return (
            <span
              key={key}
              className="figure cursor-auto"
              data-relation={relation}
              data-glyph={node.ends ? relationLabel(relation).glyph : undefined}
            >
              {children}
            </span>
          )
        }
        return (
          <mark key={key} className={node.mark.kind === 'found' ? 'found' : 'difference'}>
            {children}
          </mark>
        )
      }
    }
  })
}
