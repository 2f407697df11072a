import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Passage } from '../../shared/domain/passage.ts'
import { headingOf, percent, type NamedText } from './named-text.ts'
import { answerOf } from './comparison-shape.ts'
import type { TimedComparison } from './engine.ts'

/** A comparison for people to read in a terminal. `[-words-]` stand in A alone, `{+words+}` in B alone. */
export function comparisonAsText(a: NamedText, b: NamedText, timed: TimedComparison): string {
  const { comparison } = timed
  const { coverage, relation } = comparison
  const lines = [
    `A  ${headingOf(a)}`,
    `B  ${headingOf(b)}`,
    '',
    `${percent(coverage.aInB)} of A stands in B, ${percent(coverage.bInA)} of B in A. Relation: ${relation}.`,
    ...(comparison.complete ? [] : ['The texts are so long or repetitive that parts were compared less closely.']),
    '',
    ...passageLines(a, b, comparison),
    ...figureLines(timed),
    ...understoodLines(comparison),
  ]
  return `${lines.join('\n')}\n`
}

function passageLines(a: NamedText, b: NamedText, { passages }: Comparison): string[] {
  if (passages.length === 0) return ['No repeated passages.', '']
  return passages.flatMap((passage, index) => [
    `Passage ${index + 1}: ${attributesOf(passage)}`,
    `  ${withDifferences(a.body, b.body, passage)}`,
    '',
  ])
}

function attributesOf(passage: Passage): string {
  const attributes = [
    passage.kind,
    ...(passage.moved ? ['moved'] : []),
    ...(passage.quoted ? ['quoted'] : []),
    ...(passage.boilerplate ? ['boilerplate'] : []),
    ...(passage.kind === 'edited' ? [`${percent(passage.similarity)} alike`] : []),
  ]
  return attributes.join(', ')
}

/** The passage once, with what stands in one text alone marked where it stands. */
function withDifferences(a: string, b: string, passage: Passage): string {
  let at = passage.a.from
  const parts: string[] = []
  for (const difference of passage.differences) {
    parts.push(a.slice(at, difference.a.from))
    const [left, right] = [a.slice(difference.a.from, difference.a.to), b.slice(difference.b.from, difference.b.to)]
    parts.push(left === '' ? '' : `[-${left}-]`, right === '' ? '' : `{+${right}+}`)
    at = difference.a.to
  }
  parts.push(a.slice(at, passage.a.to))
  return parts.join('').replaceAll('\n\n', '\n\n  ')
}

function figureLines(timed: TimedComparison): string[] {
  const { figures, wording, notes } = answerOf(timed)
  if (figures.length === 0) return ['No figures to compare.']
  const widest = Math.max(...figures.map(({ relation }) => relation.length))
  return [
    'Figures, the most important first:',
    ...figures.map(({ rank, relation, reason, a, b }) => {
      const values = [a?.text ?? '-', b?.text ?? '-'].join(' | ')
      return `  ${String(rank).padStart(3)}. ${relation.padEnd(widest)}  ${values}  ${reason}`
    }),
    ...wording.map(({ reason }) => `  Wording: ${reason}`),
    ...notes.map(({ side, reason }) => `  Inside ${side.toUpperCase()}: ${reason}`),
  ]
}

function understoodLines({ a, b }: Comparison): string[] {
  return ['', `Figures understood: ${a.understood} of ${a.seen} in A, ${b.understood} of ${b.seen} in B.`]
}
