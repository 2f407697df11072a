import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Span } from '../../shared/domain/span.ts'

/** Something to be shown on a stretch of a text: a class for its look, and words that explain it. */
export type Mark = Span & { readonly look: string; readonly title: string | null }

/** A stretch of text on which the same marks lie. */
export type Piece = Span & { readonly marks: readonly Mark[] }

/** All marks of one side of a comparison: passages, inner differences, figures. */
export function marksOf(comparison: Comparison, side: 'a' | 'b'): Mark[] {
  const passages = comparison.passages.flatMap((passage, index) => {
    const title = `Passage ${index + 1}: ${passage.kind}${passage.moved ? ', moved' : ''}`
    const mark: Mark = { ...passage[side], look: passage.moved ? 'passage moved' : 'passage', title }
    return [mark, ...passage.differences.map((found): Mark => ({ ...found[side], look: 'difference', title: null }))]
  })
  const figures = comparison.findings.flatMap((finding): Mark[] => {
    if (finding.kind !== 'figure') return []
    const position = finding[side]
    const figure = position === null ? undefined : comparison[side].figures[position]
    if (figure === undefined || figure.field !== 'body') return []
    return [{ from: figure.from, to: figure.to, look: `figure ${finding.relation}`, title: finding.reason }]
  })
  return [...passages, ...figures].filter(({ from, to }) => from < to)
}

/** Cuts a span wherever a mark begins or ends. The pieces tile the span. */
export function cutAtMarks(span: Span, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter(({ from, to }) => from < span.to && to > span.from)
  const edges = inside.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > span.from && edge < span.to)
  const cuts = [span.from, ...new Set(edges.toSorted((one, other) => one - other)), span.to]
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? span.from
    return { from, to, marks: inside.filter((mark) => mark.from < to && mark.to > from) }
  })
}
