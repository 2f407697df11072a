import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, readReport } from '../../../shared/analysis/index.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { reportOf } from '../../support/figure-findings.ts'

const number = fc.oneof(
  fc.integer({ min: 2, max: 99_999 }).map(String),
  fc.integer({ min: 2, max: 999 }).map((value) => `some ${value}`),
  fc.integer({ min: 2, max: 999 }).map((value) => `more than ${value}`),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }))
    .map(([whole, part]) => `${whole}.${part} mln`),
)
const sentence = fc.oneof(
  number.map((value) => `The harbour of Arden counted ${value} boats in the storm.`),
  number.map((value) => `Sappers cleared ${value} mines near Velm, the army said.`),
  number.map((value) => `Harrow Mills paid ${value} crowns for the old quarry.`),
  fc.integer({ min: 1, max: 28 }).map((day) => `The council of Osten meets on June ${day} to vote.`),
  fc.constant('Nobody knew what the miller had meant by it.'),
)
const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '))

const RUNS = { numRuns: 60 }

/** Pairs of places that are said to differ, seen from A or, mirrored, from B. */
function differing({ findings, a, b }: Comparison, mirrored: boolean): string[] {
  return findings
    .flatMap((finding) => {
      if (finding.kind !== 'figure' || finding.a === null || finding.b === null) return []
      if (finding.relation !== 'conflict' && finding.relation !== 'updated') return []
      const [left, right] = [a.figures[finding.a]?.from, b.figures[finding.b]?.from]
      return [mirrored ? `${right} ${left}` : `${left} ${right}`]
    })
    .toSorted()
}

describe('laws of the analysis', () => {
  test('a report compared with itself: every figure is the same, nothing differs', () => {
    fc.assert(
      fc.property(text, (body) => {
        const { findings } = analyse({ a: reportOf(body), b: reportOf(body) })
        const figures = findings.flatMap((finding) => (finding.kind === 'figure' ? [finding.relation] : []))
        expect(figures.every((relation) => relation === 'same')).toBe(true)
        expect(findings.some((finding) => finding.kind === 'wording')).toBe(false)
      }),
      RUNS,
    )
  })

  test('ranks count from 1 without a gap, in order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { findings } = analyse({ a: reportOf(a), b: reportOf(b) })
        expect(findings.map((finding) => finding.rank)).toEqual(findings.map((_, index) => index + 1))
      }),
      RUNS,
    )
  })

  test('every finding points to figures that exist, and says one sentence', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const comparison = analyse({ a: reportOf(a), b: reportOf(b) })
        expect(comparison.findings.every((finding) => /[.]$/.test(finding.reason))).toBe(true)
        const figures = comparison.findings.flatMap((finding) => (finding.kind === 'figure' ? [finding] : []))
        const isKnown = (at: number | null, side: 'a' | 'b'): boolean =>
          at === null || comparison[side].figures[at] !== undefined
        expect(figures.filter((finding) => !isKnown(finding.a, 'a') || !isKnown(finding.b, 'b'))).toEqual([])
        expect(figures.filter((finding) => (finding.a === null) !== (finding.relation === 'only-b'))).toEqual([])
        expect(figures.filter((finding) => (finding.b === null) !== (finding.relation === 'only-a'))).toEqual([])
      }),
      RUNS,
    )
  })

  test('groups hold each paired figure once, and their lead', () => {
    fc.assert(
      fc.property(text, (body) => {
        const { groups } = readReport(reportOf(body))
        const members = groups.flatMap((group) => group.figures)
        expect(new Set(members).size).toBe(members.length)
        for (const group of groups) expect(group.figures).toContain(group.lead)
      }),
      RUNS,
    )
  })

  test('the same input gives the same result', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const once = analyse({ a: reportOf(a), b: reportOf(b) })
        expect(analyse({ a: reportOf(a), b: reportOf(b) })).toEqual(once)
      }),
      RUNS,
    )
  })

  test('one changed number in a report is found from either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 500, max: 900 }), (first, second) => {
        const body = (count: number): string =>
          `The harbour of Arden counted ${count} boats in the storm. Harrow Mills paid 71 crowns for the old quarry.`
        const there = analyse({ a: reportOf(body(first)), b: reportOf(body(second)) })
        const back = analyse({ a: reportOf(body(second)), b: reportOf(body(first)) })
        expect(differing(there, false)).toHaveLength(1)
        expect(differing(back, true)).toEqual(differing(there, false))
      }),
      RUNS,
    )
  })
})
