import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { reportOf } from '../../support/figure-findings.ts'

/** The line of one year in a list of like lines. */
const lineOf = (year: number): string =>
  `In ${1_200 + year} the parish of Orlen counted ${7_003 + 17 * year} sheep and paid ${3 * year + 2} crowns of tithe to the abbey.`

/** What an editor does to one line of a list; null for a line left out. */
const CHANGES = {
  'a word changed': (line: string) => [line.replace('sheep', 'ewes')],
  'a figure changed': (line: string) => [line.replace(/\d+ crowns/, '98765 crowns')],
  'a line put in': (line: string) => ['A stranger told the council of the flood at the mill.', line],
  'a like line put in': (line: string) => [lineOf(5_000), line],
  'a line left out': () => [],
} as const

/** Pairs of figures said to differ or to belong together, each by the lines they stand in. */
function linesOfPairs({ findings, a, b }: Comparison, texts: { a: string; b: string }): [string, string][] {
  const lineAt = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0] ?? ''
  return findings.flatMap((finding) => {
    if (finding.kind !== 'figure' || finding.relation === 'other-scope') return []
    const [left, right] = [a.figures[finding.a ?? -1], b.figures[finding.b ?? -1]]
    if (left === undefined || right === undefined) return []
    return [[lineAt(texts.a, left.from), lineAt(texts.b, right.from)] as [string, string]]
  })
}

/** Lists of as many lines as a chart has, and as a table of every town has. */
const lengths = fc.oneof(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 120, max: 300 }))

for (const [name, change] of Object.entries(CHANGES)) {
  test(`one line of a list is all that differs: ${name}`, () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 0.999, noNaN: true }), (length, place) => {
        const lines = Array.from({ length }, (_, year) => lineOf(year))
        const at = Math.floor(place * length)
        const changed = change(lines[at] ?? '')
        const others = lines.toSpliced(at, 1, ...changed)
        const texts = { a: lines.join('\n\n'), b: others.join('\n\n') }
        const comparison = analyse({ a: reportOf(texts.a), b: reportOf(texts.b) })
        const differences = comparison.passages.flatMap((passage) => passage.differences)
        expect(differences.length).toBeLessThanOrEqual(2)
        const opposite = new Map(lines.map((line, index) => [line, index === at ? (changed.at(-1) ?? '') : line]))
        const strangers = linesOfPairs(comparison, texts).filter(([a, b]) => opposite.get(a) !== b)
        expect(strangers).toEqual([])
        expect(linesOfPairs(comparison, texts).length).toBeGreaterThanOrEqual(3 * (length - 1))
      }),
      { numRuns: 8 },
    )
  }, 60_000)
}
