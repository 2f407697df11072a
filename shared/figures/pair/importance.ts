import type { Figure, FigureRelation } from '../../domain/figure.ts'
import type { Candidate } from './candidates.ts'
import type { Judgement } from './judge.ts'

/**
 * How much a finding matters, as one number for findings of every kind. The steps are those of the product: "copied, but
 * the number changed" before everything, then other differences, then what agrees.
 */
const RELATION_IMPORTANCE: Readonly<Record<FigureRelation, number>> = {
  conflict: 100,
  updated: 95,
  'other-scope': 30,
  compatible: 20,
  rounded: 18,
  'only-a': 10,
  'only-b': 10,
  same: 1,
}

/** The words around are the same: nothing but the figure was changed. */
const COPIED = 40
const NEAR = 10
/** A slip with a name is surely a slip. */
const NAMED_SLIP = 10
/** Dates differ for more innocent reasons than amounts. */
const DATE = -4
/** Steps a repeated difference below the first telling of all others. */
const ECHO = -35
/** A share of the evidence that the two figures belong together breaks ties. */
const EVIDENCE = 2

export function importanceOf(candidate: Candidate, judgement: Judgement, isEcho: boolean): number {
  const base = RELATION_IMPORTANCE[judgement.relation]
  if (judgement.relation !== 'conflict' && judgement.relation !== 'updated') return base
  const closeness = candidate.closeness === 'copied' ? COPIED : candidate.closeness === 'near' ? NEAR : 0
  const isDate = judgement.slip === null && candidate.values === 'apart' && candidate.likeness.score < 0.2
  return (
    base +
    closeness +
    (judgement.slip === null ? 0 : NAMED_SLIP) +
    (isDate ? DATE : 0) +
    (isEcho ? ECHO : 0) +
    EVIDENCE * Math.min(1, candidate.likeness.score)
  )
}

/** A figure that one report alone has matters more when it is exact and counts something. */
export function importanceOfSingle(figure: Figure): number {
  const isDate = figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'ordinal'
  return RELATION_IMPORTANCE['only-a'] + (isDate ? 0 : 2) + (figure.counted === null ? 0 : 1)
}
