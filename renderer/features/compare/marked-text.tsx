/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a button element cannot break across lines, and a long date must */
import type { ReactElement, ReactNode } from 'react'
import type { Figure, FigureRelation } from '../../../shared/domain/figure.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { segment, type Marked, type MarkNode, type SegmentNode } from './segments.ts'
import { figureValue, relationLabel } from './labels.ts'
import type { Mark, Side } from './view.ts'

/** What is current on one side: marks of these are lifted out of the rest. */
export type Current = {
  readonly finding: number | null
  readonly passage: number | null
  readonly figure: number | null
  /** Of what is looked for, where the place before the eye begins. */
  readonly found: number | null
}

export const NOTHING_CURRENT: Current = { finding: null, passage: null, figure: null, found: null }

type Shown = {
  readonly side: Side
  readonly current: Current
}

/** What every piece of one stretch is drawn with. */
type Drawn = Shown & {
  /** Nothing differs inside the stretch: an edited passage is marked as word for word here. */
  readonly isWordForWord: boolean
}

/** A stretch of a text with its marks. Blank space at its end is left out: rows keep the space between paragraphs. */
export function MarkedText({
  text,
  span,
  marks,
  side,
  current,
}: {
  readonly text: string
  readonly span: Span
  readonly marks: readonly Marked<Mark>[]
} & Shown): ReactElement {
  const to = span.from + text.slice(span.from, span.to).trimEnd().length
  const inside = marks.filter((mark) => mark.from < to || (mark.from === mark.to && mark.from <= to))
  const isWordForWord = !inside.some(({ mark }) => mark.kind === 'difference')
  return <Nodes nodes={segment(text, { from: span.from, to }, inside)} shown={{ side, current, isWordForWord }} />
}

function Nodes({
  nodes,
  shown,
}: {
  readonly nodes: readonly SegmentNode<Mark>[]
  readonly shown: Drawn
}): ReactElement[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return <span key={node.from}>{node.text}</span>
      case 'place':
        return <Missing key={`place ${node.at}`} mark={node.mark} />
      case 'mark':
        return <Piece key={`mark ${node.from}`} node={node} shown={shown} />
    }
  })
}

function Missing({ mark }: { readonly mark: Mark }): ReactElement {
  const isLesser = mark.kind === 'difference' && mark.isLesser
  return <span className="missing" data-lesser={isLesser || undefined} aria-hidden="true" />
}

function Piece({ node, shown }: { readonly node: MarkNode<Mark>; readonly shown: Drawn }): ReactElement {
  const { mark } = node
  const { current } = shown
  const children = <Nodes nodes={node.children} shown={shown} />
  switch (mark.kind) {
    case 'zone':
      return <span className="zone">{children}</span>
    case 'passage':
      return (
        <PassagePiece mark={mark} shown={shown}>
          {children}
        </PassagePiece>
      )
    case 'wording':
    case 'inconsistency':
    case 'by-hand':
      return (
        <span className={mark.kind} {...flags({ current: current.finding === mark.finding, ends: node.ends })}>
          {children}
        </span>
      )
    case 'difference':
      return (
        <mark className="difference" data-class={mark.class} data-lesser={mark.isLesser || undefined}>
          {children}
        </mark>
      )
    case 'held':
      return <mark className="held">{children}</mark>
    case 'found':
      return (
        <mark className="found" {...flags({ current: current.found === mark.from })}>
          {children}
        </mark>
      )
    case 'figure':
      return <FigurePiece node={node} mark={mark} shown={shown} />
  }
}

/** Attributes that are there when something is so. */
function flags({ current, ends = false }: { readonly current: boolean; readonly ends?: boolean }) {
  return { 'data-current': current || undefined, 'data-ends': ends || undefined }
}

function PassagePiece({
  mark: { index, passage },
  shown: { current, isWordForWord },
  children,
}: {
  readonly mark: Extract<Mark, { kind: 'passage' }>
  readonly shown: Drawn
  readonly children: ReactNode
}): ReactElement {
  return (
    <span
      className="passage"
      data-kind={isWordForWord ? 'verbatim' : passage.kind}
      data-moved={passage.moved || undefined}
      data-by-hand={passage.byHand}
      data-current={current.passage === index || undefined}
    >
      {children}
    </span>
  )
}

/** The signs worth showing in the text: where figures agree, the frame alone says so. */
const SIGNED: ReadonlySet<FigureRelation | null> = new Set(['conflict', 'updated', 'other-scope', 'rounded'])

function signOf(relation: FigureRelation | null): string | undefined {
  return relation !== null && SIGNED.has(relation) ? relationLabel(relation).glyph : undefined
}

function FigurePiece({
  node,
  mark: { index, figure, stands },
  shown,
}: {
  readonly node: MarkNode<Mark>
  readonly mark: Extract<Mark, { kind: 'figure' }>
  readonly shown: Drawn
}): ReactElement {
  const label = stands.relation === null ? null : relationLabel(stands.relation)
  const { side, current } = shown
  const isCurrent = current.figure === index
  const look = {
    className: 'figure',
    'data-relation': stands.relation ?? undefined,
    'data-trivial': figure.trivial || undefined,
    'data-current': isCurrent || undefined,
    'data-figure': `${side} ${index}`,
    'data-glyph': node.ends ? signOf(stands.relation) : undefined,
  }
  const children = <Nodes nodes={node.children} shown={shown} />
  if (!node.starts || figure.trivial) return <span {...look}>{children}</span>
  return (
    <span {...look} role="button" tabIndex={isCurrent ? 0 : undefined} aria-label={figureName(figure, label?.name)}>
      {children}
    </span>
  )
}

/** What a screen reader says: the text's own words first, then value and relation, as the tip shows them. */
function figureName(figure: Figure, relation: string | undefined): string {
  const value = figureValue(figure)
  const read = value === figure.text ? [] : [value]
  return [figure.text, ...read, ...(relation === undefined ? [] : [relation.toLowerCase()])].join(', ')
}
