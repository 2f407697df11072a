import type { Alignment } from '../../domain/by-hand.ts'
import type { Span } from '../../domain/span.ts'
import type { Candidate } from './candidates.ts'
import { contentOverlap, likeness } from './likeness.ts'
import type { Contexts, Mention } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** Before everything that was found. */
const WEIGHT = 100
/** What agrees is paired first, then what stands in the same place among the figures of its stretch. */
const AGREEING = { same: 20, rounded: 15, compatible: 10, apart: 0, unlike: 0 } as const

function isIn({ figure }: Mention, span: Span): boolean {
  return figure.field === 'body' && figure.from < span.to && span.from < figure.to
}

/** The figures of two stretches that a person aligned: every two of one dimension may be one, as if their sentence were copied. */
function candidatesIn({ a: inA, b: inB }: Alignment, [contextA, contextB]: Contexts): Candidate[] {
  const mentionsIn = (mentions: readonly (Mention | null)[], span: Span): Mention[] =>
    mentions.filter((each) => each !== null).filter((each) => isIn(each, span))
  const others = mentionsIn(contextB.mentions, inB)
  return mentionsIn(contextA.mentions, inA).flatMap((a, place) =>
    others.flatMap((b, otherPlace) => {
      const values = valueRelation(a, b)
      if (values === 'unlike') return []
      const overlap = contentOverlap(a.statement, b.statement)
      const weight = WEIGHT + AGREEING[values] - Math.abs(place - otherPlace)
      const shared = { values, closeness: 'copied', run: 0, alignment: null, overlap, weight } as const
      return [{ ...shared, a, b, likeness: likeness(a, b, overlap) }]
    }),
  )
}

/** Whether nothing that a person said keeps two figures from each other. */
export function arePairable({ a, b }: Candidate, alignments: readonly Alignment[]): boolean {
  return alignments.every((each) =>
    each.what === 'together' ? !isIn(a, each.a) && !isIn(b, each.b) : !isIn(a, each.a) || !isIn(b, each.b),
  )
}

/**
 * The candidates with what a person said of their places: figures of two stretches set together are paired with each other
 * before anything else and with nothing outside them; figures of two stretches set apart are not paired.
 */
export function withAlignments(
  candidates: readonly Candidate[],
  contexts: Contexts,
  alignments: readonly Alignment[],
): readonly Candidate[] {
  if (alignments.length === 0) return candidates
  const together = alignments.filter(({ what }) => what === 'together')
  const said = together
    .flatMap((each) => candidatesIn(each, contexts))
    .toSorted((left, right) => right.weight - left.weight || left.a.index - right.a.index)
  return [...said, ...candidates.filter((each) => arePairable(each, alignments))]
}
